package id.edokter.counter;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.FollowUps.Offer;
import id.edokter.booking.VisitType;
import id.edokter.patient.Patient;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;

/**
 * The form with which the desk takes what follows a visit.
 *
 * @param offers days with what is in the way of each
 * @param booked how many were just booked; 0 for none
 * @param refusal why it could not be done; empty otherwise
 */
record FollowUpForm(
        SignedIn who,
        Appointment a,
        Asked asked,
        List<Choice> weeks,
        List<Choice> days,
        List<Offer> offers,
        int booked,
        Typed typed,
        List<Choice> payers,
        List<Choice> visits,
        FormErrors errors,
        String refusal) {

    /** What is looked for; stands in the address. */
    static class Asked {
        @QueryParam("minggu")
        public String weeks;

        @QueryParam("hari")
        public List<String> days;

        @QueryParam("mulai")
        public String from;

        @QueryParam("dokter")
        public String anyDoctor;
    }

    /** What was typed, as it was typed. */
    static class Typed extends PayerTyped {
        /** Sessions in which a place is to be taken. */
        @FormParam("sesi")
        public List<String> sessions;

        /** As the visit was paid; a control has a letter of its own. */
        static Typed after(Appointment visit) {
            var typed = new Typed();
            typed.payer = visit.payer.name();
            typed.insurer = visit.insurer;
            typed.visitType = String.valueOf(VisitType.CONTROL.number);
            return typed;
        }
    }

    public Patient patient() {
        return a.patient;
    }

    /** A series begins with every day that can be had. */
    public boolean isTicked(Offer offer) {
        return offer.isGood() && (typed.sessions == null || typed.sessions.contains(offer.key()));
    }

    public boolean isChosen(Offer offer) {
        return typed.sessions != null && typed.sessions.contains(offer.key());
    }

    public boolean isWanted(String day) {
        return wanted().contains(day);
    }

    private Set<String> wanted() {
        return asked.days == null ? Set.of() : Set.copyOf(asked.days);
    }

    public boolean anyGood() {
        return offers.stream().anyMatch(Offer::isGood);
    }

    public long hindered() {
        return offers.stream().filter(offer -> !offer.isGood()).count();
    }

    /** What was looked for, as the address of the form says it again. */
    public String again() {
        var address = new StringBuilder("?minggu=" + asked.weeks);
        if (asked.days != null)
            asked.days.forEach(day -> address.append("&hari=").append(day));
        if (asked.from != null) address.append("&mulai=").append(asked.from);
        if (asked.anyDoctor != null) address.append("&dokter=1");
        return address.toString();
    }
}
