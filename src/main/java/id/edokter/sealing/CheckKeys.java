package id.edokter.sealing;

import id.edokter.shared.Command;
import id.edokter.shared.Sealer;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells an operator who changes keys whether an older one may go. */
@Singleton
class CheckKeys implements Command {

    private final SealingKeys keys;
    private final Sealer sealer;

    CheckKeys(SealingKeys keys, Sealer sealer) {
        this.keys = keys;
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "check-keys";
    }

    @Override
    public String usage() {
        return "[--reseal] - berapa nilai disegel dengan kunci mana; --reseal menyegel ulang dengan kunci pertama sekarang";
    }

    @Override
    public int run(List<String> args) {
        if (!args.isEmpty() && !args.equals(List.of("--reseal"))) {
            System.err.println("Cara pakai: check-keys " + usage());
            return 2;
        }
        if (!args.isEmpty()) System.out.println("Disegel ulang: " + keys.reseal() + " nilai");
        var first = sealer.keyIds().get(0);
        keys.counts()
                .forEach((id, count) -> System.out.println("Kunci " + id + ": " + count + " nilai"
                        + (id.equals(first)
                                ? ", kunci yang menyegel"
                                : count == 0
                                        ? ", boleh dihapus dari EDOKTER_DATA_KEYS di semua replika"
                                        : ", belum boleh dihapus")));
        return 0;
    }
}
