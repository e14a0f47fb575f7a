package id.edokter.reminder;

import id.edokter.clinic.Clinic;
import id.edokter.notification.NotificationMessages;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;

/** The text of a reminder as somebody invented would read it. */
@ApplicationScoped
class Sample {

    private static final String NAME = "Sri";
    private static final String CODE = "7KD2MX";
    private static final String CLINIC = "Poli Anak";
    private static final String NUMBER = "A-07";
    private static final LocalTime STARTS = LocalTime.of(9, 20);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);
    private static final LocalTime ARRIVE = LocalTime.of(8, 50);

    private final HospitalSettings hospital;
    private final Site site;
    private final Clock clock;

    Sample(HospitalSettings hospital, Site site, Clock clock) {
        this.hospital = hospital;
        this.site = site;
        this.clock = clock;
    }

    /** @param clinic null where the hospital chooses for all */
    String of(ReminderKind kind, Clinic clinic) {
        var words = Wording.bundle(NotificationMessages.class, Letter.LANGUAGE);
        boolean sensitive = clinic != null && clinic.sensitive;
        var name = sensitive ? "" : clinic == null ? CLINIC : clinic.name;
        var number = sensitive ? "" : clinic == null ? NUMBER : clinic.label(7);
        var day = Wib.date(clock.instant()).plusDays(1);
        var when = Format.full(day, STARTS, Letter.LANGUAGE);
        var link = site.link("/jawab/…");
        return switch (kind) {
            case CONFIRMATION -> words.remind_booked(hospital.name(), NAME, CODE, when, name, number, link);
            case DAY_BEFORE -> words.remind_day_before(hospital.name(), NAME, when, name, number, link);
            case PLEASE_CONFIRM ->
                words.please_confirm(
                        hospital.name(), NAME, when, name, number, Format.clock(UNTIL, Letter.LANGUAGE), link);
            case MORNING ->
                words.remind_morning(
                        hospital.name(),
                        NAME,
                        Format.clock(STARTS, Letter.LANGUAGE),
                        name,
                        number,
                        Format.clock(ARRIVE, Letter.LANGUAGE),
                        link);
            case THANKS -> words.visit_thanks(hospital.name(), NAME, Format.full(day, Letter.LANGUAGE), link);
        };
    }
}
