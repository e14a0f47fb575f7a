package id.edokter.booking;

import id.edokter.clinic.Clinic;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The booking window and cut-offs that hold for one clinic: its own, or the hospital's. */
record Policy(
        int opensDaysAhead,
        int closesMinutesBefore,
        boolean sameDay,
        int moveMinutesBefore,
        int lateCancelMinutesBefore,
        int overbookPlaces,
        int livePerPatient,
        int livePerPhone) {

    static Policy of(Clinic clinic, BookingSettings hospital) {
        return new Policy(
                or(clinic.opensDaysAhead, hospital.opensDaysAhead()),
                or(clinic.closesMinutesBefore, hospital.closesMinutesBefore()),
                clinic.sameDay == null ? hospital.sameDay() : clinic.sameDay,
                or(clinic.moveMinutesBefore, hospital.moveMinutesBefore()),
                or(clinic.lateCancelMinutesBefore, hospital.lateCancelMinutesBefore()),
                or(clinic.overbookPlaces, hospital.overbookPlaces()),
                or(clinic.livePerPatient, hospital.livePerPatient()),
                or(clinic.livePerPhone, hospital.livePerPhone()));
    }

    /** Where only the window counts: what comes after booking is left as it never is asked. */
    static Policy ofWindow(int opensDaysAhead, int closesMinutesBefore, boolean sameDay) {
        return new Policy(opensDaysAhead, closesMinutesBefore, sameDay, 0, 0, 0, 0, 0);
    }

    private static int or(Integer own, int hospital) {
        return own == null ? hospital : own;
    }

    LocalDate lastDay(Instant now) {
        return Wib.date(now).plusDays(opensDaysAhead);
    }

    /** When booking ends for a session that starts then; at midnight before where nobody books on the day. */
    Instant closesAt(Instant sessionStart) {
        var closes = sessionStart.minus(Duration.ofMinutes(closesMinutesBefore));
        var midnight = Wib.instant(Wib.date(sessionStart), LocalTime.MIN);
        return sameDay || closes.isBefore(midnight) ? closes : midnight;
    }

    Instant moveUntil(Session session) {
        return session.startsAt().minus(Duration.ofMinutes(moveMinutesBefore));
    }

    /** From when on a cancellation counts as late; it is possible all the same. */
    Instant cancelledInTimeUntil(Session session) {
        return session.startsAt().minus(Duration.ofMinutes(lateCancelMinutesBefore));
    }
}
