package id.edokter.audit;

import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** {@code verify-trail}: whether the audit trail is as it was written. */
@ApplicationScoped
class VerifyTrail implements Command {

    private final AuditTrail trail;

    VerifyTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "verify-trail";
    }

    @Override
    public String usage() {
        return "- memeriksa apakah jejak akses masih seperti waktu ditulis";
    }

    @Override
    public int run(List<String> args) {
        if (!args.isEmpty()) {
            System.out.println("Pemakaian: " + name());
            return 2;
        }
        var broken = new ArrayList<Long>();
        int links = trail.verify(broken::add);
        var anchor = trail.anchor();
        System.out.println(links + " segel diperiksa, sampai catatan nomor " + anchor.event() + ". Segel terakhir: "
                + anchor.hash());
        if (broken.isEmpty()) {
            System.out.println("Jejak akses utuh.");
            return 0;
        }
        broken.forEach(event ->
                System.out.println("BERUBAH: catatan sampai nomor " + event + " tidak cocok dengan segelnya."));
        return 1;
    }
}
