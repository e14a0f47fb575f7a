package id.edokter.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a draft says, and what would come of it.
 *
 * @param before the schedules that its lines are about, as they are now, by id
 * @param changes what planning would do to which session; nothing for a draft that is decided
 * @param clashes a doctor at two places at once; while there is one, nothing can be published
 * @param rooms two doctors in one room at once, which may be meant
 * @param stale lines about schedules that somebody changed since
 * @param plannedUntil the last day for which sessions are made now
 */
public record DraftPreview(
        ScheduleDraft draft,
        List<DraftLine> lines,
        Map<Long, WeeklySchedule> before,
        List<DateChange> changes,
        List<Clash> clashes,
        List<Clash> rooms,
        List<DraftLine> stale,
        LocalDate plannedUntil) {

    /** Sessions that stay as they are, because patients have booked them. */
    public List<DateChange> kept() {
        return changes.stream().filter(DateChange::isKept).toList();
    }

    /** Live appointments in them. */
    public int booked() {
        return kept().stream().mapToInt(DateChange::booked).sum();
    }

    /** Who they are, as a word to compare: see {@link DateChange#touched}. */
    public String touched() {
        return DateChange.touched(changes);
    }

    public int count(PlanReport.Outcome outcome) {
        return (int)
                changes.stream().filter(change -> change.outcome() == outcome).count();
    }

    public boolean isStale(DraftLine line) {
        return stale.contains(line);
    }

    public boolean isPublishable() {
        return draft.isOpen() && !lines.isEmpty() && clashes.isEmpty() && stale.isEmpty();
    }
}
