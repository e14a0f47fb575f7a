package id.edokter.schedule;

import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** {@code import-schedule}: takes a published weekly table over. */
@ApplicationScoped
class ImportSchedule extends ImportCommand {

    private static final String GOOD_ROWS = "--good-rows";
    private static final String END_MISSING = "--end-missing";
    private static final String CONFIRM = "--confirm";

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
    Set<String> options() {
        return Set.of(DRY_RUN, GOOD_ROWS, END_MISSING, CONFIRM);
    }

    @Override
    String contradiction(Set<String> given) {
        return given.contains(GOOD_ROWS) && given.contains(END_MISSING)
                ? "--good-rows dan --end-missing tidak dapat bersama: baris yang salah akan dianggap tidak ada"
                : "";
    }

    @Override
    Told take(byte[] table, Set<String> given) throws UnreadableFile {
        var wanted = new Options(given.contains(GOOD_ROWS), given.contains(END_MISSING), given.contains(CONFIRM));
        var report = given.contains(DRY_RUN) ? imports.preview(table, wanted) : imports.apply(table, wanted);
        return new Told(
                report.lines(),
                report.outcome() != Outcome.WRONG_ROWS && report.outcome() != Outcome.NEEDS_CONFIRMATION);
    }
}
