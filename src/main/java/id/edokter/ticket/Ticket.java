package id.edokter.ticket;

import id.edokter.booking.Appointment;
import id.edokter.booking.BookingCode;
import id.edokter.queue.QueueRule;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Wib;
import id.edokter.web.Qr;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A booking as its patient sees it.
 *
 * @param link the private link's token
 * @param news what has just happened to it
 * @param arriveBy when to be there
 * @param moveUntil moving ends then
 * @param opens from when on its patient can check in
 * @param rule how people queue on the day
 * @param before when it was before the last move, or before its session got other hours; null when neither was
 * @param changes its history, oldest first
 */
record Ticket(
        String link,
        Appointment appointment,
        State state,
        News news,
        Instant now,
        Instant arriveBy,
        Instant moveUntil,
        Instant opens,
        QueueRule rule,
        Before before,
        List<Change> changes) {

    /** What the visitor has done a moment ago, so that the page says so first. */
    enum News {
        NONE,
        BOOKED,
        MOVED,
        /** Nobody moved it: its session has other hours. */
        OTHER_HOURS,
        CANCELLED
    }

    /** When it was. Times are WIB. */
    record Before(LocalDate date, LocalTime starts, boolean isWithItsSession) {}

    /** One line of the history. */
    record Change(Instant at, String told) {}

    /** Address of a page of this booking; without a name, of the ticket. */
    public String page(String name) {
        return page() + "/" + name;
    }

    public String page() {
        return "/janji/" + link;
    }

    public BookingCode code() {
        return new BookingCode(appointment.code);
    }

    public Qr qr() {
        return Qr.of(appointment.code);
    }

    public Session session() {
        return appointment.session;
    }

    public Slot slot() {
        return appointment.slot;
    }

    public long minutesEarlier() {
        return Duration.between(arriveBy, appointment.slot.startsAt()).toMinutes();
    }

    public Instant cancelUntil() {
        return appointment.session.startsAt();
    }

    /** Whether the page greets with what the visitor has just done; not when the hospital has worse news. */
    public boolean greets() {
        return switch (news) {
            case NONE, OTHER_HOURS -> false;
            case BOOKED, MOVED -> state == State.COMING;
            case CANCELLED -> state == State.CANCELLED;
        };
    }

    /** Whether its patient can check in now; what comes between is told there. */
    public boolean isArriving() {
        return appointment.isBooked()
                && (state == State.COMING || state == State.STARTED)
                && appointment.session.date.equals(Wib.date(now))
                && appointment.session.isOn()
                && !now.isBefore(opens);
    }

    /** Whether the visit is today, and its queue can be looked at. */
    public boolean isToday() {
        return session().date.equals(Wib.date(now));
    }

    /** Whether it may be moved here, as far as time and state go. */
    public boolean movable() {
        return isChangeable() && now.isBefore(moveUntil);
    }

    /** Whether it may be cancelled here. */
    public boolean cancellable() {
        return isChangeable() && now.isBefore(cancelUntil());
    }

    /** What becomes of who has come already, the desk decides. */
    private boolean isChangeable() {
        return appointment.isBooked() && (state == State.COMING || state == State.NO_PRACTICE);
    }
}
