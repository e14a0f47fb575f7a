package id.edokter.ticket;

import id.edokter.booking.Appointment;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;

/** What a booking is to its patient right now; every page after booking begins with it. */
enum State {
    COMING,
    /** Its session has begun, so nothing can be changed here any more. */
    STARTED,
    /** The hospital will not hold the session, and nothing was decided for this patient yet. */
    NO_PRACTICE,
    ARRIVED,
    CALLED,
    IN_SERVICE,
    DONE,
    NO_SHOW,
    CANCELLED,
    CANCELLED_BY_HOSPITAL,
    /** The day went by and nobody noted anything. */
    PAST;

    /** Sessions run late: so long after its planned end somebody may still be waiting with the ticket in hand. */
    private static final Duration RUNS_LATE = Duration.ofHours(3);

    static State of(Appointment appointment, Instant now) {
        return switch (appointment.status) {
            case BOOKED -> booked(appointment.session, now);
            case CHECKED_IN -> here(ARRIVED, appointment.session, now);
            case CALLED -> here(CALLED, appointment.session, now);
            case IN_SERVICE -> IN_SERVICE;
            case COMPLETED -> DONE;
            case NO_SHOW -> NO_SHOW;
            case CANCELLED_BY_PATIENT -> CANCELLED;
            case CANCELLED_BY_HOSPITAL -> CANCELLED_BY_HOSPITAL;
            case HELD, EXPIRED -> throw new IllegalArgumentException("no booking: " + appointment.status);
        };
    }

    private static State booked(Session session, Instant now) {
        if (!now.isBefore(session.endsAt().plus(RUNS_LATE))) return PAST;
        if (session.status == Session.Status.CANCELLED) return NO_PRACTICE;
        return now.isBefore(session.startsAt()) ? COMING : STARTED;
    }

    /** Nobody is seen any more in a session that was called off, or on a day that is over. */
    private static State here(State otherwise, Session session, Instant now) {
        if (session.date.isBefore(Wib.date(now))) return PAST;
        return session.status == Session.Status.CANCELLED ? NO_PRACTICE : otherwise;
    }

    /** Whether the ticket is good: number, code and QR are shown large. */
    public boolean good() {
        return switch (this) {
            case COMING, STARTED, ARRIVED, CALLED, IN_SERVICE -> true;
            default -> false;
        };
    }

    /** Whether the visit will not take place. */
    boolean cancelled() {
        return this == CANCELLED || this == CANCELLED_BY_HOSPITAL || this == NO_PRACTICE;
    }

    /** Whether it came to an end that leaves a new booking as the only way. */
    public boolean over() {
        return !good() && this != NO_PRACTICE;
    }
}
