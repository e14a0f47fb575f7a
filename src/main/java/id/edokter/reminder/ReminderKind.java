package id.edokter.reminder;

import static id.edokter.reminder.Audience.EVERYBODY;
import static id.edokter.reminder.Audience.MISSED;
import static id.edokter.reminder.Audience.SELF_BOOKED;
import static id.edokter.reminder.Audience.UNCONFIRMED;

import id.edokter.notification.MessageKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a patient is written to about a visit, without anybody asking for it. */
public enum ReminderKind {
    /** That a booking made at home is noted, or moved; who booked at the desk is told by the desk. */
    CONFIRMATION(MessageKind.REMIND_BOOKED, Moment.AT_ONCE, List.of(SELF_BOOKED)),
    /** Who missed several visits is asked to say that they come; else the place is released. */
    PLEASE_CONFIRM(MessageKind.PLEASE_CONFIRM, Moment.AT_A_TIME, List.of(MISSED)),
    DAY_BEFORE(MessageKind.REMIND_DAY_BEFORE, Moment.AT_A_TIME, List.of(EVERYBODY, SELF_BOOKED)),
    /** On the day of the visit. */
    MORNING(MessageKind.REMIND_MORNING, Moment.AT_A_TIME, List.of(UNCONFIRMED, EVERYBODY, SELF_BOOKED)),
    /** Thanks and the question how it was, of who agreed to be asked. */
    THANKS(MessageKind.VISIT_THANKS, Moment.AFTERWARDS, List.of(EVERYBODY, SELF_BOOKED));

    /** What its minutes count. */
    public enum Moment {
        AT_ONCE,
        /** Minutes of the day. */
        AT_A_TIME,
        /** Minutes after the visit. */
        AFTERWARDS
    }

    static final Set<MessageKind> MESSAGES =
            Arrays.stream(values()).map(kind -> kind.message).collect(Collectors.toUnmodifiableSet());

    final MessageKind message;
    public final Moment moment;

    /** Among whom can be chosen; the first is whom it goes to when nobody chose. */
    public final List<Audience> audiences;

    ReminderKind(MessageKind message, Moment moment, List<Audience> audiences) {
        this.message = message;
        this.moment = moment;
        this.audiences = audiences;
    }

    /** Whether its hour is one of the day before the visit. */
    boolean isTheDayBefore() {
        return this == DAY_BEFORE || this == PLEASE_CONFIRM;
    }

    /** Whether there is something to lose by not answering. */
    public boolean isAsking() {
        return this == PLEASE_CONFIRM;
    }

    /** Whether it is of no use once the visit has begun. */
    boolean isBefore() {
        return this != THANKS;
    }

    /** Whether it follows something that happened, and not the clock. */
    boolean isFollowing() {
        return moment != Moment.AT_A_TIME;
    }

    public boolean isAtATime() {
        return moment == Moment.AT_A_TIME;
    }

    public boolean isAfterwards() {
        return moment == Moment.AFTERWARDS;
    }

    static Optional<ReminderKind> of(MessageKind message) {
        return Arrays.stream(values()).filter(kind -> kind.message == message).findFirst();
    }
}
