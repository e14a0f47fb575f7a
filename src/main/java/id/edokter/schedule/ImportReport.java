package id.edokter.schedule;

import id.edokter.shared.Secrets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What an import understood of a schedule, what it would change or did change, and whom that touches. Sentences are in
 * Bahasa Indonesia, for the person who published the table.
 *
 * @param table how the file was read: encoding and separator
 * @param effects booked sessions that a change or an end would contradict; they stay as they are
 * @param touched the patients of these sessions, as a word that is another for others: see {@link DateChange#touched}
 * @param corrections new names or codes of doctors, codes of clinics that had none
 * @param renamed doctors whose code comes with quite another name: perhaps another person
 * @param missing schedules in force that the file does not name
 * @param plan what planning did afterwards; null unless the import was applied
 */
public record ImportReport(
        Outcome outcome,
        String table,
        List<Row> rows,
        List<Effect> effects,
        String touched,
        List<String> newClinics,
        List<String> newDoctors,
        List<String> corrections,
        List<String> renamed,
        List<String> added,
        List<String> changed,
        int unchanged,
        List<String> missing,
        boolean missingEnds,
        PlanReport plan) {

    public enum Outcome {
        /** Only looked at. */
        PREVIEW,
        APPLIED,
        /** The schedules are so already. */
        NOTHING_TO_CHANGE,
        /** Nothing was changed because of wrong rows. */
        WRONG_ROWS,
        /** Nothing was changed: patients have booked sessions that the change touches, or a doctor gets another name. */
        NEEDS_CONFIRMATION
    }

    /**
     * @param line of the file; the heading is line 1
     * @param understood the row as it was read
     * @param problems why it is not taken; empty for a good row
     */
    public record Row(int line, String understood, List<String> problems, List<String> notes) {

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    /**
     * @param booked live appointments
     * @param ends whether the schedule ends, and does not only change
     */
    public record Effect(LocalDate date, LocalTime starts, String clinic, String doctor, int booked, boolean ends) {

        String told() {
            return "%s %s  %3d pasien  %s, %s%s"
                    .formatted(date, time(starts), booked, clinic, doctor, ends ? " (jadwal berakhir)" : "");
        }
    }

    /** Live appointments in sessions that would contradict the table. */
    public int booked() {
        return effects.stream().mapToInt(Effect::booked).sum();
    }

    public long wrongRows() {
        return ReportLines.wrong(rows);
    }

    public boolean changesAnything() {
        return !(added.isEmpty()
                && changed.isEmpty()
                && corrections.isEmpty()
                && newClinics.isEmpty()
                && newDoctors.isEmpty()
                && !(missingEnds && !missing.isEmpty()));
    }

    /** All that it would do, as a word that is another when any of it, or whom it touches, is another. */
    public String seen() {
        var ending = missingEnds ? missing : List.of();
        var all = List.of(newClinics, newDoctors, corrections, renamed, added, changed, ending);
        return touched + "." + Secrets.print(all.toString(), DateChange.PRINT);
    }

    /** Whether somebody should look before this is saved. */
    public boolean needsConfirmation() {
        return !effects.isEmpty() || !renamed.isEmpty();
    }

    ImportReport with(Outcome other, PlanReport planned) {
        return new ImportReport(
                other,
                table,
                rows,
                effects,
                touched,
                newClinics,
                newDoctors,
                corrections,
                renamed,
                added,
                changed,
                unchanged,
                missing,
                missingEnds,
                planned);
    }

    static String time(LocalTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** The report as it stands on a console. */
    public List<String> lines() {
        var lines = ReportLines.of(table, rows, effects, "sesi ini tidak diubah; petugas yang memutuskan")
                .section("Poli baru", newClinics)
                .section("Dokter baru", newDoctors)
                .section("Data poli dan dokter berubah", corrections)
                .section(
                        "NAMA LAIN untuk kode yang sama, pada semua janji dokter itu (orang lain? pakai kodenya sendiri)",
                        renamed)
                .section("Jadwal baru", added)
                .section("Jadwal berubah", changed)
                .section(
                        missingEnds
                                ? "Tidak ada lagi di berkas: berakhir hari ini"
                                : "Tidak ada di berkas: tetap berlaku (--end-missing mengakhirinya)",
                        missing);
        if (plan != null) lines.paragraph(planned());
        return lines.paragraph(conclusion()).all();
    }

    private String planned() {
        return "Sesi: %d baru, %d diubah, %d dibatalkan, %d dibuka lagi, %d dibiarkan karena sudah ada pasien, %d dibiarkan karena diubah petugas, %d tidak dibuat karena dokter sudah punya sesi pada jam itu"
                .formatted(
                        plan.count(PlanReport.Outcome.PLANNED),
                        plan.count(PlanReport.Outcome.REPLANNED),
                        plan.count(PlanReport.Outcome.CANCELLED),
                        plan.count(PlanReport.Outcome.REOPENED),
                        plan.count(PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS),
                        plan.count(PlanReport.Outcome.LEFT_AS_CHANGED_BY_HAND),
                        plan.count(PlanReport.Outcome.SKIPPED_FOR_OVERLAP));
    }

    private String conclusion() {
        var counts = "%d jadwal baru, %d berubah, %d tetap".formatted(added.size(), changed.size(), unchanged);
        return switch (outcome) {
            case APPLIED -> "Tersimpan: " + counts + ".";
            case NOTHING_TO_CHANGE -> "Tidak ada perubahan: " + unchanged + " jadwal sudah sama.";
            case WRONG_ROWS ->
                "Tidak ada yang diubah: %d baris salah. Perbaiki, atau pakai --good-rows untuk mengambil baris yang benar saja."
                        .formatted(wrongRows());
            case NEEDS_CONFIRMATION ->
                "Tidak ada yang diubah: %d sesi sudah ada pasiennya, %d dokter berganti nama. Pakai --confirm untuk menyimpan; sesi itu tetap seperti adanya."
                        .formatted(effects.size(), renamed.size());
            case PREVIEW ->
                "Percobaan saja, tidak ada yang diubah: " + counts + "."
                        + (needsConfirmation() ? " Menyimpan memerlukan --confirm." : "");
        };
    }
}
