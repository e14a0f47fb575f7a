package id.edokter.checkin;

import id.edokter.booking.Appointment;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Papers;
import id.edokter.shared.FieldErrors;
import jakarta.ws.rs.FormParam;

/** What is said of card and letter of a visit, as it was typed. What is right instead only the desk may type: it sees them. */
class ToldPapers {

    /** They are still the same. */
    private static final String HOLD = "tetap";

    @FormParam("jaminan")
    public String which;

    @FormParam("card")
    public String card;

    @FormParam("visitType")
    public String visitType;

    @FormParam("reference")
    public String reference;

    @FormParam("insurer")
    public String insurer;

    public boolean hold() {
        return which == null || which.equals(HOLD);
    }

    /** Of what is right instead, anything. */
    public boolean isRight() {
        return !(text(card) + text(visitType) + text(reference) + text(insurer)).isBlank();
    }

    public boolean isOfType(int number) {
        return String.valueOf(number).equals(visitType);
    }

    /** What the patient says; null where nothing was asked. */
    Papers ofPatient(Appointment a) {
        if (which == null || !a.hasPapers()) return null;
        return hold() ? Papers.HOLD : Papers.ARE_OPEN;
    }

    /** The same, or what the desk puts right; use it only when no error was added. What is left empty stays. */
    Papers ofDesk(Appointment a, FieldErrors errors) {
        if (!a.hasPapers() || !isRight()) return ofPatient(a);
        var typed = BookingAnswers.ofPayer(
                a.payer.name(),
                orElse(card, a.jknCard),
                orElse(visitType, String.valueOf(a.visitType)),
                orElse(reference, a.reference),
                orElse(insurer, a.insurer));
        return Papers.are(typed.payer(errors, "", "jaminan"));
    }

    private static String orElse(String typed, String kept) {
        return text(typed).isBlank() ? kept : typed;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
