package id.edokter.schedule;

import java.util.List;

/**
 * What an import understood of a table of holidays, what it would change or did change, and whom that touches.
 * Sentences are in Bahasa Indonesia, for the person who gave the table.
 *
 * @param table how the file was read: encoding and separator
 * @param effects sessions of the new holidays that patients have booked; they stay as they are
 * @param plan what planning did afterwards; null unless the import was applied
 */
public record HolidayReport(
        Outcome outcome,
        String table,
        List<ImportReport.Row> rows,
        List<ImportReport.Effect> effects,
        List<String> added,
        List<String> changed,
        int unchanged,
        PlanReport plan) {

    public enum Outcome {
        /** Only looked at. */
        PREVIEW,
        APPLIED,
        /** The holidays are so already. */
        NOTHING_TO_CHANGE,
        /** Nothing was changed because of wrong rows. */
        WRONG_ROWS
    }

    public long wrongRows() {
        return ReportLines.wrong(rows);
    }

    HolidayReport with(Outcome other, PlanReport planned) {
        return new HolidayReport(other, table, rows, effects, added, changed, unchanged, planned);
    }

    /** The report as it stands on a console. */
    public List<String> lines() {
        var lines = ReportLines.of(table, rows, effects, "sesi ini tidak ditutup; petugas yang memutuskan")
                .section("Hari libur baru", added)
                .section("Hari libur berubah", changed);
        if (plan != null) {
            lines.paragraph("Sesi: %d ditutup, %d dibiarkan karena sudah ada pasien"
                    .formatted(
                            plan.count(PlanReport.Outcome.CANCELLED),
                            plan.count(PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS)));
        }
        return lines.paragraph(conclusion()).all();
    }

    private String conclusion() {
        var counts = "%d hari libur baru, %d berubah, %d tetap".formatted(added.size(), changed.size(), unchanged);
        return switch (outcome) {
            case APPLIED -> "Tersimpan: " + counts + ".";
            case NOTHING_TO_CHANGE -> "Tidak ada perubahan: " + unchanged + " hari libur sudah sama.";
            case WRONG_ROWS -> "Tidak ada yang diubah: %d baris salah. Perbaiki, lalu ulangi.".formatted(wrongRows());
            case PREVIEW -> "Percobaan saja, tidak ada yang diubah: " + counts + ".";
        };
    }
}
