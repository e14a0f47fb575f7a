package id.edokter.absence;

import id.edokter.absence.Decisions.Decision;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Acts about absent doctors, for whoever tests what comes after. */
@Singleton
public class AbsentDoctors {

    static final Witness CLERK = new Witness("uji.loket", "");

    private final Absences absences;
    private final Decisions decisions;
    private final Booking booking;
    private final Given data;

    AbsentDoctors(Absences absences, Decisions decisions, Booking booking, Given data) {
        this.absences = absences;
        this.decisions = decisions;
        this.booking = booking;
        this.data = data;
    }

    /** Somebody whom no message reaches. */
    PatientDetails withoutPhone() {
        var person = data.person();
        return new PatientDetails(person.name(), person.nik(), null, person.birthDate(), person.sex(), null);
    }

    Appointment book(long slot, PatientDetails person) {
        return booking.book(
                        new BookingRequest(null, null, SlotChoice.slot(slot), person, Given.general(), Actor.PATIENT))
                .appointment();
    }

    /** Books all places; the last ones by patients without a telephone. */
    List<Appointment> fill(Practice practice, int withoutPhone) {
        var all = new ArrayList<Appointment>();
        int places = practice.slots().size();
        for (int n = 1; n <= places; n++)
            all.add(book(practice.slot(n), n > places - withoutPhone ? withoutPhone() : data.person()));
        return all;
    }

    /** The doctor of a session is absent; nothing is decided yet. */
    public long noted(Practice practice) {
        return absences.begin(CLERK, practice.doctor(), List.of(practice.session()), Reason.ILL, "dokter sakit")
                .absence();
    }

    /** A new act about two patients, the second without a telephone, with room elsewhere. */
    public long noted() {
        var practice = data.practice(2);
        fill(practice, 1);
        later(practice, 3);
        return noted(practice);
    }

    /** Another session of the doctor, two days on. */
    Practice later(Practice practice, int places) {
        return data.again(practice, practice.date().plusDays(2), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    /** Decides the same for all of an act. */
    public long decided(long absence, WayOut way) {
        var whole = absences.look(absence);
        decisions.decide(CLERK, absence, whole.absence().version, whole.lines(), new Decision(way, null));
        return absence;
    }

    public long decidedToMove(long absence) {
        return decided(absence, WayOut.NEXT_SESSION);
    }

    public long done(long absence) {
        decisions.carryOut(CLERK, absence, version(absence), path -> "https://janji.rs.example" + path);
        return absence;
    }

    /** An act in which all were moved, one of them still to be called. */
    public long done() {
        return done(decidedToMove(noted()));
    }

    /** Of the first patient of an act, as it stands in a form. */
    public long firstCase(long absence) {
        return absences.look(absence).lines().get(0).one().id;
    }

    public long lastCase(long absence) {
        var lines = absences.look(absence).lines();
        return lines.get(lines.size() - 1).one().id;
    }

    /** An act in which nothing could be done for anybody, and now can. */
    public long failed() {
        long absence = decidedToMove(noted());
        data.change("update absence_case set state = 'FAILED', problem = 'PLACE_TAKEN' where absence_id = ?", absence);
        return absence;
    }

    public int version(long absence) {
        return absences.look(absence).absence().version;
    }

    /** The key of a patient who was asked to choose. */
    public String asked() {
        return asked(noted());
    }

    String asked(long absence) {
        done(decided(absence, WayOut.PATIENT_CHOOSES));
        var key = Secrets.token();
        data.change("update absence_case set choice_key = ? where id = ?", Secrets.hash(key), firstCase(absence));
        return key;
    }
}
