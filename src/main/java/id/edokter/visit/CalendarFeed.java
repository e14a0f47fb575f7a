package id.edokter.visit;

import id.edokter.booking.Consultations;
import id.edokter.booking.Consultations.OwnSession;
import id.edokter.practice.CalendarKeys;
import id.edokter.schedule.Session;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A doctor's sessions as iCalendar (RFC 5545), for a telephone that asks for it every few hours. Calendars lie with other
 * companies: how many come is in it, and nothing of who that is. The address is the key.
 */
@Path(CalendarFeed.PATH)
@PermitAll
class CalendarFeed {

    static final String PATH = "/kalender";

    private static final String PRODUCT = "-//e-Dokter//Praktik//ID";
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AHEAD = 60;

    private final CalendarKeys keys;
    private final Consultations consultations;
    private final Wording wording;
    private final Clock clock;

    CalendarFeed(CalendarKeys keys, Consultations consultations, Wording wording, Clock clock) {
        this.keys = keys;
        this.consultations = consultations;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param known mark of what the calendar has, when it asks whether that is still so */
    @GET
    @Path("{key}.ics")
    @Produces("text/calendar;charset=UTF-8")
    public RestResponse<byte[]> show(
            @PathParam("key") String key, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        long doctor = Reading.key(key).flatMap(keys::doctorOf).orElseThrow(NotFoundException::new);
        var today = Wib.date(clock.instant());
        var sessions = consultations.sessions(doctor, today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AHEAD));
        var mark = mark(sessions);
        if (mark.equals(known))
            return ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, mark)
                    .build();
        return ResponseBuilder.ok(file(sessions)).header(HttpHeaders.ETAG, mark).build();
    }

    private static String mark(List<OwnSession> sessions) {
        var all = new StringBuilder();
        for (var own : sessions)
            all.append(own.session().id)
                    .append(' ')
                    .append(own.session().version)
                    .append(' ')
                    .append(own.booked())
                    .append('\n');
        return '"' + Secrets.print(all.toString(), 32) + '"';
    }

    private byte[] file(List<OwnSession> sessions) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        var words = Wording.bundle(VisitMessages.class, wording.locale());
        sessions.forEach(own -> calendar.add(event(own, words)));
        var file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private VEvent event(OwnSession own, VisitMessages words) {
        var session = own.session();
        boolean off = session.status == Session.Status.CANCELLED;
        var title = off ? words.feed_off(session.clinic.name) : words.feed_title(session.clinic.name, own.booked());
        var event = new VEvent(session.startsAt(), session.endsAt(), title);
        event.add(new Uid("sesi-" + session.id + "@e-dokter"));
        // grows with every change of the session, so that a calendar replaces what it had
        event.add(new Sequence(session.version));
        event.add(off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Location(session.room.name));
        event.add(new Description(words.feed_text(own.booked())));
        return event;
    }
}
