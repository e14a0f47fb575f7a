package id.edokter.notification;

import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A message as e-mail: plain and as a page, and what belongs into a calendar beside it. */
final class Letters {

    private static final String PRODUCT = "-//e-Dokter//Pesan//ID";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’”]");
    /** What would end a line of the head, or be none of a name. */
    private static final Pattern NOT_IN_A_HEAD = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** A piece of the text, which is a link or not. */
    record Piece(String text, boolean isLink) {}

    /** @param lines in pieces */
    record Page(String language, String title, List<List<Piece>> lines, String hospital, String closing) {}

    private final HospitalSettings hospital;
    private final String from;

    Letters(HospitalSettings hospital, String from) {
        this.hospital = hospital;
        this.from = from;
    }

    /** Of the address that letters come from. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    MailMessage write(Letter letter) {
        var words = Wording.bundle(NotificationMessages.class, letter.language());
        var title = head(letter.subject().orElseGet(() -> title(words, letter.manner(), hospital.name())));
        var mail = new MailMessage()
                .setFrom(sender())
                .setTo(letter.to().address())
                .setSubject(title)
                .setText(letter.text() + "\n\n" + words.email_closing(hospital.name(), hospital.phone()) + "\n")
                .setHtml(Pages.letter(new Page(
                                letter.language().getLanguage(),
                                title,
                                letter.text().lines().map(Letters::pieces).toList(),
                                hospital.name(),
                                words.email_closing(hospital.name(), hospital.phone())))
                        .setLocale(letter.language())
                        .render())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        // the same at every attempt, so that a repeat can be told
                        .set("Message-ID", "<" + letter.messageId() + "@" + domain() + ">")
                        .set("Auto-Submitted", "auto-generated"));
        letter.entry().ifPresent(entry -> mail.setAttachment(List.of(calendar(entry, words))));
        return mail;
    }

    /** Its name as a name, with nothing in it that means something in an address. */
    private String sender() {
        var name =
                head(hospital.name()).replaceAll("[()<>\\[\\]:;@\\\\,\"]", " ").strip();
        return name + " <" + from + ">";
    }

    /** What stands above letters of this manner. */
    static String title(NotificationMessages words, Manner manner, String hospital) {
        return switch (manner) {
            case CODE -> words.email_code(hospital);
            case ABSENCE, VISIT, TURN -> words.email_visit(hospital);
            case REMINDER -> words.email_reminder(hospital);
            case OFFER -> words.email_offer(hospital);
            case THANKS -> words.email_thanks(hospital);
        };
    }

    private static String head(String text) {
        return NOT_IN_A_HEAD.matcher(text).replaceAll(" ").strip();
    }

    static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(line);
        int done = 0;
        while (links.find()) {
            if (links.start() > done) pieces.add(new Piece(line.substring(done, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            done = links.end();
        }
        if (done < line.length()) pieces.add(new Piece(line.substring(done), false));
        return pieces;
    }

    private MailAttachment calendar(CalendarEntry entry, NotificationMessages words) {
        var event = new VEvent(entry.starts(), entry.ends(), words.calendar_title(hospital.name()));
        event.add(new Uid(entry.uid() + "@e-dokter"));
        event.add(new Sequence(entry.sequence()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(URI.create("mailto:" + from)));
        event.add(new Location(hospital.name() + ", " + hospital.address()));
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        var method = entry.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH;
        calendar.add(method);
        calendar.add(event);
        var file = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MailAttachment.create()
                .setName("kunjungan.ics")
                .setContentType("text/calendar; charset=UTF-8; method=" + method.getValue())
                .setDisposition("attachment")
                .setData(Buffer.buffer(file.toByteArray()));
    }
}
