package id.edokter.queue;

import id.edokter.clinic.Clinic;
import id.edokter.schedule.Session;
import java.time.Duration;
import java.time.Instant;

/**
 * How people queue at one clinic: by its own numbers, or the hospital's.
 *
 * @param opensMinutesBefore from so many minutes before a session starts its patients can check in
 * @param graceMinutes who checks in so many minutes after the planned time is still in time
 * @param behind who comes late, or was called and did not come, waits for so many others
 * @param tellWhenLeft who waits elsewhere is told when so many are called before; 0 for nobody
 * @param prioritiesInARow so many priorities are called in a row while others wait
 */
public record QueueRule(int opensMinutesBefore, int graceMinutes, int behind, int tellWhenLeft, int prioritiesInARow) {

    public static QueueRule of(QueueSettings hospital) {
        return new QueueRule(
                hospital.opensMinutesBefore(),
                hospital.graceMinutes(),
                hospital.behind(),
                hospital.tellWhenLeft(),
                hospital.prioritiesInARow());
    }

    public static QueueRule of(Clinic clinic, QueueSettings hospital) {
        return of(hospital).with(clinic.checkInMinutesBefore, clinic.graceMinutes, clinic.behind, clinic.tellWhenLeft);
    }

    /** Null for what is as the hospital has it. */
    QueueRule with(Integer ownOpens, Integer ownGrace, Integer ownBehind, Integer ownTellWhenLeft) {
        return new QueueRule(
                ownOpens == null ? opensMinutesBefore : ownOpens,
                ownGrace == null ? graceMinutes : ownGrace,
                ownBehind == null ? behind : ownBehind,
                ownTellWhenLeft == null ? tellWhenLeft : ownTellWhenLeft,
                prioritiesInARow);
    }

    /** From when on who comes to a session can check in. */
    public Instant opens(Session session) {
        return session.startsAt().minus(Duration.ofMinutes(opensMinutesBefore));
    }

    /** From when on a session is over as soon as nobody is left to be seen, whether or not somebody closes it. */
    Instant ends(Instant planned, int minutesLate) {
        return planned.plus(Duration.ofMinutes(minutesLate)).plus(grace());
    }

    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    CallOrder order(int turns, int priorityRun) {
        return new CallOrder(turns, priorityRun, prioritiesInARow, behind);
    }
}
