package id.edokter.schedule;

import id.edokter.schedule.HolidayReport.Outcome;
import id.edokter.shared.Command;
import id.edokter.shared.CsvTable;
import id.edokter.shared.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/** {@code import-holidays}: takes a table of holidays and of the hospital's own closures over. */
@ApplicationScoped
class ImportHolidays implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final int ALL_WELL = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private final HolidayImport imports;

    ImportHolidays(HolidayImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import-holidays";
    }

    @Override
    public String usage() {
        return "BERKAS.csv [--dry-run]: mengambil hari libur dan penutupan rumah sakit dari tabel";
    }

    @Override
    public int run(List<String> args) {
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = args.stream()
                .filter(arg -> arg.startsWith("--") && !arg.equals(DRY_RUN))
                .toList();
        if (!unknown.isEmpty()) return usage("pilihan tidak dikenal: " + String.join(" ", unknown));
        if (files.size() != 1) return usage("sebutkan satu berkas");
        try {
            var table = CsvTable.bytes(Path.of(files.get(0)));
            var report = args.contains(DRY_RUN) ? imports.preview(table) : imports.apply(table);
            report.lines().forEach(System.out::println);
            return report.outcome() == Outcome.WRONG_ROWS ? NOT_DONE : ALL_WELL;
        } catch (UnreadableFile unreadable) {
            System.out.println("Tidak ada yang diubah: " + unreadable.getMessage());
            return NOT_DONE;
        }
    }

    private int usage(String wrong) {
        System.out.println(wrong);
        System.out.println("Pemakaian: " + name() + " " + usage());
        return WRONG_ARGUMENTS;
    }
}
