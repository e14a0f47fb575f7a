package id.edokter.checkin;

import id.edokter.booking.Appointment;
import id.edokter.booking.Papers;
import jakarta.ws.rs.FormParam;

/** What is said of card and letter of a visit, as it was typed. */
class ToldPapers {

    /** They are still the same. */
    private static final String HOLD = "tetap";

    @FormParam("jaminan")
    public String which;

    public boolean hold() {
        return which == null || which.equals(HOLD);
    }

    /** What the patient says; null where nothing was asked. */
    Papers ofPatient(Appointment a) {
        if (which == null || !a.hasPapers()) return null;
        return hold() ? Papers.HOLD : Papers.ARE_OPEN;
    }
}
