package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.booking.DayBook;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.schedule.SessionNews;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the news of a session to whoever is coming and has not arrived: a message for who can be reached, written
 * within the transaction of the change, and a line of the call list for everybody else. Nobody is left out.
 */
@ApplicationScoped
class Teller {

    /** The language is the hospital's: what somebody reads is known of no telephone. */
    private static final Locale LANGUAGE = Locale.forLanguageTag("id");

    /** News is worth sending at least so long, however near the visit is. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final NoticeRecords notices;
    private final DayBook book;
    private final Outbox outbox;
    private final Clock clock;

    Teller(NoticeRecords notices, DayBook book, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.book = book;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(@Observes SessionNews news) {
        for (var one : coming(news.session().id)) {
            if (!concerns(news, one)) continue;
            boolean reached = canReach(one);
            if (reached) send(news, one);
            notices.persist(new SessionNotice(news.entry(), one, reached));
        }
    }

    private static boolean concerns(SessionNews news, Appointment one) {
        return news.kind() != SessionNews.Kind.HOURS_CHANGED || !one.slot.starts.equals(before(news, one));
    }

    private static LocalTime before(SessionNews news, Appointment one) {
        return news.before().getOrDefault(one.slot.id, one.slot.starts);
    }

    private void send(SessionNews news, Appointment one) {
        var kind = switch (news.kind()) {
            case LATE -> MessageKind.DOCTOR_LATE;
            case ROOM_CHANGED -> MessageKind.ROOM_CHANGED;
            case HOURS_CHANGED -> MessageKind.TIME_CHANGED;
        };
        var subject = "appointment:" + one.id;
        var now = clock.instant();
        outbox.withdraw(kind, subject, "there is newer news");
        outbox.put(new Message(
                kind,
                subject,
                Math.toIntExact(news.entry()),
                Recipient.phone(phone(one)),
                LANGUAGE,
                values(news, one),
                now,
                ends(one, now),
                false));
    }

    /** Nothing of what the visit is for: of clinics that are sensitive neither name nor room. */
    private static Map<String, String> values(SessionNews news, Appointment one) {
        var session = news.session();
        boolean sensitive = session.clinic.sensitive;
        var told = new HashMap<String, String>();
        told.put("when", Format.full(session.date, before(news, one), LANGUAGE));
        told.put("clinic", sensitive ? "" : session.clinic.name);
        switch (news.kind()) {
            case LATE -> {
                told.put("minutes", String.valueOf(session.minutesLate));
                told.put("about", Format.clock(one.slot.starts.plusMinutes(session.minutesLate), LANGUAGE));
            }
            case ROOM_CHANGED -> told.put("room", sensitive ? "" : session.room.name);
            case HOURS_CHANGED -> told.put("time", Format.clock(one.slot.starts, LANGUAGE));
        }
        return told;
    }

    private static Instant ends(Appointment one, Instant now) {
        var visit = Wib.instant(one.session.date, one.slot.starts).plus(Duration.ofMinutes(one.session.minutesLate));
        return visit.isAfter(now.plus(FRESH)) ? visit : now.plus(FRESH);
    }

    /** Who is coming to a session and has not arrived, by number; within the transaction under way. */
    List<Appointment> coming(long session) {
        return book.session(session).lines().stream()
                .map(DayBook.Line::appointment)
                .filter(one -> one != null && one.isBooked() && !one.isErased())
                .toList();
    }

    /** Whether a message gets there. */
    boolean canReach(Appointment appointment) {
        return phone(appointment) != null && outbox.canReachPhones();
    }

    /** As was said for this visit, else as the register has it; null when neither is known. */
    private static String phone(Appointment appointment) {
        return appointment.phone != null ? appointment.phone : appointment.patient.phone;
    }
}
