package id.edokter.checkin;

import id.edokter.booking.Appointment;
import id.edokter.booking.Papers;
import id.edokter.queue.CheckIn;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.PhoneNumber;
import jakarta.ws.rs.FormParam;

/** What somebody who comes says about the telephone, as it was typed. */
class Told {

    /** The telephone that is known is the right one. */
    private static final String KEPT = "tetap";
    /** It is another, which is told. */
    private static final String OTHER = "ganti";

    @FormParam("nomor")
    public String which;

    @FormParam("phone")
    public String phone;

    public boolean keepsPhone() {
        return which == null || which.equals(KEPT);
    }

    public boolean isOther() {
        return OTHER.equals(which);
    }

    private boolean tellsPhone() {
        return phone != null && !phone.isBlank();
    }

    /**
     * Reads it; use it only when no error was added. Where no telephone is known, none has to be told.
     *
     * @param papers what was said of them
     */
    CheckIn read(Appointment a, Papers papers, FieldErrors errors) {
        if (isOther() && !tellsPhone()) errors.add("phone", "phone_missing");
        boolean asked = isOther() || a.phone == null;
        var told = asked && tellsPhone() ? errors.read("phone", () -> PhoneNumber.of(phone)) : null;
        return new CheckIn(a.id, told, papers);
    }
}
