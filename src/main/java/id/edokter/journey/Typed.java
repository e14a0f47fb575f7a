package id.edokter.journey;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.web.Reading;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Optional;

/** Reads what a form carries, as typed; what was never on the form counts as empty. */
final class Typed {

    /** Asked where the register has a card. */
    static final String WHICH_CARD = "whichCard";

    static final String ON_FILE = "tercatat";
    static final String OTHER_CARD = "lain";

    private Typed() {}

    /** The patient's part; the payer's part is empty. */
    static BookingAnswers patient(MultivaluedMap<String, String> form) {
        return BookingAnswers.ofPatient(text(form, "who").equals(PatientStep.KNOWN), field -> text(form, field));
    }

    /**
     * The payer's part; the patient's part is empty. What another way of paying asked is not on the form, and stays.
     *
     * @param before what was typed earlier
     */
    static BookingAnswers payer(MultivaluedMap<String, String> form, Payer payer, BookingAnswers before) {
        return BookingAnswers.ofPayer(
                payer.name(),
                text(form, WHICH_CARD).equals(ON_FILE)
                        ? BookingAnswers.CARD_ON_FILE
                        : text(form, "card", before.card()),
                text(form, "visitType", before.visitType()),
                text(form, "reference", before.reference()),
                text(form, "insurer", before.insurer()));
    }

    static Optional<Payer> payer(String text) {
        return Arrays.stream(Payer.values()).filter(p -> p.name().equals(text)).findFirst();
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        return Reading.typed(form, field);
    }

    private static String text(MultivaluedMap<String, String> form, String field, String otherwise) {
        return form.containsKey(field) ? text(form, field) : otherwise;
    }
}
