package id.edokter.planning;

import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviation.Kind;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Reading;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What is to be otherwise on one date or some, as it is typed. */
class DeviationForm extends SessionFields {

    private static final int LONGEST_REASON = 200;

    @FormParam("kind")
    public String kind;

    /** Of one session of the week; empty otherwise. */
    @FormParam("schedule")
    public String schedule;

    @FormParam("doctor")
    public String doctor;

    @FormParam("substitute")
    public String substitute;

    @FormParam("from")
    public String from;

    @FormParam("until")
    public String until;

    @FormParam("reason")
    public String reason;

    /** Whom it touches, as the page said; empty before that was seen. */
    @FormParam("touched")
    public String touched;

    @FormParam("seen")
    public String seen;

    static DeviationForm of(Kind kind, LocalDate date) {
        var form = new DeviationForm();
        form.kind = kind.name();
        form.from = String.valueOf(date);
        return form;
    }

    DeviationForm of(WeeklySchedule week) {
        schedule = String.valueOf(week.id);
        doctor = String.valueOf(week.doctor.id);
        practises(week);
        return this;
    }

    // ---- what the page asks

    public Kind wanted() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(Kind.LEAVE);
    }

    public boolean isOfDays() {
        return wanted() == Kind.LEAVE && scheduleId().isEmpty();
    }

    public boolean asksDoctor() {
        return isOfDays() || wanted() == Kind.EXTRA;
    }

    public boolean asksHours() {
        return wanted() == Kind.EXTRA || wanted() == Kind.CHANGE;
    }

    public boolean isDoctor(Long id) {
        return String.valueOf(id).equals(doctor);
    }

    public boolean isSubstitute(Long id) {
        return String.valueOf(id).equals(substitute);
    }

    // ---- what was typed

    Optional<Long> scheduleId() {
        return Reading.id(schedule);
    }

    boolean isSeen() {
        return "1".equals(seen);
    }

    boolean isFirstLook() {
        return text(touched).isEmpty();
    }

    /** What is wanted; null when something cannot be read, which then is among the errors. */
    Deviation read(FieldErrors errors) {
        var what = wanted();
        if (asksDoctor() && Reading.id(doctor).isEmpty()) errors.add("doctor", "schedule_doctor");
        if (what == Kind.SUBSTITUTE && Reading.id(substitute).isEmpty()) errors.add("substitute", "substitute_missing");
        var first = day("from", from, errors);
        var last = isOfDays() && !text(until).isEmpty() ? day("until", until, errors) : first;
        if (what == Kind.EXTRA && text(clinic).isEmpty()) errors.add("clinic", "schedule_clinic");
        var hours = asksHours() ? readHours(errors) : Hours.NONE;
        var why = text(reason);
        if (why.isEmpty()) errors.add("reason", "schedule_reason");
        if (why.length() > LONGEST_REASON) errors.add("reason", "text_too_long", LONGEST_REASON);
        if (errors.any()) return null;
        return new Deviation(
                what,
                Reading.id(doctor).orElse(0L),
                what == Kind.EXTRA ? null : scheduleId().orElse(null),
                first,
                last,
                what == Kind.EXTRA ? clinic : null,
                hours.room(),
                hours.starts(),
                hours.ends(),
                hours.places(),
                hours.jknPlaces(),
                hours.minutes(),
                what == Kind.SUBSTITUTE ? Reading.id(substitute).orElse(null) : null,
                why);
    }
}
