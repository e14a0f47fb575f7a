package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far an act is.
 *
 * @param toDecide whom nobody decided about, for whom it failed, or who did not answer
 * @param planned decided, and not done
 * @param failed of those to decide
 * @param toCall who was not told by a message, and not yet by telephone
 */
record Counts(int all, int toDecide, int planned, int failed, int choosing, int done, int gone, int toCall) {

    static Counts of(List<Line> lines, Instant now) {
        return new Counts(
                lines.size(),
                count(lines, line -> line.one().isToDecide(now)),
                count(lines, line -> line.one().isPlanned()),
                count(lines, line -> line.one().isFailed()),
                count(lines, line -> line.one().isChoosing() && !line.one().isUnanswered(now)),
                count(lines, line -> line.one().isDone()),
                count(lines, line -> line.one().isGone()),
                count(lines, Line::isToCall));
    }

    private static int count(List<Line> lines, Predicate<Line> which) {
        return (int) lines.stream().filter(which).count();
    }

    /** Whether nobody has to do anything any more. */
    public boolean isFinished() {
        return toDecide + planned + choosing + toCall == 0;
    }
}
