package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.CounterNews;
import id.edokter.notification.Fate;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.schedule.Slot;
import id.edokter.shared.Transactions;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells patients what the desk did with one appointment: a message within the transaction of the act, and taken back with
 * it as long as it did not go. Whom no message reaches is told by the clerk, who reads so on the page.
 */
@ApplicationScoped
public class DeskNews {

    /** News is worth sending at least so long, however near the visit is. */
    private static final Duration FRESH = Duration.ofHours(2);

    private static final Set<MessageKind> KINDS = Set.of(
            MessageKind.DESK_BOOKED, MessageKind.DESK_MOVED, MessageKind.DESK_CANCELLED, MessageKind.DESK_RESTORED);

    private final Outbox outbox;
    private final Teller teller;
    private final Site site;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Clock clock;

    DeskNews(
            Outbox outbox,
            Teller teller,
            Site site,
            HospitalSettings hospital,
            Transactions transactions,
            Clock clock) {
        this.outbox = outbox;
        this.teller = teller;
        this.site = site;
        this.hospital = hospital;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How the patient comes to know of the last act of the desk.
     *
     * @param last what became of the message about it; empty when there was none
     * @param reachable whether a message gets to this patient at all
     */
    public record Told(Optional<Fate> last, boolean reachable) {

        /** Whether it was sent, or will be within moments. */
        public boolean isByMessage() {
            return reachable
                    && last.filter(fate -> fate == Fate.GONE || fate == Fate.WAITING)
                            .isPresent();
        }

        public boolean isLost() {
            return last.filter(fate -> fate == Fate.LOST).isPresent();
        }

        public boolean isTakenBack() {
            return last.filter(fate -> fate == Fate.TAKEN_BACK).isPresent();
        }
    }

    /** What is known of how this patient was told. */
    public Told told(Appointment appointment) {
        return transactions.run(
                () -> new Told(outbox.last(KINDS, Teller.subject(appointment.id)), teller.canReach(appointment)));
    }

    /** What was not sent yet is not so any more, whoever changed it. */
    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case MOVED, CANCELLED, RESTORED, CHECKED_IN ->
                outbox.withdraw(KINDS, List.of(Teller.subject(change.appointmentId)), "the appointment has changed");
            default -> {}
        }
    }

    void tell(@Observes CounterNews news) {
        var about = news.appointment();
        if (!teller.canReach(about)) return;
        if (news.undone() == null) send(kind(news.kind()), news);
        else correct(news);
    }

    /** Who has read it reads that it is not so; who has not, is not troubled with it, but with what had to wait for it. */
    private void correct(CounterNews news) {
        var subject = Teller.subject(news.appointment().id);
        var wrong = kind(news.undone());
        if (outbox.last(Set.of(wrong), subject).filter(Fate.GONE::equals).isPresent()) {
            send(kind(news.kind()), news);
            return;
        }
        if (news.undone() == CounterNews.Kind.BOOKED) return;
        var told = Set.of(MessageKind.DESK_BOOKED, MessageKind.DESK_MOVED);
        var before = news.undone() == CounterNews.Kind.MOVED ? Set.of(MessageKind.DESK_BOOKED) : told;
        if (outbox.last(before, subject).filter(Fate.TAKEN_BACK::equals).isPresent())
            send(MessageKind.DESK_BOOKED, news);
    }

    private static MessageKind kind(CounterNews.Kind kind) {
        return switch (kind) {
            case BOOKED -> MessageKind.DESK_BOOKED;
            case MOVED -> MessageKind.DESK_MOVED;
            case CANCELLED -> MessageKind.DESK_CANCELLED;
            case RESTORED -> MessageKind.DESK_RESTORED;
        };
    }

    private void send(MessageKind kind, CounterNews news) {
        var about = news.appointment();
        var now = clock.instant();
        var soonest = now.plus(FRESH);
        var useless = about.slot.startsAt();
        outbox.put(new Message(
                kind,
                Teller.subject(about.id),
                about.version,
                Recipient.phone(Teller.phone(about)),
                Teller.LANGUAGE,
                values(kind, news),
                now,
                useless.isAfter(soonest) ? useless : soonest,
                false));
    }

    /** Nothing of what the visit is for: of clinics that are sensitive neither the name nor the number, which names them. */
    private Map<String, String> values(MessageKind kind, CounterNews news) {
        var about = news.appointment();
        boolean sensitive = about.session.clinic.sensitive;
        var told = new HashMap<String, String>();
        told.put("code", about.code);
        told.put("clinic", sensitive ? "" : about.session.clinic.name);
        if (kind == MessageKind.DESK_CANCELLED) {
            told.put("was", when(about.slot));
            told.put("why", news.why().name());
            told.put("phone", hospital.phone());
            return told;
        }
        told.put("number", sensitive ? "" : about.slot.label());
        told.put("link", site.link("/janji/" + news.link()));
        if (kind == MessageKind.DESK_MOVED) {
            told.put("was", when(news.before()));
            told.put("next", when(about.slot));
        } else {
            told.put("when", when(about.slot));
        }
        if (kind == MessageKind.DESK_BOOKED) told.put("others", String.valueOf(news.others()));
        return told;
    }

    private static String when(Slot slot) {
        return Format.full(slot.session.date, slot.starts, Teller.LANGUAGE);
    }
}
