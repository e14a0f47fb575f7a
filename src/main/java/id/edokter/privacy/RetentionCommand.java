package id.edokter.privacy;

import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code retention [--dry-run]}: erases what is over its time, or says how much that would be. */
@ApplicationScoped
class RetentionCommand implements Command {

    private static final String DRY = "--dry-run";

    private final Retention retention;

    RetentionCommand(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String usage() {
        return "[--dry-run]: menghapus data pasien yang melewati masa simpan, atau hanya menghitungnya";
    }

    @Override
    public int run(List<String> args) {
        boolean dry = args.equals(List.of(DRY));
        if (!dry && !args.isEmpty()) {
            System.out.println("Pemakaian: " + name() + " [" + DRY + "]");
            return 2;
        }
        var found = dry ? retention.due() : retention.run();
        System.out.println(dry ? "Akan dihapus:" : "Dihapus:");
        System.out.println("  " + found.unused() + " pendaftaran yang tidak pernah menjadi kunjungan");
        System.out.println("  " + found.old() + " pasien yang kunjungan terakhirnya melewati masa simpan");
        System.out.println("  " + found.left() + " sisa kunjungan pasien yang sudah dihapus");
        return 0;
    }
}
