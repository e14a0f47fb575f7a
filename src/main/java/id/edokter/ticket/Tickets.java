package id.edokter.ticket;

import id.edokter.audit.AuditTrail;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Slot;
import id.edokter.shared.Secrets;
import id.edokter.ticket.Ticket.Before;
import id.edokter.ticket.Ticket.Change;
import id.edokter.ticket.Ticket.News;
import id.edokter.web.Wording;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws up the ticket behind a private link. */
@ApplicationScoped
class Tickets {

    /** So long after a change the page greets with it. It needs no mark in the address, which people keep. */
    private static final Duration A_MOMENT = Duration.ofMinutes(15);

    private static final int MOST_CHANGES = 12;

    private final Booking booking;
    private final QueueDesk queue;
    private final Rota rota;
    private final Wording wording;
    private final Holders holders;
    private final AuditTrail trail;
    private final Clock clock;

    Tickets(
            Booking booking,
            QueueDesk queue,
            Rota rota,
            Wording wording,
            Holders holders,
            AuditTrail trail,
            Clock clock) {
        this.booking = booking;
        this.queue = queue;
        this.rota = rota;
        this.wording = wording;
        this.holders = holders;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The ticket for a page that shows it, which leaves a line in the trail.
     *
     * @param what the page, in the words of the code
     */
    Ticket show(String link, String what, HttpServerRequest request) {
        var ticket = open(link);
        var appointment = ticket.appointment();
        trail.addNow(
                holders.witness(appointment, request),
                id.edokter.audit.Act.APPOINTMENT_SEEN,
                appointment.patient == null ? null : appointment.patient.id,
                appointment.code,
                what);
        return ticket;
    }

    /** @throws NotFoundException for whatever opens nothing: never made, out of date, mistyped */
    Ticket open(String link) {
        var appointment = find(link);
        var now = clock.instant();
        var history = booking.history(appointment);
        var last = history.isEmpty() ? null : history.get(history.size() - 1);
        var slots = new HashMap<Long, Slot>(Map.of(appointment.slot.id, appointment.slot));
        return new Ticket(
                link,
                appointment,
                State.of(appointment, now),
                news(last, now),
                now,
                booking.arriveBy(appointment),
                booking.moveUntil(appointment),
                queue.opens(appointment.session),
                queue.rule(appointment.session.clinic),
                before(history, slots),
                told(history, slots));
    }

    /** The bare booking; refused like {@link #open}. */
    Appointment find(String link) {
        if (!Secrets.isToken(link)) throw new NotFoundException();
        return booking.find(link)
                .filter(a -> a.status != AppointmentStatus.HELD && a.status != AppointmentStatus.EXPIRED)
                .orElseThrow(NotFoundException::new);
    }

    private static News news(AppointmentChange last, Instant now) {
        if (last == null || last.at.plus(A_MOMENT).isBefore(now)) return News.NONE;
        return switch (last.act) {
            case BOOKED -> News.BOOKED;
            case MOVED -> last.isWithItsSession() ? News.OTHER_HOURS : News.MOVED;
            case CANCELLED -> News.CANCELLED;
            default -> News.NONE;
        };
    }

    /** The slot keeps its number and gets other times with its session: what they were is in the history. */
    private Before before(List<AppointmentChange> history, Map<Long, Slot> slots) {
        for (int i = history.size() - 1; i > 0; i--) {
            var change = history.get(i);
            if (change.act != Act.MOVED) continue;
            if (change.isWithItsSession()) {
                if (change.formerStarts == null) continue;
                return new Before(slot(change.slotId, slots).session.date, change.formerStarts, true);
            }
            var from = history.get(i - 1);
            if (from.slotId == change.slotId) continue;
            var left = change.formerStarts == null ? timeAt(history, i - 1, slots) : change.formerStarts;
            return new Before(slot(from.slotId, slots).session.date, left, false);
        }
        return null;
    }

    /** The time that the place had after a change, whatever hours its session got later. */
    private LocalTime timeAt(List<AppointmentChange> history, int change, Map<Long, Slot> slots) {
        long place = history.get(change).slotId;
        return history.stream()
                .skip(change + 1L)
                .filter(later -> later.slotId == place && later.isWithItsSession() && later.formerStarts != null)
                .map(later -> later.formerStarts)
                .findFirst()
                .orElseGet(() -> slot(place, slots).starts);
    }

    private List<Change> told(List<AppointmentChange> history, Map<Long, Slot> slots) {
        var all = IntStream.range(0, history.size())
                .filter(n -> history.get(n).act != Act.HELD && history.get(n).act != Act.EXPIRED)
                .toArray();
        return Arrays.stream(all)
                .skip(Math.max(0, all.length - MOST_CHANGES))
                .mapToObj(n -> {
                    var change = history.get(n);
                    boolean moved = change.act == Act.MOVED;
                    return new Change(
                            change.at,
                            Told.change(
                                    change,
                                    moved ? slot(change.slotId, slots) : null,
                                    moved ? timeAt(history, n, slots) : null,
                                    wording.locale()));
                })
                .toList();
    }

    private Slot slot(long id, Map<Long, Slot> known) {
        return known.computeIfAbsent(id, missing -> rota.slot(missing).orElseThrow());
    }
}
