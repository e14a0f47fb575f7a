package id.edokter.waitlist;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** People who wait, for whoever tests what comes after. */
@Singleton
public class InLine {

    static final Witness BY_LINK = new Witness(Witness.LINK, "192.0.2.1");
    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** A place that is kept for the first of a line, and who stands there: the key of the page. */
    public record Offered(Practice practice, String key, long offer) {

        public String page() {
            return "/tunggu/" + key;
        }
    }

    private final Waitlist waitlist;
    private final WaitDesk desk;
    private final Booking booking;
    private final Given data;

    InLine(Waitlist waitlist, WaitDesk desk, Booking booking, Given data) {
        this.waitlist = waitlist;
        this.desk = desk;
        this.booking = booking;
        this.data = data;
    }

    static Wanted wanted(Practice practice) {
        return new Wanted(
                practice.clinic(),
                practice.doctor(),
                practice.date().minusDays(2),
                practice.date(),
                Wanted.ANY_DAY,
                Wanted.ANY_TIME,
                false);
    }

    static BookingAnswers answers(PatientDetails person) {
        var born = person.birthDate();
        return BookingAnswers.ofPatient(
                        false,
                        false,
                        person.name().text(),
                        person.nik().digits(),
                        "",
                        "" + born.getDayOfMonth(),
                        "" + born.getMonthValue(),
                        "" + born.getYear(),
                        "F",
                        person.phone().typed())
                .withPayerOf(BookingAnswers.ofPayer("GENERAL", "", "", "", ""));
    }

    String joins(Practice practice, PatientDetails person) {
        return joins(wanted(practice), person);
    }

    String joins(Wanted wanted, PatientDetails person) {
        return waitlist.join(Secrets.token(), wanted, answers(person), null, Actor.PATIENT, BY_LINK, INDONESIAN);
    }

    public String joins(Practice practice) {
        return joins(practice, data.person());
    }

    List<Booked> fill(Practice practice) {
        var all = new ArrayList<Booked>();
        for (var slot : practice.slots()) all.add(book(slot, data.person()));
        return all;
    }

    Booked book(long slot, PatientDetails person) {
        return booking.book(
                new BookingRequest(null, null, SlotChoice.slot(slot), person, Given.general(), Actor.PATIENT));
    }

    /** What the job does every few seconds. */
    void tidies() {
        waitlist.tidy((what, failure) -> {
            throw failure;
        });
    }

    boolean isOffered(String key) {
        return waitlist.open(key).offer() != null;
    }

    SessionSeen seen(Practice practice) {
        return new SessionSeen(
                practice.session(), (int) data.count("select version from session where id = ?", practice.session()));
    }

    void cancel(Booked booked) {
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
    }

    /** A session of one place that was full, and whose place is now kept for the first in line. */
    public Offered offered() {
        var practice = data.practice(1);
        var before = fill(practice).get(0);
        var key = joins(practice);
        booking.cancel(before.linkToken(), "", Actor.PATIENT);
        return new Offered(practice, key, offer(key));
    }

    /** Somebody at a landline, for whom a place is kept and whom no message tells so: the number of the wish. */
    public long toCall() {
        var practice = data.practice(1);
        var before = fill(practice).get(0);
        var person = data.person();
        var landline = PhoneNumber.of("061" + (4000000 + Given.next()));
        var key = joins(
                practice,
                new PatientDetails(person.name(), person.nik(), null, person.birthDate(), person.sex(), landline));
        cancel(before);
        return wish(key);
    }

    /** Somebody who did not want what was offered, and waits on: the key of the page. */
    public String declined() {
        var offered = offered();
        waitlist.decline(offered.key(), offered.offer(), BY_LINK);
        return offered.key();
    }

    /** Somebody in line for a full session: the key of the page. */
    public String waiting() {
        var practice = data.practice(1);
        fill(practice);
        return joins(practice);
    }

    /** Somebody who has an appointment that can be moved: the key of its page. */
    public String booked() {
        return book(data.practice(2).slot(1), data.person()).linkToken();
    }

    /** Somebody in line for the afternoons of a clinic that has places in the morning: the key of the page. */
    public String waitingElsewhere(Practice practice) {
        var wanted = wanted(practice);
        return joins(
                new Wanted(
                        wanted.clinic(),
                        wanted.doctor(),
                        wanted.first(),
                        wanted.last(),
                        wanted.days(),
                        Set.of(PartOfDay.AFTERNOON),
                        false),
                data.person());
    }

    /** The number of somebody in line for a full session. */
    public long wish() {
        return wish(waiting());
    }

    public String clinicOf(long wish) {
        return desk.open(wish, BY_LINK).wish().clinic.code;
    }

    public long wish(String key) {
        return waitlist.open(key).wish().id;
    }

    public long offer(String key) {
        return waitlist.open(key).offer().id;
    }
}
