package id.edokter.notification;

import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is told to somebody invented, so that a text can be read as it will come. */
@ApplicationScoped
class Examples {

    /** Letters of a private link. */
    private static final int KEY = 43;

    private static final LocalTime STARTS = LocalTime.of(9, 20);
    private static final LocalTime LATER = LocalTime.of(10, 5);
    private static final LocalTime ARRIVE = LocalTime.of(8, 50);
    private static final LocalTime UNTIL = LocalTime.of(18, 0);
    private static final int DAYS_TO_NEXT = 8;

    private final HospitalSettings hospital;
    private final Site site;
    private final Clock clock;

    Examples(HospitalSettings hospital, Site site, Clock clock) {
        this.hospital = hospital;
        this.site = site;
        this.clock = clock;
    }

    /** @param empty names of what is not told this time */
    Map<String, String> of(TextCase of, Locale language, Set<String> empty) {
        var told = new HashMap<>(of.given());
        told.put(TextCase.HOSPITAL, hospital.name());
        for (var name : of.kind().values)
            told.putIfAbsent(name, empty.contains(name) ? (name.equals("others") ? "0" : "") : one(of, name, language));
        return told;
    }

    private String one(TextCase of, String name, Locale language) {
        var words = Wording.bundle(NotificationMessages.class, language);
        var tomorrow = Wib.date(clock.instant()).plusDays(1);
        return switch (name) {
            case "name" -> words.example_name();
            case "code" -> of.kind().manner == Manner.CODE ? "482913" : "7KD2MX";
            case "when", "was" -> Format.full(tomorrow, STARTS, language);
            case "next" -> Format.full(tomorrow.plusDays(DAYS_TO_NEXT - 1L), STARTS, language);
            case "until" ->
                of.kind() == MessageKind.PLEASE_CONFIRM
                        ? Format.clock(UNTIL, language)
                        : Format.full(tomorrow, UNTIL, language);
            case "day" -> Format.full(tomorrow, language);
            case "time", "began" -> Format.clock(STARTS, language);
            case "about" -> Format.clock(LATER, language);
            case "arrive" -> Format.clock(ARRIVE, language);
            case "clinic" -> words.example_clinic();
            case "number" -> "A-07";
            case "left" -> "3";
            case "room" -> words.example_room();
            case "with" -> words.example_with();
            case "why" -> of.kind() == MessageKind.WAITLIST_ENDED ? words.example_ended() : words.example_why();
            case "minutes" -> of.kind().manner == Manner.CODE ? "5" : "45";
            case "others" -> "2";
            case "phone" -> of.kind() == MessageKind.LINK_PROVED ? "4417" : hospital.phone();
            case "link" -> site.link("/contoh/" + "x".repeat(KEY));
            default -> "…";
        };
    }
}
