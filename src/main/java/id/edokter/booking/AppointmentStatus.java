package id.edokter.booking;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The life of an appointment. Every allowed change stands in {@link #NEXT}; anything else is refused. Moving changes
 * the slot, not the status, so that code, link and printed ticket stay good (docs/adr); only who had come, and whose
 * doctor then did not, is expected anew on another day.
 */
public enum AppointmentStatus {
    /** The place is kept for a few minutes while the form is filled. */
    HELD,
    BOOKED,
    CHECKED_IN,
    CALLED,
    IN_SERVICE,
    COMPLETED,
    NO_SHOW,
    CANCELLED_BY_PATIENT,
    CANCELLED_BY_HOSPITAL,
    /** A hold that was not made a booking in time. */
    EXPIRED;

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> NEXT = Map.of(
            HELD, EnumSet.of(BOOKED, EXPIRED),
            BOOKED, EnumSet.of(CHECKED_IN, NO_SHOW, CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL),
            // not every step is noted by whoever takes it: what was not noted is missing, and never made up
            CHECKED_IN, EnumSet.of(BOOKED, CALLED, IN_SERVICE, COMPLETED, CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL),
            CALLED, EnumSet.of(BOOKED, CHECKED_IN, IN_SERVICE, COMPLETED, CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL),
            // the way back from here on is for who pressed the wrong key a moment ago
            IN_SERVICE, EnumSet.of(COMPLETED, CHECKED_IN, CALLED),
            COMPLETED, EnumSet.of(CHECKED_IN, CALLED, IN_SERVICE),
            // when the session is opened again
            NO_SHOW, EnumSet.of(BOOKED),
            // when who cancelled it by mistake takes that back; who was here and sent home is here again
            CANCELLED_BY_PATIENT, EnumSet.of(BOOKED, CHECKED_IN, CALLED),
            CANCELLED_BY_HOSPITAL, EnumSet.of(BOOKED),
            EXPIRED, EnumSet.noneOf(AppointmentStatus.class));

    private static final Set<AppointmentStatus> GAVE_UP_ITS_PLACE =
            EnumSet.of(CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL, EXPIRED);

    public Set<AppointmentStatus> next() {
        return NEXT.get(this);
    }

    public boolean mayBecome(AppointmentStatus other) {
        return next().contains(other);
    }

    /** Whether it takes part in the unique keys of slot and patient; the table's generated columns say the same. */
    public boolean holdsItsPlace() {
        return !GAVE_UP_ITS_PLACE.contains(this);
    }
}
