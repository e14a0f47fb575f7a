package id.edokter.counter;

import id.edokter.booking.BookingAnswers;
import id.edokter.patient.Patient;
import jakarta.ws.rs.FormParam;

/** Who pays for what the desk takes, as it was typed. */
abstract class PayerTyped {

    @FormParam("payer")
    public String payer;

    @FormParam("card")
    public String card;

    @FormParam("visitType")
    public String visitType;

    @FormParam("reference")
    public String reference;

    @FormParam("insurer")
    public String insurer;

    /** Made with the form, so that pressed twice it is one act. */
    @FormParam("key")
    public String key;

    /** Without another card, that of the register. */
    BookingAnswers answers(Patient patient) {
        boolean onFile = (card == null || card.isBlank()) && patient.jknCard != null;
        return BookingAnswers.ofPayer(payer, onFile ? patient.jknCard : card, visitType, reference, insurer);
    }
}
