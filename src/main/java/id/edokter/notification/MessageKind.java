package id.edokter.notification;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What messages there are: what has to be told for each, and its text in a language. */
public enum MessageKind {

    /** The code with which somebody signs in. */
    SIGN_IN_CODE(
            Manner.CODE,
            Set.of("code", "minutes"),
            (words, told) -> words.sign_in_code(told.get("hospital"), told.get("code"), told.get("minutes"))),

    /** To the number in the register: the code that lets somebody's account act for this patient. */
    LINK_CODE(
            Manner.CODE,
            Set.of("code", "minutes"),
            (words, told) -> words.link_code(told.get("hospital"), told.get("code"), told.get("minutes"))),

    /** To the number in the register: another's account acts for this patient from now on. */
    LINK_PROVED(
            Manner.CODE, Set.of("phone"), (words, told) -> words.link_proved(told.get("hospital"), told.get("phone"))),

    /** The doctor of a visit comes later; of no minutes, in time after all. Of sensitive clinics no name. */
    DOCTOR_LATE(
            Set.of("when", "clinic", "minutes", "about"),
            (words, told) -> words.doctor_late(
                    told.get("hospital"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("minutes"),
                    told.get("about"))),

    /** A visit is in another room, which is not named where its name would tell too much. */
    ROOM_CHANGED(
            Set.of("when", "clinic", "room"),
            (words, told) ->
                    words.room_changed(told.get("hospital"), told.get("when"), told.get("clinic"), told.get("room"))),

    /** The session of a visit has other hours; the number stays. */
    TIME_CHANGED(
            Set.of("when", "clinic", "time"),
            (words, told) ->
                    words.time_changed(told.get("hospital"), told.get("when"), told.get("clinic"), told.get("time"))),

    /** The session of a visit has begun at another time than was said. */
    SESSION_STARTED(
            Set.of("when", "clinic", "began"),
            (words, told) -> words.session_started(
                    told.get("hospital"), told.get("when"), told.get("clinic"), told.get("began"))),

    /**
     * The turn of somebody who waits elsewhere is near: how many are called before, none for who is next. Of sensitive clinics
     * neither number nor room.
     */
    TURN_NEAR(
            Manner.TURN,
            Set.of("name", "left", "number", "room", "link"),
            (words, told) -> words.turn_near(
                    told.get("hospital"),
                    told.get("name"),
                    told.get("left"),
                    told.get("number"),
                    told.get("room"),
                    told.get("link"))),

    /** The desk booked for somebody who rang up or stood there; of sensitive clinics neither name nor number. */
    DESK_BOOKED(
            Set.of("code", "when", "clinic", "number", "others", "link"),
            (words, told) -> words.desk_booked(
                    told.get("hospital"),
                    told.get("code"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("others"),
                    told.get("link"))),

    /** The desk moved an appointment. */
    DESK_MOVED(
            Set.of("code", "was", "next", "clinic", "number", "link"),
            (words, told) -> words.desk_moved(
                    told.get("hospital"),
                    told.get("code"),
                    told.get("was"),
                    told.get("next"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("link"))),

    /** The desk cancelled an appointment: at whose wish, in the words of the code. */
    DESK_CANCELLED(
            Set.of("code", "was", "clinic", "why", "phone", "others"),
            (words, told) -> words.desk_cancelled(
                    told.get("hospital"),
                    told.get("code"),
                    told.get("was"),
                    told.get("clinic"),
                    told.get("why"),
                    told.get("phone"),
                    told.getOrDefault("others", "0"))),

    /** That it was cancelled was a mistake of the desk. */
    DESK_RESTORED(
            Set.of("code", "when", "clinic", "number", "link"),
            (words, told) -> words.desk_restored(
                    told.get("hospital"),
                    told.get("code"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("link"))),

    /** A booking that somebody made or moved at home; of sensitive clinics neither name nor number, as in all of these. */
    REMIND_BOOKED(
            Set.of("name", "code", "when", "clinic", "number", "link"),
            (words, told) -> words.remind_booked(
                    told.get("hospital"),
                    told.get("name"),
                    told.get("code"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("link"))),

    /** Who missed visits is asked to say that they come to the next; else its place is released. */
    PLEASE_CONFIRM(
            Set.of("name", "when", "clinic", "number", "until", "link"),
            (words, told) -> words.please_confirm(
                    told.get("hospital"),
                    told.get("name"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("until"),
                    told.get("link"))),

    /** Nobody confirmed, and the place is somebody else's to have. */
    PLACE_RELEASED(
            Set.of("name", "when", "phone"),
            (words, told) ->
                    words.place_released(told.get("hospital"), told.get("name"), told.get("when"), told.get("phone"))),

    /** Of a visit on another day, mostly the next one. */
    REMIND_DAY_BEFORE(
            Manner.REMINDER,
            Set.of("name", "when", "clinic", "number", "link"),
            (words, told) -> words.remind_day_before(
                    told.get("hospital"),
                    told.get("name"),
                    told.get("when"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("link"))),

    /** Of a visit today, and when to be there. */
    REMIND_MORNING(
            Manner.REMINDER,
            Set.of("name", "time", "clinic", "number", "arrive", "link"),
            (words, told) -> words.remind_morning(
                    told.get("hospital"),
                    told.get("name"),
                    told.get("time"),
                    told.get("clinic"),
                    told.get("number"),
                    told.get("arrive"),
                    told.get("link"))),

    /** Thanks for a visit, and the question how it was. */
    VISIT_THANKS(
            Manner.THANKS,
            Set.of("name", "day", "link"),
            (words, told) ->
                    words.visit_thanks(told.get("hospital"), told.get("name"), told.get("day"), told.get("link"))),

    /** To who asked for it, when the page that could have told the answer is gone as well. */
    DATA_ERASED(Set.of(), (words, told) -> words.data_erased(told.get("hospital"))),

    /** The doctor is absent, and the hospital has found another place. */
    ABSENCE_MOVED(
            Manner.ABSENCE,
            Set.of("why", "code", "was", "next", "with", "link"),
            (words, told) -> words.absence_moved(
                    told.get("hospital"),
                    told.get("why"),
                    told.get("code"),
                    told.get("was"),
                    told.get("next"),
                    told.get("with"),
                    told.get("link"))),

    /** The doctor is absent, and the patient chooses another place behind a private link. */
    ABSENCE_CHOOSE(
            Manner.ABSENCE,
            Set.of("why", "code", "was", "until", "link"),
            (words, told) -> words.absence_choose(
                    told.get("hospital"),
                    told.get("why"),
                    told.get("code"),
                    told.get("was"),
                    told.get("until"),
                    told.get("link"))),

    /** The doctor is absent, and the appointment is cancelled. */
    ABSENCE_CANCELLED(
            Manner.ABSENCE,
            Set.of("why", "code", "was", "phone", "link"),
            (words, told) -> words.absence_cancelled(
                    told.get("hospital"),
                    told.get("why"),
                    told.get("code"),
                    told.get("was"),
                    told.get("phone"),
                    told.get("link"))),

    /** Somebody stands in line now. Of sensitive clinics no name, here and in the next three. */
    WAITLIST_JOINED(
            Set.of("clinic", "link"),
            (words, told) -> words.waitlist_joined(told.get("hospital"), told.get("clinic"), told.get("link"))),

    /** A place is kept for somebody who waits, until a time. */
    WAITLIST_OFFER(
            Manner.OFFER,
            Set.of("when", "clinic", "until", "link"),
            (words, told) -> words.waitlist_offer(
                    told.get("hospital"), told.get("when"), told.get("clinic"), told.get("until"), told.get("link"))),

    /** The desk has said something to somebody who waits: it stands behind the link. */
    WAITLIST_WORD(
            Set.of("clinic", "link"),
            (words, told) -> words.waitlist_word(told.get("hospital"), told.get("clinic"), told.get("link"))),

    /** To who wrote to us: what came of it. Nobody but who wrote reads it, and it goes no other way. */
    REPLY(Manner.CODE, Set.of("text"), (words, told) -> told.get("text")),

    /** Nobody waits there any more, and why. */
    WAITLIST_ENDED(
            Set.of("clinic", "why", "phone", "link"),
            (words, told) -> words.waitlist_ended(
                    told.get("hospital"), told.get("clinic"), told.get("why"), told.get("phone"), told.get("link")));

    final Manner manner;

    /** Names of what {@link Message#values()} has to tell. */
    final Set<String> values;

    private final BiFunction<NotificationMessages, Map<String, String>, String> text;

    /** News of a visit. */
    MessageKind(Set<String> values, BiFunction<NotificationMessages, Map<String, String>, String> text) {
        this(Manner.VISIT, values, text);
    }

    MessageKind(Manner manner, Set<String> values, BiFunction<NotificationMessages, Map<String, String>, String> text) {
        this.manner = manner;
        this.values = values;
        this.text = text;
    }

    /** What is to be kept in mind when it is sent. */
    public Manner manner() {
        return manner;
    }

    String text(NotificationMessages words, Map<String, String> told) {
        return text.apply(words, told);
    }
}
