package id.edokter.privacy;

import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitType;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.JknCard;
import id.edokter.support.Given;
import jakarta.inject.Singleton;

/** Patients with bookings. */
@Singleton
class People {

    private final Given data;
    private final Booking booking;

    People(Given data, Booking booking) {
        this.data = data;
        this.booking = booking;
    }

    Booked books(PatientDetails person) {
        return books(person, Given.general());
    }

    Booked books(PatientDetails person, PayerDetails payer) {
        var key = "kunci-" + Given.next();
        return booking.book(new BookingRequest(
                key,
                "isi " + person.name().text(),
                SlotChoice.slot(data.practice(1).slot(1)),
                person,
                payer,
                Actor.PATIENT));
    }

    long patient() {
        return books(data.person()).appointment().patient.id;
    }

    static PayerDetails jkn() {
        var card = new JknCard("%013d".formatted(8_000_000_000L + Given.next()));
        return new PayerDetails(Payer.JKN, card, VisitType.CONTROL, "SK-RAHASIA-" + Given.next(), null);
    }
}
