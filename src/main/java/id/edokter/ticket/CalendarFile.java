package id.edokter.ticket;

import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A booking as iCalendar (RFC 5545). Calendars are shared in families and copied to other companies' servers: the
 * private link, names and numbers of the patient are not in it, nor does it tell of a sensitive clinic, of which
 * doctor's degree and room tell as well.
 */
@ApplicationScoped
class CalendarFile {

    private static final String PRODUCT = "-//e-Dokter//Janji temu//ID";
    private static final Duration REMIND_BEFORE = Duration.ofDays(1);

    private final HospitalSettings hospital;
    private final Wording wording;

    CalendarFile(HospitalSettings hospital, Wording wording) {
        this.hospital = hospital;
        this.wording = wording;
    }

    byte[] of(Ticket ticket) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(zone());
        calendar.add(event(ticket));
        var file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private VEvent event(Ticket ticket) {
        var words = Wording.bundle(TicketMessages.class, wording.locale());
        var slot = ticket.slot();
        var session = ticket.session();
        var secret = session.clinic.sensitive;
        var title = secret
                ? words.calendar_title_plain(hospital.name())
                : words.calendar_title(session.doctor.name, session.clinic.name);
        var event = new VEvent(at(session.date.atTime(slot.starts)), at(session.date.atTime(slot.ends)), title);
        event.add(new Uid(ticket.appointment().code + "@e-dokter"));
        // grows with every change of the booking, so that a calendar replaces what it had
        event.add(new Sequence(ticket.appointment().version));
        event.add(new LastModified(changedAt(ticket)));
        event.add(ticket.state().cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Location(
                secret
                        ? hospital.name() + ", " + hospital.address()
                        : session.room.name + ", " + hospital.name() + ", " + hospital.address()));
        var arrive = Wib.dateTime(ticket.arriveBy()).toLocalTime();
        event.add(new Description(
                words.calendar_text(slot.label(), clock(arrive), ticket.code().spaced(), hospital.phone())));
        if (ticket.state() == State.COMING) event.add(reminder(title));
        return event;
    }

    private static VAlarm reminder(String title) {
        var alarm = new VAlarm(REMIND_BEFORE.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }

    private static Instant changedAt(Ticket ticket) {
        var changes = ticket.changes();
        return changes.isEmpty()
                ? ticket.appointment().bookedAt
                : changes.get(changes.size() - 1).at();
    }

    /** One offset all year, since 1964. */
    private static VTimeZone zone() {
        var always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(ZoneOffset.ofHours(7)));
        always.add(new TzOffsetTo(ZoneOffset.ofHours(7)));
        always.add(new TzName("WIB"));
        var zone = new VTimeZone();
        zone.add(new TzId(Wib.ZONE.getId()));
        zone.add(always);
        return zone;
    }

    private static ZonedDateTime at(LocalDateTime local) {
        return local.atZone(Wib.ZONE);
    }

    private String clock(LocalTime time) {
        return Format.clock(time, wording.locale());
    }
}
