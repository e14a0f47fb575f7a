package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.notification.CalendarEntry;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Recipient;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a reminder tells: nothing of what the visit is for, and of sensitive clinics neither name nor number. */
@ApplicationScoped
class Letter {

    /** For who is written to without an appointment: what somebody reads is known of no telephone. */
    static final Locale LANGUAGE = Locale.forLanguageTag("id");

    private static final Duration CONFIRMED_WITHIN = Duration.ofHours(24);
    private static final Duration THANKED_WITHIN = Duration.ofDays(3);

    private final Booking booking;
    private final Site site;
    private final HospitalSettings hospital;

    Letter(Booking booking, Site site, HospitalSettings hospital) {
        this.booking = booking;
        this.site = site;
        this.hospital = hospital;
    }

    /** @param key that answers this visit */
    Message write(Reminder reminder, Appointment about, List<Recipient> ways, String key, Instant expires) {
        var told = new HashMap<>(place(reminder, about));
        told.put("name", about.shortName());
        told.put("link", site.link("/jawab/" + key));
        var message = new Message(
                reminder.kind.message,
                reminder.subject(),
                reminder.placed,
                ways,
                about.locale(),
                told,
                reminder.dueAt,
                expires,
                false);
        return reminder.kind == ReminderKind.CONFIRMATION ? message.with(entry(about)) : message;
    }

    /** As the file of the ticket calls it, so that a calendar has the visit once. */
    private static CalendarEntry entry(Appointment about) {
        return new CalendarEntry(
                about.code, about.version, about.slot.startsAt(), about.slot.endsAt(), !about.status.holdsItsPlace());
    }

    private Map<String, String> place(Reminder reminder, Appointment about) {
        var session = about.session;
        boolean sensitive = session.clinic.sensitive;
        var when = Format.full(session.date, about.slot.starts, about.locale());
        var clinic = sensitive ? "" : session.clinic.name;
        var number = sensitive ? "" : about.slot.label();
        return switch (reminder.kind) {
            case CONFIRMATION -> Map.of("code", about.code, "when", when, "clinic", clinic, "number", number);
            case DAY_BEFORE -> Map.of("when", when, "clinic", clinic, "number", number);
            case PLEASE_CONFIRM ->
                Map.of(
                        "when",
                        when,
                        "clinic",
                        clinic,
                        "number",
                        number,
                        "until",
                        Format.clock(Wib.dateTime(reminder.answerUntil).toLocalTime(), about.locale()));
            case MORNING ->
                Map.of(
                        "time",
                        Format.clock(about.slot.starts, about.locale()),
                        "arrive",
                        Format.clock(Wib.dateTime(booking.arriveBy(about)).toLocalTime(), about.locale()),
                        "clinic",
                        clinic,
                        "number",
                        number);
            case THANKS -> Map.of("day", Format.full(session.date, about.locale()));
        };
    }

    /** That a place was released, since nobody confirmed it. */
    Message released(Reminder reminder, Appointment about, List<Recipient> ways, Instant now) {
        var message = new Message(
                MessageKind.PLACE_RELEASED,
                reminder.subject(),
                reminder.placed,
                ways,
                about.locale(),
                Map.of(
                        "name",
                        about.shortName(),
                        "when",
                        Format.full(about.session.date, about.slot.starts, about.locale()),
                        "phone",
                        hospital.phone()),
                now,
                about.slot.startsAt(),
                false);
        return message.with(entry(about));
    }

    /**
     * From when on it is of no use. What is of the day before is so until the visit: a night in between keeps it, and by
     * then the reminder of the day itself stands in for it.
     */
    static Instant expires(ReminderKind kind, Appointment about, Instant due) {
        var visit = about.slot.startsAt();
        return switch (kind) {
            case CONFIRMATION -> earlier(visit, due.plus(CONFIRMED_WITHIN));
            case PLEASE_CONFIRM, DAY_BEFORE, MORNING -> visit;
            case THANKS -> due.plus(THANKED_WITHIN);
        };
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
