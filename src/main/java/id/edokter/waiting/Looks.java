package id.edokter.waiting;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.clinic.Clinics;
import id.edokter.device.Device;
import id.edokter.queue.Forecast;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.waiting.LiveQueues.Area;
import id.edokter.waiting.PhoneView.SentTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads sessions for those who wait, by few statements each. */
@ApplicationScoped
class Looks {

    private final QueueDesk desk;
    private final Booking booking;
    private final Forecast forecast;
    private final Rota rota;
    private final Clinics clinics;

    Looks(QueueDesk desk, Booking booking, Forecast forecast, Rota rota, Clinics clinics) {
        this.desk = desk;
        this.booking = booking;
        this.forecast = forecast;
        this.rota = rota;
        this.clinics = clinics;
    }

    /** As it is now. When a number was called again, nobody knows who looks for the first time: as of the first call. */
    SessionLook at(long session) {
        return of(desk.queue(session), Map.of());
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
        return of(queue, rung);
    }

    private SessionLook of(QueueView queue, Map<String, Instant> rung) {
        long session = queue.session().id();
        boolean somebodyWasInside = queue.lines().stream().anyMatch(Looks::isInside);
        return new SessionLook(
                queue,
                forecast.of(queue),
                isElsewhere(session),
                rung,
                somebodyWasInside ? sentFrom(session) : Map.of());
    }

    private boolean isElsewhere(long session) {
        return rota.ledger(session).stream().anyMatch(entry -> entry.act == QuotaEntry.Act.ROOM_CHANGED);
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

    Area area(Device device) {
        var rooms = device.rooms.isEmpty()
                ? List.<String>of()
                : clinics.rooms().stream()
                        .filter(room -> device.rooms.contains(room.id))
                        .map(room -> room.name)
                        .toList();
        return new Area(device, rooms.stream().collect(Collectors.toSet()));
    }
}
