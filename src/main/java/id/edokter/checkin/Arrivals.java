package id.edokter.checkin;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.queue.CheckIn;
import id.edokter.queue.CheckInTooEarly;
import id.edokter.queue.DoctorIsAbsent;
import id.edokter.queue.Forecast;
import id.edokter.queue.NotThatDay;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueIsClosed;
import id.edokter.queue.VisitIsCancelled;
import id.edokter.schedule.Session;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/** What becomes of somebody who says to have come: the same on telephone, kiosk and desk. */
@ApplicationScoped
class Arrivals {

    private final Booking booking;
    private final QueueDesk queue;
    private final Forecast forecast;
    private final Clock clock;

    Arrivals(Booking booking, QueueDesk queue, Forecast forecast, Clock clock) {
        this.booking = booking;
        this.queue = queue;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** @throws NotFoundException for whatever opens nothing */
    Arrival behind(String link) {
        if (!Secrets.isToken(link)) throw new NotFoundException();
        return booking.find(link)
                .filter(a -> a.status != AppointmentStatus.HELD && a.status != AppointmentStatus.EXPIRED)
                .filter(a -> a.patient != null && !a.isErased())
                .map(this::of)
                .orElseThrow(NotFoundException::new);
    }

    Arrival of(Appointment a) {
        var standing = standing(a);
        var rule = queue.rule(a.session.clinic);
        if (!standing.isHere())
            return new Arrival(a, standing, queue.opens(a.session), queue.onTimeUntil(a), rule, null, null);
        var now = queue.queue(a.session.id);
        return new Arrival(
                a,
                standing,
                queue.opens(a.session),
                queue.onTimeUntil(a),
                rule,
                now.place(a.id).orElse(null),
                standing == Standing.HERE ? forecast.of(now).turnOf(a.id).orElse(null) : null);
    }

    /**
     * Notes it.
     *
     * @return whether it stands noted now; not when something came between, which the arrival then tells by itself
     */
    boolean note(Actor actor, CheckIn told) {
        try {
            queue.checkIn(actor, told);
            return true;
        } catch (CheckInTooEarly | NotThatDay | DoctorIsAbsent | QueueIsClosed | VisitIsCancelled refusal) {
            return false;
        }
    }

    private Standing standing(Appointment a) {
        return switch (a.status) {
            case CHECKED_IN -> here(a.session, Standing.HERE);
            case CALLED -> here(a.session, Standing.CALLED);
            case IN_SERVICE -> Standing.WITH_THE_DOCTOR;
            case COMPLETED -> Standing.DONE;
            case NO_SHOW -> Standing.SESSION_IS_OVER;
            case CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL -> Standing.CANCELLED;
            case BOOKED -> booked(a);
            case HELD, EXPIRED -> throw new IllegalArgumentException("no booking: " + a.status);
        };
    }

    /** Who waits for a doctor that will not see anybody any more is told so. */
    private Standing here(Session session, Standing otherwise) {
        if (session.date.isBefore(Wib.date(clock.instant()))) return Standing.DAY_IS_OVER;
        return session.status == Session.Status.CANCELLED ? Standing.NO_PRACTICE : otherwise;
    }

    private Standing booked(Appointment a) {
        var now = clock.instant();
        var today = Wib.date(now);
        var session = a.session;
        if (session.date.isBefore(today)) return Standing.DAY_IS_OVER;
        if (session.status == Session.Status.CANCELLED) return Standing.NO_PRACTICE;
        if (session.date.isAfter(today)) return Standing.ANOTHER_DAY;
        if (session.status == Session.Status.CLOSED) return Standing.SESSION_IS_OVER;
        if (now.isBefore(queue.opens(session))) return Standing.TOO_EARLY;
        if (queue.isOver(session)) return Standing.SESSION_IS_OVER;
        return now.isAfter(queue.onTimeUntil(a)) ? Standing.LATE : Standing.OPEN;
    }
}
