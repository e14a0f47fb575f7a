package id.edokter.queue;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.queue.QueueCall.Act;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionCalledOff;
import id.edokter.schedule.SessionNews;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/**
 * Keeps the queue true to what becomes of appointments, whoever changes them: who comes joins it, be it entered from a
 * sheet of paper; who is moved to another session of the day goes along; who is expected on another day leaves. Within
 * the same transaction.
 */
@ApplicationScoped
class Joining {

    /** As the history gives the reason. */
    static final String WENT_AWAY = "pulang sebelum dipanggil";

    private final QueueRecords records;
    private final QueueReadings readings;
    private final Summaries summaries;
    private final QueueSettings settings;
    private final Event<QueueMoved> moved;
    private final Clock clock;

    Joining(
            QueueRecords records,
            QueueReadings readings,
            Summaries summaries,
            QueueSettings settings,
            Event<QueueMoved> moved,
            Clock clock) {
        this.records = records;
        this.readings = readings;
        this.summaries = summaries;
        this.settings = settings;
        this.moved = moved;
        this.clock = clock;
    }

    /** How people queue at the clinic of an appointment. */
    QueueRule rule(Appointment one) {
        return QueueRule.of(one.session.clinic, settings);
    }

    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case CHECKED_IN -> arrived(change);
            case MOVED -> goAlong(change);
            case COMPLETED -> sumUpAgain(change);
            case CANCELLED, RESTORED, PAPERS_SEEN, PAPERS_RIGHT, PAPERS_OPEN ->
                records.of(change.appointmentId).ifPresent(entry -> changed(records.alone(entry.sessionId)));
            default -> {}
        }
    }

    void follow(@Observes SessionNews news) {
        moved.fire(new QueueMoved(news.session().id));
    }

    void follow(@Observes SessionCalledOff news) {
        moved.fire(new QueueMoved(news.session().id));
    }

    private void arrived(AppointmentChange change) {
        var one = records.appointment(change.appointmentId);
        var queue = records.alone(one.session.id);
        var known = records.of(one.id);
        if (known.isPresent()) known.get().hasArrivedAt(one, given(one), queue, rule(one));
        else join(one, queue);
        records.note(QueueCall.about(
                queue.sessionId, one.id, Act.CHECKED_IN, new Actor(change.who, change.channel), clock.instant()));
        seeHowFar(one);
        changed(queue);
    }

    /** Who reads at arrival that it takes a while may wait elsewhere, and is told when it does not any more. */
    private void seeHowFar(Appointment one) {
        if (rule(one).tellWhenLeft() == 0 || !one.session.date.equals(Wib.date(clock.instant()))) return;
        records.flush();
        var view = readings.queue(one.session.id, false);
        if (view.place(one.id).filter(view::isFar).isPresent())
            records.of(one.id).orElseThrow().isFar();
    }

    /** Who came on paper to a session that is closed belongs to what became of it. */
    private void sumUpAgain(AppointmentChange change) {
        var session = records.appointment(change.appointmentId).session;
        if (session.status != Session.Status.CLOSED || summaries.of(session.id).isEmpty()) return;
        summaries.forget(session.id);
        records.flush();
        summaries.write(readings.queue(session.id, false), readings.gone(session.id));
    }

    private void goAlong(AppointmentChange change) {
        var entry = records.of(change.appointmentId).orElse(null);
        if (entry == null) return;
        var one = records.appointment(change.appointmentId);
        changed(records.alone(entry.sessionId));
        if (one.status == AppointmentStatus.CHECKED_IN && !one.session.id.equals(entry.sessionId)) {
            var queue = records.alone(one.session.id);
            entry.goTo(one, placedAt(one), queue, rule(one));
            entry.changes();
            seeHowFar(one);
            changed(queue);
        } else if (one.isBooked()) {
            records.delete(entry);
        }
    }

    /** Stands in the queue from now on. */
    QueueEntry join(Appointment one, SessionQueue queue) {
        var entry = new QueueEntry(one, given(one), queue, rule(one));
        records.persist(entry);
        return entry;
    }

    private Instant placedAt(Appointment one) {
        return records.movedAt(one.id).orElse(one.bookedAt);
    }

    /** When who came was given the number; null when that was entered afterwards, which says nothing of it. */
    private Instant given(Appointment one) {
        var placed = placedAt(one);
        return one.arrivedAt != null && placed.isAfter(one.arrivedAt) ? null : placed;
    }

    /** Those who are said to be here by rows that were written elsewhere join too. */
    void adopt(SessionQueue queue) {
        records.withoutEntry(queue.sessionId).forEach(id -> join(records.appointment(id), queue));
    }

    private void changed(SessionQueue queue) {
        queue.changes();
        moved.fire(new QueueMoved(queue.sessionId));
    }
}
