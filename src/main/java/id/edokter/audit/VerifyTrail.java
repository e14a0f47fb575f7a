package id.edokter.audit;

import id.edokter.audit.AuditTrail.Anchor;
import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** {@code verify-trail [EVENT HASH]}: whether the audit trail is as it was written, and has a seal that was noted. */
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
        return "[NOMOR SEGEL]: memeriksa apakah jejak akses masih seperti waktu ditulis, dan masih punya segel yang dicatat";
    }

    @Override
    public int run(List<String> args) {
        boolean isNoted = args.size() == 2 && args.get(0).matches("[0-9]{1,18}");
        if (!args.isEmpty() && !isNoted) {
            System.out.println("Pemakaian: " + name() + " [NOMOR SEGEL]");
            return 2;
        }
        var broken = new ArrayList<Long>();
        int links = trail.verify(broken::add);
        var anchor = trail.anchor();
        System.out.println(links + " segel diperiksa, sampai catatan nomor " + anchor.event() + ". Segel terakhir: "
                + anchor.hash());
        broken.forEach(event ->
                System.out.println("BERUBAH: catatan sampai nomor " + event + " tidak cocok dengan segelnya."));
        boolean isThere = !isNoted || trail.has(new Anchor(Long.parseLong(args.get(0)), args.get(1)));
        if (!isThere) System.out.println("BERUBAH: segel yang dicatat tidak ada lagi; rantainya dibuat ulang.");
        if (!broken.isEmpty() || !isThere) return 1;
        System.out.println("Jejak akses utuh.");
        return 0;
    }
}
