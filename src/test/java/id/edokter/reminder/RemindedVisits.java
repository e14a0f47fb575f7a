package id.edokter.reminder;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

/** Visits that are reminded of, for whoever tests what comes after. */
@Singleton
public class RemindedVisits {

    private static final Pattern KEY = Pattern.compile("/jawab/([A-Za-z0-9_-]{43})");

    private final Booking booking;
    private final AnswerKeys keys;
    private final Telephones telephones;
    private final Transactions transactions;
    private final Given data;

    RemindedVisits(Booking booking, AnswerKeys keys, Telephones telephones, Transactions transactions, Given data) {
        this.booking = booking;
        this.keys = keys;
        this.telephones = telephones;
        this.transactions = transactions;
        this.data = data;
    }

    /** A session on a day from 09.00. */
    Practice practice(LocalDate day, int places) {
        return data.practice(day, LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, places));
    }

    Appointment book(long slot, PatientDetails person, Actor actor) {
        return booking.book(new BookingRequest(null, null, SlotChoice.slot(slot), person, Given.general(), actor))
                .appointment();
    }

    Appointment book(long slot) {
        return book(slot, data.person(), Actor.PATIENT);
    }

    String link(Appointment about) {
        return booking.keptLink(about).orElseThrow();
    }

    /** Somebody else's name on this number. */
    PatientDetails named(String name, PhoneNumber phone) {
        var person = data.person();
        return new PatientDetails(new PersonName(name), person.nik(), null, person.birthDate(), person.sex(), phone);
    }

    /** What came to the telephone of this visit, the last last. */
    List<String> texts(Appointment about) {
        return telephones.textsTo(about.phone);
    }

    /** The key in a text. */
    static String keyIn(String text) {
        var found = KEY.matcher(text);
        if (!found.find()) throw new AssertionError("no link to answer in " + text);
        return found.group(1);
    }

    /** A key to answer a visit, as if it had come in a message. */
    String key(long appointment) {
        return transactions.run(() -> keys.make(appointment, null, Instant.now()));
    }

    /** The same for a visit in three days. */
    public String asked() {
        return key(book(data.practice(2).slot(1)).id);
    }

    /** A visit in three days that has to be confirmed; the number of its reminder. */
    public long toConfirm() {
        long visit = book(data.practice(2).slot(1)).id;
        data.change(
                "insert into reminder (appointment_id, kind, placed, outcome, due_at, planned_at, answer_until) values"
                        + " (?, 'PLEASE_CONFIRM', 1, 'PLANNED', utc_timestamp(3), utc_timestamp(3),"
                        + " date_add(utc_timestamp(3), interval 1 day))",
                visit);
        return data.count("select id from reminder where appointment_id = ?", visit);
    }

    /** Of a visit that is made, and may be rated. */
    public String made() {
        long visit = book(data.practice(2).slot(1)).id;
        data.change("update appointment set status = 'COMPLETED' where id = ?", visit);
        return key(visit);
    }
}
