package id.edokter.downtime;

import id.edokter.shared.StartupLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whoever starts e-Dokter reads where the lists for a day without network lie, or that they cannot. */
@ApplicationScoped
class SheetsAtTheStart implements StartupLine {

    private final SheetFiles files;

    SheetsAtTheStart(SheetFiles files) {
        this.files = files;
    }

    @Override
    public List<String> lines() {
        var folder = files.folder();
        if (folder.isEmpty())
            return List.of(
                    "Lembar cadangan untuk saat jaringan terputus tidak ditulis (EDOKTER_DOWNTIME_FOLDER kosong).");
        return List.of(
                isWritable(Path.of(folder))
                        ? "Lembar cadangan untuk saat jaringan terputus ditulis ke " + folder
                        : "Lembar cadangan tidak dapat ditulis ke " + folder
                                + ". Beri izin menulis di sana, atau pilih folder lain: EDOKTER_DOWNTIME_FOLDER=/folder/lain");
    }

    /** A folder that is not there yet is made when the first list is written. */
    private static boolean isWritable(Path folder) {
        var there = folder;
        while (there != null && !Files.exists(there)) there = there.getParent();
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }
}
