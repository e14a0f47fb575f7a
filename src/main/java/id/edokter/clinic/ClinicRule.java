package id.edokter.clinic;

/** What a clinic may have otherwise than the hospital, with what is possible. */
public enum ClinicRule {
    OPENS_DAYS_AHEAD("opensDaysAhead", Unit.DAYS, 1, 365),
    CLOSES_MINUTES_BEFORE("closesMinutesBefore", Unit.MINUTES, 0, 14 * 24 * 60),
    LIVE_PER_PATIENT("livePerPatient", Unit.BOOKINGS, 1, 50),
    LIVE_PER_PHONE("livePerPhone", Unit.BOOKINGS, 1, 100),
    MOVE_MINUTES_BEFORE("moveMinutesBefore", Unit.MINUTES, 0, 14 * 24 * 60),
    LATE_CANCEL_MINUTES_BEFORE("lateCancelMinutesBefore", Unit.MINUTES, 0, 14 * 24 * 60),
    PLACES("places", Unit.PLACES, 1, 500),
    MINUTES_PER_PLACE("minutesPerPlace", Unit.MINUTES, 1, 240),
    WALK_IN_PLACES("walkInPlaces", Unit.PLACES, 0, 100),
    RELEASE_MINUTES_BEFORE("releaseMinutesBefore", Unit.MINUTES, 0, 14 * 24 * 60),
    OVERBOOK_PLACES("overbookPlaces", Unit.PLACES, 0, 50),
    ARRIVE_MINUTES_BEFORE("arriveMinutesBefore", Unit.MINUTES, 0, 240),
    CHECK_IN_MINUTES_BEFORE("checkInMinutesBefore", Unit.MINUTES, 0, 720),
    GRACE_MINUTES("graceMinutes", Unit.MINUTES, 0, 240),
    BEHIND("behind", Unit.PATIENTS, 0, 50),
    TELL_WHEN_LEFT("tellWhenLeft", Unit.PATIENTS, 0, 20);

    public enum Unit {
        DAYS,
        MINUTES,
        PLACES,
        BOOKINGS,
        PATIENTS
    }

    /** Its name in a form. */
    public final String field;

    public final Unit unit;
    public final int least;
    public final int most;

    ClinicRule(String field, Unit unit, int least, int most) {
        this.field = field;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }
}
