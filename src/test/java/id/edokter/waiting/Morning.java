package id.edokter.waiting;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.SlotChoice;
import id.edokter.queue.CheckIn;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.Turn;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A morning at a clinic, for whoever tests what those who wait are shown. */
@Singleton
public class Morning {

    private static final Witness NURSE = new Witness("ns.rina", "192.0.2.8");
    private static final Actor KIOSK = new Actor("kiosk", Channel.KIOSK);

    private final Given data;
    private final Booking booking;
    private final QueueDesk desk;
    private final TravellingClock clock;

    Morning(Given data, Booking booking, QueueDesk desk, TravellingClock clock) {
        this.data = data;
        this.booking = booking;
        this.desk = desk;
        this.clock = clock;
    }

    /** Somebody who booked. */
    public record Patient(long appointment, String link, String number) {

        public String queue() {
            return "/janji/" + link + "/antrean";
        }
    }

    /** A session of today from 08.00, ten minutes a place, booked by so many patients the day before. */
    public final class Clinic {
        public final Practice practice;
        public final List<Patient> patients = new ArrayList<>();

        Clinic(Practice practice, int booked) {
            this.practice = practice;
            clock.travelTo(practice.date().minusDays(1).atTime(10, 0));
            for (int n = 1; n <= booked; n++) patients.add(book(practice.slot(n)));
            at("07:30");
        }

        private Patient book(long slot) {
            Booked booked = booking.book(new BookingRequest(
                    null, null, SlotChoice.slot(slot), data.person(), Given.general(), Actor.PATIENT));
            var appointment = booked.appointment();
            // the desk has nothing to look at
            data.change("update appointment set to_check = 0 where id = ?", appointment.id);
            return new Patient(appointment.id, booked.linkToken(), appointment.slot.label());
        }

        public Patient patient(int number) {
            return patients.get(number - 1);
        }

        public Clinic at(String time) {
            clock.travelTo(practice.date().atTime(LocalTime.parse(time)));
            return this;
        }

        /** From now on its numbers have these letters, and are beyond a hundred. */
        public Clinic counts(String prefix) {
            data.change("update clinic set number_prefix = ? where id = ?", prefix, practice.clinic());
            data.change("update slot set number = number + 100 where session_id = ?", practice.session());
            return this;
        }

        public Clinic comes(int... numbers) {
            for (int number : numbers)
                desk.checkIn(KIOSK, CheckIn.of(patient(number).appointment()));
            return this;
        }

        public Clinic begins() {
            desk.startSession(NURSE, practice.session());
            return this;
        }

        public Turn calls() {
            // not in the same breath as the one before
            clock.travel(Duration.ofSeconds(3));
            return desk.callNext(
                    NURSE, practice.session(), desk.queue(practice.session()).calls());
        }

        public Clinic callsAgain(int number) {
            desk.recall(NURSE, patient(number).appointment(), version(number));
            return this;
        }

        /** Who it is, nobody has proved. */
        public Clinic isUnproved(int number) {
            data.change(
                    "update appointment set to_check = 1 where id = ?",
                    patient(number).appointment());
            return this;
        }

        public Clinic showsTheCardAtTheDesk(int number) {
            desk.identify(
                    NURSE,
                    data.count(
                            "select patient_id from appointment where id = ?",
                            patient(number).appointment()));
            return this;
        }

        /** The nurse takes back what was done last. */
        public Clinic takesBack() {
            desk.undo(NURSE, desk.undoable(NURSE, practice.session()).orElseThrow().id);
            return this;
        }

        public Clinic skips(int number) {
            desk.skip(NURSE, patient(number).appointment(), version(number));
            return this;
        }

        public Clinic goesIn(int number) {
            desk.start(NURSE, patient(number).appointment(), version(number));
            return this;
        }

        public Clinic isDone(int number) {
            desk.finish(NURSE, patient(number).appointment(), version(number));
            return this;
        }

        /** To a session of another clinic; the number there. */
        public String sends(int number, Practice other) {
            return desk.refer(NURSE, patient(number).appointment(), version(number), other.session(), null, false)
                    .slot
                    .label();
        }

        public long room() {
            return data.count("select room_id from session where id = ?", practice.session());
        }

        public String roomName() {
            return "Ruang " + data.count("select cast(substr(r.name, 7) as signed) from room r where r.id = ?", room());
        }

        private int version(int number) {
            return desk.place(patient(number).appointment())
                    .orElseThrow()
                    .line()
                    .version();
        }
    }

    public Clinic of(int booked) {
        return of(booked, booked + 2);
    }

    public Clinic of(int booked, int places) {
        return new Clinic(data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places)), booked);
    }
}
