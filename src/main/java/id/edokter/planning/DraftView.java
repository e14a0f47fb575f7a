package id.edokter.planning;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.DraftLine;
import id.edokter.schedule.DraftPreview;
import id.edokter.schedule.PlanReport.Outcome;
import id.edokter.schedule.WeeklySchedule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A draft: what it says, which sessions it changes, and which patients that touches.
 *
 * @param patients who has booked, by session; not of all when they are very many
 * @param refused why it was not done; empty for nothing
 * @param done what was just done; empty for nothing
 */
record DraftView(SignedIn who, DraftPreview told, Map<Long, List<Appointment>> patients, String refused, String done) {

    /** How many sessions become so. */
    public record Count(Outcome outcome, int sessions) {}

    public List<Count> counts() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(outcome, told.count(outcome)))
                .filter(count -> count.sessions() > 0)
                .toList();
    }

    public WeeklySchedule before(DraftLine line) {
        return told.before().get(line.weeklyScheduleId);
    }

    public List<Appointment> patients(DateChange change) {
        return patients.getOrDefault(change.session(), List.of());
    }

    public boolean isNamed(DateChange change) {
        return patients.containsKey(change.session());
    }

    /** Sessions that become otherwise; those that are kept for their patients stand apart. */
    public List<DateChange> changes() {
        return told.changes().stream().filter(change -> !change.isKept()).toList();
    }
}
