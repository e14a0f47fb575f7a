package id.edokter.privacy;

import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code list-erasures}: who was erased, as a file to be kept with the backups. */
@ApplicationScoped
class ListErasures implements Command {

    private final Erasures erasures;

    ListErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "list-erasures";
    }

    @Override
    public String usage() {
        return "menampilkan daftar penghapusan, untuk disimpan bersama cadangan (tanpa nama, hanya nomor)";
    }

    @Override
    public int run(List<String> args) {
        if (!args.isEmpty()) {
            System.out.println("Pemakaian: " + name());
            return 2;
        }
        erasures.all()
                .forEach(erasure -> System.out.println(Tombstone.of(erasure).line()));
        return 0;
    }
}
