package id.edokter.booking;

import id.edokter.clinic.Clinic;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The booking window and cut-offs that hold for one clinic: its own, or the hospital's. */
record Policy(
        int opensDaysAhead, int closesMinutesBefore, int moveMinutesBefore, int livePerPatient, int livePerPhone) {

    static Policy of(Clinic clinic, BookingSettings hospital) {
        return new Policy(
                or(clinic.opensDaysAhead, hospital.opensDaysAhead()),
                or(clinic.closesMinutesBefore, hospital.closesMinutesBefore()),
                or(clinic.moveMinutesBefore, hospital.moveMinutesBefore()),
                hospital.livePerPatient(),
                hospital.livePerPhone());
    }

    private static int or(Integer own, int hospital) {
        return own == null ? hospital : own;
    }

    LocalDate lastDay(Instant now) {
        return Wib.date(now).plusDays(opensDaysAhead);
    }

    /** When booking ends for a session that starts then. */
    Instant closesAt(Instant sessionStart) {
        return sessionStart.minus(Duration.ofMinutes(closesMinutesBefore));
    }

    Instant moveUntil(Session session) {
        return session.startsAt().minus(Duration.ofMinutes(moveMinutesBefore));
    }
}
