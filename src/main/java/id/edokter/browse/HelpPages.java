package id.edokter.browse;

import id.edokter.booking.BookingSettings;
import id.edokter.family.FamilySettings;
import id.edokter.family.PhoneSignIn;
import id.edokter.notification.NotificationSettings;
import id.edokter.privacy.PrivacySettings;
import id.edokter.queue.QueueRule;
import id.edokter.queue.QueueSettings;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Period;

/** Help, how to book, privacy, accessibility; the figures in them are those of the settings. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HelpPages {

    /** Figures that the texts name: days, minutes, bookings. */
    record Facts(
            int daysAhead,
            int closesBefore,
            int moveBefore,
            int holdMinutes,
            int perPatient,
            int perPhone,
            int linkDays,
            int arriveBefore,
            QueueRule queue,
            Kept kept) {}

    /** How long what is kept, and how soon a request is answered. */
    record Kept(Period visits, Period unused, long messageDays, Duration answer, long unprovedDays, long sessionDays) {}

    private final BookingSettings settings;
    private final QueueSettings queue;
    private final PrivacySettings privacy;
    private final NotificationSettings notification;
    private final FamilySettings family;

    HelpPages(
            BookingSettings settings,
            QueueSettings queue,
            PrivacySettings privacy,
            NotificationSettings notification,
            FamilySettings family) {
        this.settings = settings;
        this.queue = queue;
        this.privacy = privacy;
        this.notification = notification;
        this.family = family;
    }

    @GET
    @Path("bantuan")
    public TemplateInstance help() {
        return Pages.help(facts());
    }

    @GET
    @Path("cara-mendaftar")
    public TemplateInstance how() {
        return Pages.how(facts());
    }

    @GET
    @Path("privasi")
    public TemplateInstance privacy() {
        return Pages.privacy(facts());
    }

    @GET
    @Path("aksesibilitas")
    public TemplateInstance accessibility() {
        return Pages.accessibility();
    }

    private Facts facts() {
        return new Facts(
                settings.opensDaysAhead(),
                settings.closesMinutesBefore(),
                settings.moveMinutesBefore(),
                (int) settings.hold().toMinutes(),
                settings.livePerPatient(),
                settings.livePerPhone(),
                settings.linkDaysAfterVisit(),
                settings.arriveMinutesBefore(),
                QueueRule.of(queue),
                new Kept(
                        privacy.keepVisits(),
                        privacy.keepUnused(),
                        notification.kept().toDays(),
                        privacy.answerWithin(),
                        family.unproved().toDays(),
                        family.longest().plus(PhoneSignIn.KEPT_AFTER_ITS_END).toDays()));
    }
}
