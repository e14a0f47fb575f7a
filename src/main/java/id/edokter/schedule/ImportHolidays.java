package id.edokter.schedule;

import id.edokter.schedule.HolidayReport.Outcome;
import id.edokter.shared.UnreadableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** {@code import-holidays}: takes a table of holidays and of the hospital's own closures over. */
@ApplicationScoped
class ImportHolidays extends ImportCommand {

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
    Set<String> options() {
        return Set.of(DRY_RUN);
    }

    @Override
    Told take(byte[] table, Set<String> given) throws UnreadableFile {
        var report = given.contains(DRY_RUN) ? imports.preview(table) : imports.apply(table);
        return new Told(report.lines(), report.outcome() != Outcome.WRONG_ROWS);
    }
}
