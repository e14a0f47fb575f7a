package id.edokter.checkin;

import id.edokter.booking.Appointment;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Papers;
import id.edokter.shared.FieldErrors;
import jakarta.ws.rs.FormParam;

/** The same at the desk, which has them before it and may type what is right instead. */
class DeskPapers extends ToldPapers {

    @FormParam("card")
    public String card;

    @FormParam("visitType")
    public String visitType;

    @FormParam("reference")
    public String reference;

    @FormParam("insurer")
    public String insurer;

    /** Of what is right instead, anything. */
    public boolean isRight() {
        return !(text(card) + text(visitType) + text(reference) + text(insurer)).isBlank();
    }

    public boolean isOfType(int number) {
        return String.valueOf(number).equals(visitType);
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
