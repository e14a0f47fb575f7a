package id.edokter.planning;

import id.edokter.doctor.Doctor;
import id.edokter.schedule.DraftLine;
import id.edokter.schedule.WeekChange;
import id.edokter.schedule.WeekGrid;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Reading;
import jakarta.ws.rs.FormParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** One session of the week, as it is typed: a new one, one that goes on otherwise, or one that ends. */
class ScheduleForm extends SessionFields {

    private static final int LONGEST_NOTE = 200;

    @FormParam("draft")
    public String draft;

    @FormParam("draftVersion")
    public String draftVersion;

    @FormParam("formKey")
    public String formKey;

    /** Empty for a new session of the week. */
    @FormParam("schedule")
    public String schedule;

    @FormParam("scheduleVersion")
    public String scheduleVersion;

    /** Of the draft, a new session that is written anew. */
    @FormParam("line")
    public String line;

    @FormParam("doctor")
    public String doctor;

    /** 1 Monday … 7 Sunday. */
    @FormParam("day")
    public String day;

    @FormParam("note")
    public String note;

    @FormParam("from")
    public String from;

    @FormParam("until")
    public String until;

    @FormParam("lastDay")
    public String lastDay;

    private String doctorName = "";
    /** The day in the grid from which the form was opened. */
    private LocalDate date;

    static ScheduleForm ofNew(Doctor doctor, DayOfWeek day, String clinic, LocalDate from) {
        var form = new ScheduleForm();
        form.doctor = String.valueOf(doctor.id);
        form.day = String.valueOf(day.getValue());
        form.clinic = clinic;
        form.from = String.valueOf(from);
        return form;
    }

    static ScheduleForm of(WeeklySchedule schedule, LocalDate from) {
        var form = new ScheduleForm();
        form.schedule = String.valueOf(schedule.id);
        form.scheduleVersion = String.valueOf(schedule.version);
        form.doctor = String.valueOf(schedule.doctor.id);
        form.day = String.valueOf(schedule.dayOfWeek);
        form.clinic = schedule.clinic.code;
        form.practises(schedule);
        form.note = schedule.note;
        form.from = String.valueOf(from.isBefore(schedule.validFrom) ? schedule.validFrom : from);
        form.until = schedule.validUntil == null ? "" : String.valueOf(schedule.validUntil);
        return form;
    }

    /** As the draft has it; one that ends keeps what it was, for whoever thinks better of it. */
    ScheduleForm with(DraftLine said) {
        if (said.act == DraftLine.Act.END) {
            lastDay = String.valueOf(said.validUntil);
            return this;
        }
        if (said.act == DraftLine.Act.ADD) line = String.valueOf(said.id);
        clinic = said.clinic.code;
        room = said.room;
        starts = String.valueOf(said.starts);
        ends = String.valueOf(said.ends);
        minutes = String.valueOf(said.minutesPerPlace);
        jkn = String.valueOf(said.jknPlaces);
        general = String.valueOf(said.places - said.jknPlaces);
        note = said.note;
        from = String.valueOf(said.validFrom);
        until = said.validUntil == null ? "" : String.valueOf(said.validUntil);
        return this;
    }

    /** Whoever was told that the schedule is not any more what was seen, now sees this one. */
    void isAboutNow(WeeklySchedule found) {
        schedule = String.valueOf(found.id);
        scheduleVersion = String.valueOf(found.version);
    }

    ScheduleForm shownAt(LocalDate day, String nameOfDoctor) {
        this.date = day;
        this.doctorName = nameOfDoctor;
        return this;
    }

    ScheduleForm in(Long ofDraft, int version, String key) {
        this.draft = ofDraft == null ? "" : String.valueOf(ofDraft);
        this.draftVersion = String.valueOf(version);
        this.formKey = key;
        return this;
    }

    // ---- what the page asks

    public boolean isNew() {
        return scheduleId().isEmpty();
    }

    public String doctorName() {
        return doctorName;
    }

    public LocalDate date() {
        return date;
    }

    public DayOfWeek weekday() {
        return Reading.id(day)
                .filter(number -> number >= 1 && number <= 7)
                .map(number -> DayOfWeek.of(number.intValue()))
                .orElse(DayOfWeek.MONDAY);
    }

    boolean isAbout(WeekGrid.Cell cell, LocalDate on) {
        boolean same = isNew()
                ? cell.line() != null && Optional.of(cell.line()).equals(Reading.id(line))
                : cell.schedule() != null && scheduleId().equals(Optional.of(cell.schedule()));
        return same && (date == null || date.equals(on));
    }

    // ---- what was typed

    Optional<Long> draftId() {
        return Reading.id(draft);
    }

    int draftVersion() {
        return Reading.version(draftVersion);
    }

    Optional<Long> scheduleId() {
        return Reading.id(schedule);
    }

    int scheduleVersion() {
        return Reading.version(scheduleVersion);
    }

    Optional<Long> doctorId() {
        return Reading.id(doctor);
    }

    /** What is wanted; null when something cannot be read, which then is among the errors. */
    WeekChange read(FieldErrors errors) {
        var hours = readHours(errors);
        if (text(clinic).isEmpty()) errors.add("clinic", "schedule_clinic");
        if (text(note).length() > LONGEST_NOTE) errors.add("note", "text_too_long", LONGEST_NOTE);
        var first = day("from", from, errors);
        var last = text(until).isEmpty() ? null : day("until", until, errors);
        if (errors.any()) return null;
        return new WeekChange(
                scheduleId().orElse(null),
                scheduleVersion(),
                Reading.id(line).orElse(null),
                doctorId().orElse(0L),
                weekday(),
                clinic,
                hours.room(),
                hours.starts(),
                hours.ends(),
                hours.places(),
                hours.jknPlaces(),
                hours.minutes(),
                text(note).isEmpty() ? null : text(note),
                first,
                last);
    }

    /** The last day of one that ends; null when it cannot be read. */
    LocalDate readLastDay(FieldErrors errors) {
        return day("lastDay", lastDay, errors);
    }

    /** Beside which field a refused value stands. */
    static String fieldOf(String key) {
        return switch (key) {
            case "hours_run_backward" -> "ends";
            case "minutes_impossible", "places_past_midnight" -> "minutes";
            case "valid_from_past" -> "from";
            case "valid_until_early" -> "until";
            case "valid_end_past" -> "lastDay";
            case "jkn_places_above_places" -> "jkn";
            default -> "general";
        };
    }
}
