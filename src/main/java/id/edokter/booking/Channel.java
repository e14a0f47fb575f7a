package id.edokter.booking;

/** From where an appointment was made or changed. */
public enum Channel {
    WEB,
    DESK,
    KIOSK,
    MOBILE_JKN,
    API,
    JOB
}
