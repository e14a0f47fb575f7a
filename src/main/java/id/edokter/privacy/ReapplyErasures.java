package id.edokter.privacy;

import id.edokter.audit.Witness;
import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code reapply-erasures FILE}: after an older backup was restored, erases again who was erased since. */
@ApplicationScoped
class ReapplyErasures implements Command {

    private final Erasures erasures;

    ReapplyErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "reapply-erasures";
    }

    @Override
    public String usage() {
        return "BERKAS: setelah cadangan dipulihkan, menghapus lagi semua yang ada di daftar dari list-erasures";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.out.println("Pemakaian: " + name() + " BERKAS");
            return 2;
        }
        var wanted = new ArrayList<Tombstone>();
        try {
            for (var line : Files.readAllLines(Path.of(args.get(0)))) {
                if (line.isBlank()) continue;
                var read = Tombstone.read(line);
                if (read.isEmpty()) {
                    System.out.println("Baris ini bukan dari list-erasures, tidak ada yang dihapus: " + line);
                    return 2;
                }
                wanted.add(read.get());
            }
        } catch (IOException | InvalidPathException unreadable) {
            System.out.println("Berkas tidak dapat dibaca: " + args.get(0));
            return 2;
        }
        long done = wanted.stream()
                .filter(one -> erasures.reapply(Witness.system(), one.patient(), one.made()))
                .count();
        System.out.println(done + " dari " + wanted.size() + " dihapus lagi; yang lain sudah terhapus atau tidak ada.");
        return 0;
    }
}
