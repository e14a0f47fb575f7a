package id.edokter.planning;

import id.edokter.booking.BookingSettings;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.ClinicRule;
import id.edokter.queue.QueueSettings;
import id.edokter.schedule.ScheduleSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** What holds for every clinic that has no rule of its own. */
@ApplicationScoped
class HospitalRules {

    private final BookingSettings booking;
    private final ScheduleSettings schedule;
    private final QueueSettings queue;

    HospitalRules(BookingSettings booking, ScheduleSettings schedule, QueueSettings queue) {
        this.booking = booking;
        this.schedule = schedule;
        this.queue = queue;
    }

    int of(ClinicRule rule) {
        return switch (rule) {
            case OPENS_DAYS_AHEAD -> booking.opensDaysAhead();
            case CLOSES_MINUTES_BEFORE -> booking.closesMinutesBefore();
            case LIVE_PER_PATIENT -> booking.livePerPatient();
            case LIVE_PER_PHONE -> booking.livePerPhone();
            case MOVE_MINUTES_BEFORE -> booking.moveMinutesBefore();
            case LATE_CANCEL_MINUTES_BEFORE -> booking.lateCancelMinutesBefore();
            case PLACES -> schedule.places();
            case MINUTES_PER_PLACE -> schedule.minutesPerPlace();
            case WALK_IN_PLACES -> schedule.walkInPlaces();
            case RELEASE_MINUTES_BEFORE -> schedule.releaseMinutesBefore();
            case OVERBOOK_PLACES -> booking.overbookPlaces();
            case ARRIVE_MINUTES_BEFORE -> booking.arriveMinutesBefore();
            case CHECK_IN_MINUTES_BEFORE -> queue.opensMinutesBefore();
            case GRACE_MINUTES -> queue.graceMinutes();
            case BEHIND -> queue.behind();
            case TELL_WHEN_LEFT -> queue.tellWhenLeft();
        };
    }

    /** As the clinic has it, or else the hospital. */
    int of(Clinic clinic, ClinicRule rule) {
        var own = clinic.rules().own(rule);
        return own == null ? of(rule) : own;
    }

    boolean sameDay() {
        return booking.sameDay();
    }
}
