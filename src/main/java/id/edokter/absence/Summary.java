package id.edokter.absence;

import id.edokter.absence.Absences.Whole;
import id.edokter.schedule.Session;
import java.time.Instant;
import java.util.List;

/** An act in the list of acts. */
record Summary(Absence absence, List<Session> sessions, Counts counts) {

    static Summary of(Whole whole, Instant now) {
        return new Summary(whole.absence(), whole.sessions(), Counts.of(whole.lines(), now));
    }

    public String here() {
        return AbsencePages.PATH + "/" + absence.id;
    }

    public boolean isOpen() {
        return absence.isTakenBack() ? counts.toCall() > 0 : !counts.isFinished();
    }
}
