package id.edokter.counter;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.patient.Patient;
import id.edokter.web.Choice;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;

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

    static List<Choice> payers(CounterMessages words) {
        return Arrays.stream(Payer.values())
                .map(payer -> Choice.of(payer.name(), words.payer(payer)))
                .toList();
    }

    static List<Choice> visits(CounterMessages words) {
        return Arrays.stream(VisitType.values())
                .map(visit -> Choice.of(String.valueOf(visit.number), words.visit(visit)))
                .toList();
    }

    /** Without another card, that of the register. */
    BookingAnswers answers(Patient patient) {
        boolean onFile = (card == null || card.isBlank()) && patient.jknCard != null;
        return BookingAnswers.ofPayer(payer, onFile ? patient.jknCard : card, visitType, reference, insurer);
    }
}
