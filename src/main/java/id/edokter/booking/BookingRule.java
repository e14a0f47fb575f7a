package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of booking, each with a name, a sentence ({@link #key} in the bundle {@code refusal}) and a place in this
 * one list. All are tested again when the form is posted; nothing that a page carries is trusted.
 */
public enum BookingRule {
    THE_SESSION_IS_OPEN("session_not_open") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.session().isOpen();
        }
    },
    BOOKING_IS_NOT_STOPPED("booking_stopped") {
        @Override
        boolean holds(Attempt attempt) {
            return !attempt.session().bookingClosed;
        }
    },
    THE_SLOT_IS_AHEAD("slot_is_past") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.slot().startsAt().isAfter(attempt.now());
        }
    },
    BEFORE_BOOKING_CLOSES("booking_closed") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.now()
                    .isBefore(attempt.policy().closesAt(attempt.session().startsAt()));
        }
    },
    WITHIN_THE_HORIZON("too_far_ahead") {
        @Override
        boolean holds(Attempt attempt) {
            return !attempt.session().date.isAfter(attempt.policy().lastDay(attempt.now()));
        }

        @Override
        Object[] arguments(Attempt attempt) {
            return new Object[] {attempt.policy().opensDaysAhead()};
        }
    },
    THE_SLOT_IS_NOT_BLOCKED("slot_blocked") {
        @Override
        boolean holds(Attempt attempt) {
            return !attempt.slot().blocked;
        }
    },
    NOT_KEPT_FOR_THE_DESK("kept_for_the_desk") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.slot().pool != Pool.WALK_IN;
        }
    },
    THE_POOL_FITS_THE_PAYER("pool_is_for_others") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.payer().pools().contains(attempt.slot().pool);
        }
    },
    ONE_VISIT_PER_SESSION("already_in_session") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.own().live().stream().noneMatch(v -> v.session() == attempt.session().id);
        }
    },
    // what the desk keeps, which may go past the hours until which one books online

    THE_SESSION_TAKES_PLACE("session_not_open") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.session().isOpen() || attempt.session().status == Session.Status.RUNNING;
        }
    },
    THE_SESSION_IS_NOT_OVER("session_is_over") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.now().isBefore(attempt.session().endsAt());
        }
    },
    THE_RESERVE_IS_FOR_ITS_DAY("reserve_is_for_its_day") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.slot().pool != Pool.WALK_IN || attempt.isToday();
        }
    },
    THE_POOL_FITS_AT_THE_DESK("pool_is_for_others") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.slot().pool == Pool.WALK_IN
                    || attempt.payer().pools().contains(attempt.slot().pool);
        }
    },
    A_WALK_IN_IS_HERE_TODAY("walk_in_is_today") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.isToday();
        }
    },
    NO_OVERLAP("overlaps_own_visit") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.own().live().stream().noneMatch(v -> v.overlaps(attempt.slot()));
        }
    },
    A_MOVE_STAYS_IN_ITS_CLINIC("move_to_other_clinic") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.clinic() == null || attempt.clinic().equals(attempt.session().clinic.id);
        }
    },
    NOT_TOO_MANY_PER_PATIENT("too_many_for_patient") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.own().coming(attempt.now()) < attempt.policy().livePerPatient();
        }

        @Override
        Object[] arguments(Attempt attempt) {
            return new Object[] {attempt.policy().livePerPatient()};
        }
    },
    NOT_TOO_MANY_PER_PHONE("too_many_for_phone") {
        @Override
        boolean holds(Attempt attempt) {
            return attempt.own().onPhone() < attempt.policy().livePerPhone();
        }

        @Override
        Object[] arguments(Attempt attempt) {
            return new Object[] {attempt.policy().livePerPhone()};
        }
    };

    /** What can be judged before a slot is chosen. */
    static final List<BookingRule> OF_THE_SESSION =
            List.of(THE_SESSION_IS_OPEN, BOOKING_IS_NOT_STOPPED, BEFORE_BOOKING_CLOSES, WITHIN_THE_HORIZON);

    /** What can be judged before a patient is named: when a place is chosen and held. */
    static final List<BookingRule> OF_THE_PLACE = List.of(
            THE_SESSION_IS_OPEN,
            BOOKING_IS_NOT_STOPPED,
            THE_SLOT_IS_AHEAD,
            BEFORE_BOOKING_CLOSES,
            WITHIN_THE_HORIZON,
            THE_SLOT_IS_NOT_BLOCKED,
            NOT_KEPT_FOR_THE_DESK,
            THE_POOL_FITS_THE_PAYER);

    static final List<BookingRule> OF_THE_PATIENT =
            List.of(ONE_VISIT_PER_SESSION, NO_OVERLAP, NOT_TOO_MANY_PER_PATIENT, NOT_TOO_MANY_PER_PHONE);

    /** Which of these compare with what the same person has booked already. */
    static final List<BookingRule> OF_ONE_PERSON = List.of(ONE_VISIT_PER_SESSION, NO_OVERLAP, NOT_TOO_MANY_PER_PATIENT);

    /** The same for a move. */
    static final List<BookingRule> OF_ONE_PERSON_WHO_MOVES = List.of(ONE_VISIT_PER_SESSION, NO_OVERLAP);

    /** The limits for whoever books online. */
    static final List<BookingRule> AGAINST_HOARDING = List.of(NOT_TOO_MANY_PER_PATIENT, NOT_TOO_MANY_PER_PHONE);

    /** A move takes no further place, so the limits do not apply; referral and letter are for one clinic. */
    static final List<BookingRule> OF_A_MOVE = List.of(A_MOVE_STAYS_IN_ITS_CLINIC, ONE_VISIT_PER_SESSION, NO_OVERLAP);

    /** What the desk asks of a session before it gives a place there. */
    static final List<BookingRule> OF_THE_SESSION_AT_THE_DESK =
            List.of(THE_SESSION_TAKES_PLACE, BOOKING_IS_NOT_STOPPED, THE_SESSION_IS_NOT_OVER);

    /** Before somebody goes back to a place of a moment ago, though booking was stopped meanwhile. */
    static final List<BookingRule> OF_GOING_BACK = List.of(THE_SESSION_TAKES_PLACE, THE_SESSION_IS_NOT_OVER);

    static final List<BookingRule> OF_THE_PLACE_AT_THE_DESK = List.of(
            THE_SESSION_TAKES_PLACE,
            BOOKING_IS_NOT_STOPPED,
            THE_SESSION_IS_NOT_OVER,
            THE_SLOT_IS_NOT_BLOCKED,
            THE_RESERVE_IS_FOR_ITS_DAY,
            THE_POOL_FITS_AT_THE_DESK);

    /** The limits against hoarding are for who cannot be asked; other clinics are the desk's to judge. */
    static final List<BookingRule> OF_THE_PATIENT_AT_THE_DESK = List.of(ONE_VISIT_PER_SESSION, NO_OVERLAP);

    /** Nobody but the desk is ever answered so. */
    public static final Set<BookingRule> ONLY_AT_THE_DESK = Collections.unmodifiableSet(EnumSet.of(
            THE_SESSION_TAKES_PLACE,
            THE_SESSION_IS_NOT_OVER,
            THE_RESERVE_IS_FOR_ITS_DAY,
            THE_POOL_FITS_AT_THE_DESK,
            A_WALK_IN_IS_HERE_TODAY));

    /** When the hospital moves somebody itself: window and cut-offs are for people who book themselves. */
    static final List<BookingRule> OF_A_MOVE_BY_THE_HOSPITAL = List.of(
            THE_SESSION_IS_OPEN,
            THE_SLOT_IS_AHEAD,
            THE_SLOT_IS_NOT_BLOCKED,
            NOT_KEPT_FOR_THE_DESK,
            THE_POOL_FITS_THE_PAYER,
            A_MOVE_STAYS_IN_ITS_CLINIC,
            ONE_VISIT_PER_SESSION,
            NO_OVERLAP);

    /** Name of the sentence in the bundle {@code refusal}. */
    public final String key;

    BookingRule(String key) {
        this.key = key;
    }

    abstract boolean holds(Attempt attempt);

    Object[] arguments(Attempt attempt) {
        return new Object[0];
    }

    void check(Attempt attempt) {
        if (!holds(attempt)) throw new RuleBroken(this, arguments(attempt));
    }

    /**
     * One try to book or move, as the rules see it.
     *
     * @param slot null while only the session is judged
     * @param clinic id of the clinic in which a booking that moves has to stay; null for a new one
     */
    record Attempt(Session session, Slot slot, Payer payer, OwnVisits own, Policy policy, Instant now, Long clinic) {

        Attempt beside(OwnVisits others) {
            return new Attempt(session, slot, payer, others, policy, now, clinic);
        }

        boolean isToday() {
            return session.date.equals(Wib.date(now));
        }

        Attempt movedWithin(long clinic) {
            return new Attempt(session, slot, payer, own, policy, now, clinic);
        }
    }
}
