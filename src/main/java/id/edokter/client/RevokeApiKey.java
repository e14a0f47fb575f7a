package id.edokter.client;

import id.edokter.audit.Witness;
import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code revoke-api-key NAME}: the key opens nothing any more, a few seconds later at the latest. */
@ApplicationScoped
class RevokeApiKey implements Command {

    private final ApiKeys keys;

    RevokeApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "revoke-api-key";
    }

    @Override
    public String usage() {
        return "NAMA: mencabut kunci; e-Dokter yang sedang berjalan menolaknya dalam "
                + ApiKeyMechanism.REMEMBERED.toSeconds() + " detik";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.out.println("Pemakaian: " + name() + " NAMA");
            return 2;
        }
        var found = keys.revoke(Witness.system(), args.get(0));
        System.out.println(found ? "Dicabut: " + args.get(0) : "Tidak ada kunci bernama " + args.get(0) + ".");
        return found ? 0 : 1;
    }
}
