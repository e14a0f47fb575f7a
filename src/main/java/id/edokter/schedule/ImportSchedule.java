package id.edokter.schedule;

import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.Command;
import id.edokter.shared.CsvTable;
import id.edokter.shared.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code import-schedule}: takes a published weekly table over. */
@ApplicationScoped
class ImportSchedule implements Command {

    private static final Set<String> OPTIONS = Set.of("--dry-run", "--good-rows", "--end-missing", "--confirm");
    private static final int ALL_WELL = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_ARGUMENTS = 2;

    private final ScheduleImport imports;

    ImportSchedule(ScheduleImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import-schedule";
    }

    @Override
    public String usage() {
        return "BERKAS.csv [--dry-run] [--good-rows | --end-missing] [--confirm]: mengambil jadwal mingguan dokter dari tabel";
    }

    @Override
    public int run(List<String> args) {
        var options = args.stream().filter(arg -> arg.startsWith("--")).toList();
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = options.stream().filter(arg -> !OPTIONS.contains(arg)).toList();
        if (!unknown.isEmpty()) return usage("pilihan tidak dikenal: " + String.join(" ", unknown));
        if (files.size() != 1) return usage("sebutkan satu berkas");
        if (options.contains("--good-rows") && options.contains("--end-missing"))
            return usage("--good-rows dan --end-missing tidak dapat bersama: baris yang salah akan dianggap tidak ada");
        var wanted = new Options(
                options.contains("--good-rows"), options.contains("--end-missing"), options.contains("--confirm"));
        try {
            var table = CsvTable.bytes(Path.of(files.get(0)));
            var report = options.contains("--dry-run") ? imports.preview(table, wanted) : imports.apply(table, wanted);
            report.lines().forEach(System.out::println);
            return report.outcome() == Outcome.WRONG_ROWS || report.outcome() == Outcome.NEEDS_CONFIRMATION
                    ? NOT_DONE
                    : ALL_WELL;
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
