package id.edokter.waiting;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.queue.Forecast;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Rota;
import id.edokter.waiting.PhoneView.SentTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads sessions for those who wait, by few statements each. */
@ApplicationScoped
class Looks {

    private final QueueDesk desk;
    private final Booking booking;
    private final Forecast forecast;
    private final Rota rota;

    Looks(QueueDesk desk, Booking booking, Forecast forecast, Rota rota) {
        this.desk = desk;
        this.booking = booking;
        this.forecast = forecast;
        this.rota = rota;
    }

    /** As it is now. When a number was called again, nobody knows who looks for the first time: as of the first call. */
    SessionLook at(long session) {
        var queue = desk.queue(session);
        return of(queue, rota.isElsewhere(session), Map.of());
    }

    /**
     * The same, by somebody who has looked before.
     *
     * @param now when what is new came about; null for nobody knows
     */
    SessionLook after(SessionLook before, Instant now) {
        long session = before.queue().session().id();
        var queue = desk.queue(session);
        var rung = new HashMap<String, Instant>();
        for (var line : queue.called()) {
            var call = SessionLook.call(queue, line);
            var known = before.rung().get(call);
            if (known != null) rung.put(call, known);
            else if (now != null && line.rings() > 0) rung.put(call, now);
        }
        boolean isTheSame =
                queue.session().version() == before.queue().session().version();
        return of(queue, isTheSame ? before.roomChanged() : rota.isElsewhere(session), rung);
    }

    /** The same at a later moment, when nothing was done meanwhile: time passes for estimates, and for who has not come. */
    SessionLook later(SessionLook before, Instant now) {
        var queue = before.queue().later(now);
        return new SessionLook(queue, forecast.of(queue), before.roomChanged(), before.rung(), before.sent());
    }

    private SessionLook of(QueueView queue, boolean elsewhere, Map<String, Instant> rung) {
        long session = queue.session().id();
        boolean somebodyWasInside = queue.lines().stream().anyMatch(Looks::isInside);
        return new SessionLook(
                queue, forecast.of(queue), elsewhere, rung, somebodyWasInside ? sentFrom(session) : Map.of());
    }

    private static boolean isInside(Line line) {
        return line.status() == AppointmentStatus.IN_SERVICE || line.status() == AppointmentStatus.COMPLETED;
    }

    private Map<Long, SentTo> sentFrom(long session) {
        var sent = new HashMap<Long, SentTo>();
        desk.sentFrom(session)
                .forEach((here, there) -> sent.put(
                        here,
                        new SentTo(
                                there.session.clinic.name,
                                there.slot.label(),
                                there.session.room.name,
                                booking.keptLink(there).orElse(null))));
        return sent;
    }

    /** Null for who has no place in the session any more. */
    PhoneView phone(long appointment, SessionLook look) {
        return PhoneView.of(appointment, look);
    }
}
