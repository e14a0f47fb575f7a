package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.notification.Recipient;
import id.edokter.shared.PhoneNumber;
import java.util.Optional;

/** How a patient can be told. */
public enum Reach {
    /** By a message to a mobile telephone. */
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

    /** @param messages whether any message to a telephone goes out at all */
    static Reach of(Appointment appointment, boolean messages) {
        var phone = appointment.toldAt();
        if (phone == null) return NO_PHONE;
        return messages && PhoneNumber.takesMessages(phone) ? MESSAGE : CALL;
    }

    static Optional<Recipient> recipient(Appointment appointment, boolean messages) {
        return of(appointment, messages) == MESSAGE
                ? Optional.of(Recipient.phone(appointment.toldAt()))
                : Optional.empty();
    }
}
