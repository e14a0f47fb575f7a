package id.edokter.support;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.family.Family;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.Secrets;
import jakarta.inject.Singleton;

/** Somebody who is signed in with a telephone, and acts for patients who are proved and have an appointment. */
@Singleton
public class Relatives {

    /** Who is in. */
    public record Inside(String token, long account) {

        /** What every form of this session carries. */
        public String formToken() {
            return Secrets.derived(token, "form");
        }

        public PlainBrowser browser() {
            return PlainBrowser.fresh().carrying("edokter", token);
        }
    }

    private final Given data;
    private final Booking booking;
    private final Families families;
    private final Family family;

    Relatives(Given data, Booking booking, Families families, Family family) {
        this.data = data;
        this.booking = booking;
        this.families = families;
        this.family = family;
    }

    /** A patient with one appointment in three days. */
    public long patient(PatientDetails person) {
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT))
                .appointment()
                .patient
                .id;
    }

    public long patient() {
        return patient(data.person());
    }

    public Inside of(long... patients) {
        var inside = families.inside();
        for (long patient : patients)
            family.prove(
                    new Witness("loket.uji", ""),
                    families.said(inside, data.person()).link(),
                    patient);
        return new Inside(inside.token(), families.who(inside).account());
    }
}
