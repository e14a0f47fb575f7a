package id.edokter.counter;

import id.edokter.account.SignedIn;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotPlace;
import id.edokter.patient.Patient;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;

/**
 * The form with which the desk takes a place.
 *
 * @param free places that can be given now and whose time is still to come, by number
 * @param kept free places of the reserve, which are given on the day itself only
 * @param isToday whether somebody may walk in
 * @param hasBegun whether numbers whose time has passed may be free, which only a walk-in is given
 * @param barrier why nobody can be given a place here; empty when somebody can
 * @param refusal why it could not be done; empty otherwise
 */
record BookingForm(
        SignedIn who,
        Patient patient,
        Session session,
        List<SlotPlace> free,
        long kept,
        boolean isToday,
        boolean hasBegun,
        String barrier,
        Typed typed,
        List<Choice> payers,
        List<Choice> visits,
        FormErrors errors,
        String refusal) {

    /** Whether nothing is free for anybody. */
    public boolean isFull() {
        return free.isEmpty();
    }

    /** Whether for somebody nothing is free, so that a number beyond the quota may be needed. */
    public boolean isFullForSome() {
        return Arrays.stream(Payer.values())
                .anyMatch(payer -> free.stream()
                        .noneMatch(place ->
                                place.pool() == Pool.WALK_IN || payer.pools().contains(place.pool())));
    }

    /** What was sent already is shown again, so that it is not lost while the barrier is taken away. */
    public boolean isBarred() {
        return !barrier.isEmpty() && refusal.isEmpty() && !errors.any();
    }

    /** What was typed, as it was typed. */
    static class Typed extends PayerTyped {
        @FormParam("pasien")
        public String patient;

        /** Number of a slot; empty for the next one. */
        @FormParam("tempat")
        public String slot;

        @FormParam("reason")
        public String reason;

        /** Whether somebody who walks in is here now, and not only rings up. */
        @FormParam("datang")
        public String here;

        /** A form that was not sent yet takes it that whoever walks in is here. */
        public boolean isHere() {
            return here != null || payer == null;
        }

        public boolean wants(SlotPlace place) {
            return String.valueOf(place.id()).equals(slot);
        }
    }
}
