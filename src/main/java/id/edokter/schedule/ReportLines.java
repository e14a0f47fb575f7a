package id.edokter.schedule;

import id.edokter.schedule.ImportReport.Effect;
import id.edokter.schedule.ImportReport.Row;
import java.util.ArrayList;
import java.util.List;

/** What every report of an import says on a console, part by part. */
final class ReportLines {

    private final List<String> lines = new ArrayList<>();

    /** How the file was read, and whom its changes touch. */
    static ReportLines of(String table, List<Row> rows, List<Effect> effects, String whatHappensToThem) {
        var report = new ReportLines();
        long wrong = wrong(rows);
        report.lines.add(
                "%d baris (%s): %d terbaca, %d salah".formatted(rows.size(), table, rows.size() - wrong, wrong));
        if (!effects.isEmpty()) {
            report.paragraph("PENGARUH pada sesi yang sudah ada pasiennya (" + whatHappensToThem + "):");
            effects.forEach(effect -> report.lines.add("  " + effect.told()));
        }
        report.paragraph();
        rows.forEach(report::row);
        return report;
    }

    static long wrong(List<Row> rows) {
        return rows.stream().filter(row -> !row.isGood()).count();
    }

    private void row(Row row) {
        lines.add("baris %-4d %-6s %s".formatted(row.line(), row.isGood() ? "ok" : "SALAH", row.understood()));
        for (var problem : row.problems()) lines.add("           ! " + problem);
        for (var note : row.notes()) lines.add("           - " + note);
    }

    /** Entries under a title that counts them; nothing when there are none. */
    ReportLines section(String title, List<String> entries) {
        if (entries.isEmpty()) return this;
        paragraph("%s (%d):".formatted(title, entries.size()));
        entries.forEach(entry -> lines.add("  " + entry));
        return this;
    }

    /** Sentences after an empty line. */
    ReportLines paragraph(String... sentences) {
        lines.add("");
        lines.addAll(List.of(sentences));
        return this;
    }

    List<String> all() {
        return lines;
    }
}
