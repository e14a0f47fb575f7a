package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.notice.DeskNews;
import id.edokter.notification.CalendarEntry;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.schedule.Slot;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What patients are told: never a clinic, and of a sensitive one neither the doctor, whose titles would tell it. Written
 * within the transaction that does it. These go out at any hour.
 */
@ApplicationScoped
class Notices {

    /** What the hospital notes, and who chose no language reads. */
    static final Locale LANGUAGE = Locale.forLanguageTag("id");

    /** So long it is still news when the visit would have been at once. */
    private static final Duration AT_LEAST = Duration.ofHours(2);

    private final Outbox outbox;
    private final DeskNews news;
    private final HospitalSettings hospital;
    private final Clock clock;

    Notices(Outbox outbox, DeskNews news, HospitalSettings hospital, Clock clock) {
        this.outbox = outbox;
        this.news = news;
        this.hospital = hospital;
        this.clock = clock;
    }

    /** @return whether a message was put; if not, somebody has to call */
    boolean moved(AbsenceCase one, Reason why, Appointment appointment, String link) {
        news.isToldOtherwise(appointment);
        return put(
                MessageKind.ABSENCE_MOVED,
                one,
                appointment,
                Map.of(
                        "why", why(why, appointment.locale()),
                        "code", appointment.code,
                        "was", when(one.fromSlot, appointment.locale()),
                        "next", when(appointment.slot, appointment.locale()),
                        "with", with(appointment.slot, appointment.locale()),
                        "link", link),
                appointment.slot.startsAt());
    }

    boolean choose(AbsenceCase one, Reason why, Appointment appointment, Instant until, String link) {
        outbox.withdraw(MessageKind.ABSENCE_CHOOSE, one.subject(), "asked anew, with another key");
        return put(
                MessageKind.ABSENCE_CHOOSE,
                one,
                appointment,
                Map.of(
                        "why", why(why, appointment.locale()),
                        "code", appointment.code,
                        "was", when(one.fromSlot, appointment.locale()),
                        "until", Format.full(until, appointment.locale()),
                        "link", link),
                until);
    }

    boolean cancelled(AbsenceCase one, Reason why, Appointment appointment, String link) {
        news.isToldOtherwise(appointment);
        return put(
                MessageKind.ABSENCE_CANCELLED,
                one,
                appointment,
                Map.of(
                        "why", why(why, appointment.locale()),
                        "code", appointment.code,
                        "was", when(one.fromSlot, appointment.locale()),
                        "phone", hospital.phone(),
                        "link", link),
                one.fromSlot.endsAt());
    }

    /** With whom, and the number; nothing of it where the doctor would tell the clinic. */
    static String with(Slot slot, Locale language) {
        return slot.session.clinic.sensitive
                ? ""
                : words(language).message_with(slot.session.doctor.name, slot.label());
    }

    /** As the hospital notes it. */
    static String why(Reason reason) {
        return why(reason, LANGUAGE);
    }

    static String why(Reason reason, Locale language) {
        return words(language).why(reason);
    }

    static String when(Slot slot, Locale language) {
        return Format.full(slot.session.date, slot.starts, language);
    }

    private static AbsenceMessages words(Locale language) {
        return Wording.bundle(AbsenceMessages.class, language);
    }

    private static CalendarEntry entry(Appointment about) {
        return new CalendarEntry(
                about.code, about.version, about.slot.startsAt(), about.slot.endsAt(), !about.status.holdsItsPlace());
    }

    private boolean put(
            MessageKind kind, AbsenceCase one, Appointment appointment, Map<String, String> values, Instant useless) {
        var ways = outbox.ways(appointment.told());
        if (ways.isEmpty()) return false;
        var now = clock.instant();
        var soonest = now.plus(AT_LEAST);
        var message = new Message(
                kind,
                one.subject(),
                one.version,
                ways,
                appointment.locale(),
                values,
                now,
                useless.isAfter(soonest) ? useless : soonest,
                false);
        // whoever still chooses keeps the old entry until then
        outbox.put(kind == MessageKind.ABSENCE_CHOOSE ? message : message.with(entry(appointment)));
        return true;
    }
}
