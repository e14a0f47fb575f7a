package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.notification.Outbox;

/** How a patient can be told. */
public enum Reach {
    /** By a message, to a mobile telephone or by e-mail. */
    MESSAGE("st-ok", "chat-left-text"),
    /** There is a number, and no message gets there: somebody calls. */
    CALL("st-few", "telephone-outbound"),
    /** There is no number: somebody has to find one, or to wait at the door. */
    NO_PHONE("st-few", "telephone-outbound");

    public final String css;
    public final String icon;

    Reach(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    static Reach of(Appointment appointment, Outbox outbox) {
        if (!outbox.ways(appointment.told()).isEmpty()) return MESSAGE;
        return appointment.toldAt() == null ? NO_PHONE : CALL;
    }
}
