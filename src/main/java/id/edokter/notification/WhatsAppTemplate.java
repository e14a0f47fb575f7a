package id.edokter.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that lies at Meta, approved, and what is filled into it. WhatsApp takes no other text from who has not just been
 * written to. The texts themselves are in {@code docs/whatsapp-templates.json}.
 *
 * @param name what follows the prefix
 * @param parameters of its body, none empty
 * @param replies what its first buttons stand for, in their order
 * @param link what follows the site's address in its last button; null for none
 * @param code that its button copies; null for none
 */
record WhatsAppTemplate(String name, List<String> parameters, List<String> replies, String link, String code) {

    /** What a button stands for is what somebody would type. */
    static final List<String> ANSWERS = List.of("DATANG", "PINDAH", "BATAL");

    private static final int LONGEST = 300;
    private static final String FRONT_PAGE = "?bahasa=id";
    private static final String NOTHING = "-";

    WhatsAppTemplate {
        parameters = parameters.stream().map(WhatsAppTemplate::line).toList();
    }

    private static WhatsAppTemplate plain(String name, String... parameters) {
        return new WhatsAppTemplate(name, Arrays.asList(parameters), List.of(), null, null);
    }

    private WhatsAppTemplate linked(String address) {
        return new WhatsAppTemplate(name, parameters, replies, path(address), code);
    }

    private WhatsAppTemplate answerable() {
        return new WhatsAppTemplate(name, parameters, ANSWERS, link, code);
    }

    /**
     * What is not in here has no text at Meta and goes another way: an answer has words of its own, and a code that lets
     * somebody act for another says what it is for, which WhatsApp's texts of codes do not.
     */
    private static final Set<MessageKind> WITH_A_TEXT = EnumSet.of(
            MessageKind.SIGN_IN_CODE,
            MessageKind.LINK_PROVED,
            MessageKind.DOCTOR_LATE,
            MessageKind.ROOM_CHANGED,
            MessageKind.TIME_CHANGED,
            MessageKind.SESSION_STARTED,
            MessageKind.TURN_NEAR,
            MessageKind.DESK_BOOKED,
            MessageKind.DESK_MOVED,
            MessageKind.DESK_CANCELLED,
            MessageKind.DESK_RESTORED,
            MessageKind.REMIND_BOOKED,
            MessageKind.PLEASE_CONFIRM,
            MessageKind.PLACE_RELEASED,
            MessageKind.REMIND_DAY_BEFORE,
            MessageKind.REMIND_MORNING,
            MessageKind.VISIT_THANKS,
            MessageKind.DATA_ERASED,
            MessageKind.ABSENCE_MOVED,
            MessageKind.ABSENCE_CHOOSE,
            MessageKind.ABSENCE_CANCELLED,
            MessageKind.WAITLIST_JOINED,
            MessageKind.WAITLIST_OFFER,
            MessageKind.WAITLIST_WORD,
            MessageKind.WAITLIST_ENDED);

    static boolean isFor(MessageKind kind) {
        return WITH_A_TEXT.contains(kind);
    }

    /** Empty for what no text at Meta says. */
    static Optional<WhatsAppTemplate> of(MessageKind kind, Map<String, String> told) {
        var hospital = told.get("hospital");
        var where = joined(hospital, told.get("clinic"));
        var visit = joined(told.get("when"), told.get("clinic"), told.get("number"));
        var link = told.get("link");
        return Optional.ofNullable(
                switch (kind) {
                    case SIGN_IN_CODE ->
                        new WhatsAppTemplate(
                                "sign_in_code", List.of(told.get("code")), List.of(), null, told.get("code"));
                    case LINK_PROVED -> plain("link_proved", hospital, told.get("phone"));
                    case DOCTOR_LATE ->
                        told.get("minutes").equals("0")
                                ? plain("doctor_in_time", hospital, visit)
                                : plain("doctor_late", hospital, visit, told.get("minutes"), told.get("about"));
                    case ROOM_CHANGED ->
                        told.get("room").isEmpty()
                                ? plain("room_to_be_asked", hospital, visit)
                                : plain("room_changed", hospital, visit, told.get("room"));
                    case TIME_CHANGED -> plain("time_changed", hospital, visit, told.get("time"));
                    case SESSION_STARTED -> plain("session_started", hospital, visit, told.get("began"));
                    case TURN_NEAR -> {
                        var whose = joined(told.get("name"), told.get("number"), told.get("room"));
                        yield (told.get("left").equals("0")
                                        ? plain("turn_next", hospital, whose)
                                        : plain("turn_near", hospital, whose, told.get("left")))
                                .linked(link);
                    }
                    case DESK_BOOKED ->
                        isAlone(told)
                                ? plain("desk_booked", hospital, told.get("code"), visit)
                                        .linked(link)
                                : null;
                    case DESK_MOVED ->
                        plain(
                                        "desk_moved",
                                        hospital,
                                        told.get("code"),
                                        told.get("was"),
                                        joined(told.get("next"), told.get("clinic"), told.get("number")))
                                .linked(link);
                    case DESK_CANCELLED -> isAlone(told) ? cancelled(told, hospital) : null;
                    case DESK_RESTORED ->
                        plain("desk_restored", hospital, told.get("code"), visit)
                                .linked(link);
                    case REMIND_BOOKED ->
                        plain("remind_booked", hospital, told.get("name"), told.get("code"), visit)
                                .linked(link);
                    case PLEASE_CONFIRM ->
                        plain("please_confirm", hospital, told.get("name"), visit, told.get("until"))
                                .linked(link)
                                .answerable();
                    case PLACE_RELEASED ->
                        plain("place_released", hospital, told.get("name"), told.get("when"), told.get("phone"));
                    case REMIND_DAY_BEFORE ->
                        plain("remind_day_before", hospital, told.get("name"), visit)
                                .linked(link)
                                .answerable();
                    case REMIND_MORNING ->
                        plain(
                                        "remind_morning",
                                        hospital,
                                        told.get("name"),
                                        joined(told.get("time") + " WIB", told.get("clinic"), told.get("number")),
                                        told.get("arrive"))
                                .linked(link)
                                .answerable();
                    case VISIT_THANKS ->
                        plain("visit_thanks", hospital, told.get("name"), told.get("day"))
                                .linked(link);
                    case DATA_ERASED -> plain("data_erased", hospital);
                    case ABSENCE_MOVED ->
                        plain(
                                        "absence_moved",
                                        hospital,
                                        told.get("why"),
                                        told.get("code"),
                                        told.get("was"),
                                        spaced(told.get("next"), told.get("with")))
                                .linked(link);
                    case ABSENCE_CHOOSE ->
                        plain(
                                        "absence_choose",
                                        hospital,
                                        told.get("why"),
                                        told.get("code"),
                                        told.get("was"),
                                        told.get("until"))
                                .linked(link);
                    case ABSENCE_CANCELLED ->
                        plain(
                                        "absence_cancelled",
                                        hospital,
                                        told.get("why"),
                                        told.get("code"),
                                        told.get("was"),
                                        told.get("phone"))
                                .linked(link);
                    case WAITLIST_JOINED -> plain("waitlist_joined", where).linked(link);
                    case WAITLIST_OFFER ->
                        plain("waitlist_offer", where, told.get("when"), told.get("until"))
                                .linked(link);
                    case WAITLIST_WORD -> plain("waitlist_word", where).linked(link);
                    case WAITLIST_ENDED ->
                        plain("waitlist_ended", where, told.get("why"), told.get("phone"))
                                .linked(link);
                    default -> null;
                });
    }

    /** What was entered with others says how many these are, for which there is no text. */
    private static boolean isAlone(Map<String, String> told) {
        return told.getOrDefault("others", "0").equals("0");
    }

    private static WhatsAppTemplate cancelled(Map<String, String> told, String hospital) {
        var ending = switch (told.get("why")) {
            case "PATIENT" -> "_as_asked";
            case "HOSPITAL" -> "";
            default -> "_mistake";
        };
        return plain(
                "desk_cancelled" + ending,
                hospital,
                told.get("code"),
                joined(told.get("was"), told.get("clinic")),
                told.get("phone"));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String spaced(String... parts) {
        return String.join(" ", parts);
    }

    /** Meta takes neither line breaks nor many blanks, and nothing that is empty. */
    private static String line(String text) {
        var line = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        if (line.isEmpty()) return NOTHING;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** Without the slash that it begins with: the site's address ends with one, at Meta, which takes nothing empty. */
    private static String path(String address) {
        var uri = URI.create(address);
        var path = new ArrayList<String>();
        path.add(uri.getRawPath().replaceFirst("^/+", ""));
        if (uri.getRawQuery() != null) path.add(uri.getRawQuery());
        var filled = String.join("?", path);
        return filled.isEmpty() ? FRONT_PAGE : filled;
    }
}
