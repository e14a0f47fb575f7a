package id.edokter.ticket;

import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.shared.PersonName;
import id.edokter.support.Given;
import jakarta.inject.Singleton;

/** Bookings that were made, with their private links. */
@Singleton
class Bookings {

    private final Booking booking;
    private final Given data;

    Bookings(Booking booking, Given data) {
        this.booking = booking;
        this.data = data;
    }

    Booked in(long slot) {
        return in(slot, data.person(), Given.general());
    }

    Booked in(long slot, PatientDetails patient, PayerDetails payer) {
        return booking.book(new BookingRequest(null, null, SlotChoice.slot(slot), patient, payer, Actor.PATIENT));
    }

    /** Somebody of this name. */
    PatientDetails named(String name) {
        var person = data.person();
        return new PatientDetails(new PersonName(name), person.nik(), null, person.birthDate(), Sex.F, person.phone());
    }
}
