package id.edokter.schedule;

import java.util.ArrayList;
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
        return rows.stream().filter(row -> !row.isGood()).count();
    }

    HolidayReport with(Outcome other, PlanReport planned) {
        return new HolidayReport(other, table, rows, effects, added, changed, unchanged, planned);
    }

    /** The report as it stands on a console. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%d baris (%s): %d terbaca, %d salah"
                .formatted(rows.size(), table, rows.size() - wrongRows(), wrongRows()));
        if (!effects.isEmpty()) {
            lines.add("");
            lines.add("PENGARUH pada sesi yang sudah ada pasiennya (sesi ini tidak ditutup; petugas yang memutuskan):");
            for (var effect : effects) {
                lines.add("  %s %s  %3d pasien  %s, %s"
                        .formatted(
                                effect.date(),
                                ImportReport.time(effect.starts()),
                                effect.booked(),
                                effect.clinic(),
                                effect.doctor()));
            }
        }
        lines.add("");
        for (var row : rows) {
            lines.add("baris %-4d %-6s %s".formatted(row.line(), row.isGood() ? "ok" : "SALAH", row.understood()));
            for (var problem : row.problems()) lines.add("           ! " + problem);
            for (var note : row.notes()) lines.add("           - " + note);
        }
        section(lines, "Hari libur baru", added);
        section(lines, "Hari libur berubah", changed);
        if (plan != null) {
            lines.add("");
            lines.add("Sesi: %d ditutup, %d dibiarkan karena sudah ada pasien"
                    .formatted(
                            plan.count(PlanReport.Outcome.CANCELLED),
                            plan.count(PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS)));
        }
        lines.add("");
        lines.add(conclusion());
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (entries.isEmpty()) return;
        lines.add("");
        lines.add("%s (%d):".formatted(title, entries.size()));
        entries.forEach(entry -> lines.add("  " + entry));
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
