package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.booking.Channel;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for each clinic: its own choice, else the hospital's, else the settings. */
class RulesInForce {

    private static final int MINUTES_OF_AN_HOUR = 60;

    /**
     * What holds for one kind.
     *
     * @param minutes of the day or after the visit, as the kind has it
     */
    public record InForce(boolean on, int minutes, Audience audience, int missed, int deadline) {

        public LocalTime until() {
            return LocalTime.of(deadline / MINUTES_OF_AN_HOUR, deadline % MINUTES_OF_AN_HOUR);
        }

        public LocalTime time() {
            return LocalTime.of(minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR);
        }
    }

    private final ReminderSettings settings;
    private final Map<Long, ReminderPlan> byClinic = new HashMap<>();
    private ReminderPlan hospital;

    RulesInForce(ReminderSettings settings, Collection<ReminderPlan> plans) {
        this.settings = settings;
        for (var plan : plans) {
            if (plan.clinicId == null) hospital = plan;
            else byClinic.put(plan.clinicId, plan);
        }
    }

    /** @param clinic null for what holds where a clinic has chosen nothing */
    InForce of(Long clinic, ReminderKind kind) {
        var own = rule(clinic == null ? null : byClinic.get(clinic), kind);
        var general = rule(hospital, kind);
        return new InForce(
                first(own.switchedOn(), general.switchedOn(), true),
                first(own.minutes(), general.minutes(), set(kind)),
                first(own.audience(), general.audience(), kind.audiences.get(0)),
                first(own.missed(), general.missed(), settings.missedBeforeAsked()),
                first(own.deadline(), general.deadline(), minutes(settings.releaseAt())));
    }

    /** What was chosen; null for nothing. */
    ReminderPlan plan(Long clinic) {
        return clinic == null ? hospital : byClinic.get(clinic);
    }

    /** What holds where not even the hospital has chosen. */
    InForce bySettings(ReminderKind kind) {
        return new InForce(
                true, set(kind), kind.audiences.get(0), settings.missedBeforeAsked(), minutes(settings.releaseAt()));
    }

    private static ReminderRule rule(ReminderPlan plan, ReminderKind kind) {
        return plan == null ? ReminderRule.NONE : plan.rule(kind);
    }

    private static <T> T first(T own, T general, T set) {
        return own != null ? own : general != null ? general : set;
    }

    private int set(ReminderKind kind) {
        return switch (kind) {
            case CONFIRMATION -> 0;
            case DAY_BEFORE -> minutes(settings.dayBeforeAt());
            case PLEASE_CONFIRM -> minutes(settings.askAt());
            case MORNING -> minutes(settings.morningAt());
            case THANKS -> settings.thanksMinutesAfter();
        };
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** When a visit on this date is reminded of by the clock. */
    Instant dueAt(Long clinic, ReminderKind kind, LocalDate date) {
        var day = kind.isTheDayBefore() ? date.minusDays(1) : date;
        return Wib.instant(day, of(clinic, kind).time());
    }

    /** Whether the reminder of the day of this visit is for this patient, and due by now. */
    boolean isMorning(Appointment about, Instant now) {
        var clinic = about.session.clinic.id;
        var rule = of(clinic, ReminderKind.MORNING);
        return rule.on
                && (rule.audience != Audience.SELF_BOOKED || about.channel == Channel.WEB)
                && !dueAt(clinic, ReminderKind.MORNING, about.session.date).isAfter(now);
    }

    /** Of these clinics, those whose patients of this date are to be reminded by now. */
    List<Long> due(Collection<Long> clinics, ReminderKind kind, LocalDate date, Instant now) {
        return clinics.stream()
                .filter(clinic -> of(clinic, kind).on())
                .filter(clinic -> !dueAt(clinic, kind, date).isAfter(now))
                .toList();
    }

    /** The fewest missed visits at which any of these clinics asks. */
    int fewestMissed(Collection<Long> clinics) {
        return clinics.stream()
                .mapToInt(clinic -> of(clinic, ReminderKind.PLEASE_CONFIRM).missed())
                .min()
                .orElse(1);
    }

    /** The fewest minutes that any of these clinics lets pass. */
    int fewest(Collection<Long> clinics, ReminderKind kind) {
        return clinics.stream()
                .mapToInt(clinic -> of(clinic, kind).minutes())
                .min()
                .orElse(0);
    }
}
