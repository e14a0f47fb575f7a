package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.DayBook;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.SessionCalledOff;
import id.edokter.schedule.SessionNews;
import id.edokter.schedule.SessionNotBegun;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the news of a session to whoever is coming and has not arrived: a message for who can be reached, written
 * within the transaction of the change, and a line of the call list for everybody else. Nobody is left out.
 */
@ApplicationScoped
class Teller {

    /** News is worth sending at least so long, however near the visit is. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private static final String SUBJECT = "appointment:";

    static final Set<MessageKind> KINDS = Set.of(
            MessageKind.DOCTOR_LATE, MessageKind.ROOM_CHANGED, MessageKind.TIME_CHANGED, MessageKind.SESSION_STARTED);

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
        var them = coming(news.session().id);
        if (news.kind() == SessionNews.Kind.HOURS_CHANGED && news.session().minutesLate == 0)
            outbox.withdraw(Set.of(MessageKind.DOCTOR_LATE), subjects(them), "the delay is over");
        var told = them.stream().filter(one -> concerns(news, one)).toList();
        outbox.withdraw(outdated(news), subjects(told), "there is newer news");
        for (var one : told) {
            boolean reached = canReach(one);
            if (reached) send(news, one);
            // who cannot be told by a message comes at the time that was said, and is not called for this
            if (news.kind() == SessionNews.Kind.STARTED) continue;
            notices.persist(new SessionNotice(news.entry(), one, reached));
        }
    }

    /** Who comes at another time, not at all, or is there already, is not told what is not so for them. */
    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case MOVED, CANCELLED, CHECKED_IN ->
                outbox.withdraw(KINDS, List.of(subject(change.appointmentId)), "the appointment has changed");
            // what waits for a number that is not the patient's is left to the list of calls
            case PHONE -> outbox.withdraw(KINDS, List.of(subject(change.appointmentId)), "the telephone was put right");
            default -> {}
        }
    }

    void follow(@Observes SessionCalledOff news) {
        outbox.withdraw(KINDS, subjects(coming(news.session().id)), "the session is called off");
    }

    void follow(@Observes SessionNotBegun news) {
        outbox.withdraw(
                Set.of(MessageKind.SESSION_STARTED), subjects(coming(news.session().id)), "the session has not begun");
    }

    /** What is not so any more by this: a delay, or a beginning, was one of the former hours. */
    private static Set<MessageKind> outdated(SessionNews news) {
        if (news.kind() != SessionNews.Kind.HOURS_CHANGED) return Set.of(kind(news.kind()));
        return news.session().minutesLate > 0
                ? Set.of(MessageKind.TIME_CHANGED, MessageKind.SESSION_STARTED)
                : Set.of(MessageKind.TIME_CHANGED, MessageKind.SESSION_STARTED, MessageKind.DOCTOR_LATE);
    }

    /** Of those to whom this was told by a message, whom it does not reach after all. */
    Set<Long> unreached(QuotaEntry entry, List<SessionNotice> told) {
        var bySubject = told.stream()
                .filter(notice -> notice.byMessage)
                .collect(Collectors.toMap(notice -> subject(notice.appointment.id), notice -> notice.id));
        return outbox.unsent(kind(entry), Math.toIntExact(entry.id), bySubject.keySet()).stream()
                .map(bySubject::get)
                .collect(Collectors.toSet());
    }

    private static MessageKind kind(QuotaEntry entry) {
        return kind(SessionNews.Kind.valueOf(entry.act.name()));
    }

    private static MessageKind kind(SessionNews.Kind news) {
        return switch (news) {
            case LATE -> MessageKind.DOCTOR_LATE;
            case ROOM_CHANGED -> MessageKind.ROOM_CHANGED;
            case HOURS_CHANGED -> MessageKind.TIME_CHANGED;
            case STARTED -> MessageKind.SESSION_STARTED;
        };
    }

    private static List<String> subjects(List<Appointment> some) {
        return some.stream().map(one -> subject(one.id)).toList();
    }

    static String subject(long appointment) {
        return SUBJECT + appointment;
    }

    /** The appointment that this subject is about; empty for a subject of somebody else's. */
    static Optional<Long> appointment(String subject) {
        return subject.startsWith(SUBJECT) ? Reading.id(subject.substring(SUBJECT.length())) : Optional.empty();
    }

    private static boolean concerns(SessionNews news, Appointment one) {
        return news.kind() != SessionNews.Kind.HOURS_CHANGED || !one.slot.starts.equals(before(news, one));
    }

    private static LocalTime before(SessionNews news, Appointment one) {
        return news.before().getOrDefault(one.slot.id, one.slot.starts);
    }

    private void send(SessionNews news, Appointment one) {
        var now = clock.instant();
        outbox.put(new Message(
                kind(news.kind()),
                subject(one.id),
                Math.toIntExact(news.entry()),
                outbox.ways(one.told()),
                one.locale(),
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
        told.put("when", Format.full(session.date, before(news, one), one.locale()));
        told.put("clinic", sensitive ? "" : session.clinic.name);
        switch (news.kind()) {
            case LATE -> {
                told.put("minutes", String.valueOf(session.minutesLate));
                told.put("about", Format.clock(one.slot.starts.plusMinutes(session.minutesLate), one.locale()));
            }
            case ROOM_CHANGED -> told.put("room", sensitive ? "" : session.room.name);
            case STARTED ->
                told.put("began", Format.clock(Wib.dateTime(session.startedAt).toLocalTime(), one.locale()));
            case HOURS_CHANGED -> told.put("time", Format.clock(one.slot.starts, one.locale()));
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
        return !outbox.ways(appointment.told()).isEmpty();
    }
}
