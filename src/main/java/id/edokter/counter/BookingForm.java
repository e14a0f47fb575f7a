package id.edokter.counter;

import id.edokter.account.SignedIn;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.SlotPlace;
import id.edokter.patient.Patient;
import id.edokter.schedule.Session;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.List;

/**
 * The form with which the desk takes a place.
 *
 * @param free places whose time is still to come, by number
 * @param isToday whether somebody may walk in
 * @param isFull whether nothing is free for anybody
 * @param refusal why it could not be done; empty otherwise
 */
record BookingForm(
        SignedIn who,
        Patient patient,
        Session session,
        List<SlotPlace> free,
        boolean isToday,
        boolean isFull,
        Typed typed,
        List<Choice> payers,
        List<Choice> visits,
        FormErrors errors,
        String refusal) {

    /** What was typed, as it was typed. */
    static class Typed {
        @FormParam("pasien")
        public String patient;

        /** Number of a slot; empty for the next one. */
        @FormParam("tempat")
        public String slot;

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

        @FormParam("reason")
        public String reason;

        /** Made with the form, so that pressed twice it is one booking. */
        @FormParam("key")
        public String key;

        public boolean wants(SlotPlace place) {
            return String.valueOf(place.id()).equals(slot);
        }

        /** Without another card, that of the register. */
        BookingAnswers answers(Patient patient) {
            boolean onFile = (card == null || card.isBlank()) && patient.jknCard != null;
            return BookingAnswers.ofPayer(payer, onFile ? patient.jknCard : card, visitType, reference, insurer);
        }
    }
}
