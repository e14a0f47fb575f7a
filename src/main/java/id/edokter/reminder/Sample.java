package id.edokter.reminder;

import id.edokter.clinic.Clinic;
import id.edokter.notification.Texts;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

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

    private final Texts texts;
    private final Site site;
    private final Clock clock;

    Sample(Texts texts, Site site, Clock clock) {
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** @param clinic null where the hospital chooses for all */
    String of(ReminderKind kind, Clinic clinic) {
        boolean sensitive = clinic != null && clinic.sensitive;
        var name = sensitive ? "" : clinic == null ? CLINIC : clinic.name;
        var number = sensitive ? "" : clinic == null ? NUMBER : clinic.label(7);
        var day = Wib.date(clock.instant()).plusDays(1);
        var when = Format.full(day, STARTS, Letter.LANGUAGE);
        var link = site.link("/jawab/…");
        Map<String, String> place = Map.of("name", NAME, "clinic", name, "number", number, "link", link);
        var told = new HashMap<>(place);
        switch (kind) {
            case CONFIRMATION -> told.putAll(Map.of("code", CODE, "when", when));
            case DAY_BEFORE -> told.put("when", when);
            case PLEASE_CONFIRM -> told.putAll(Map.of("when", when, "until", Format.clock(UNTIL, Letter.LANGUAGE)));
            case MORNING ->
                told.putAll(Map.of(
                        "time",
                        Format.clock(STARTS, Letter.LANGUAGE),
                        "arrive",
                        Format.clock(ARRIVE, Letter.LANGUAGE)));
            case THANKS -> told.put("day", Format.full(day, Letter.LANGUAGE));
        }
        return texts.sample(kind.message, told, Letter.LANGUAGE);
    }
}
