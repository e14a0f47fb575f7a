package id.edokter.reminder;

import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What became of visits that were reminded of, beside those that were not: figures alone, and nobody's name. */
@ApplicationScoped
class Effects {

    /** Of older messages nothing is known any more. */
    private static final Duration MESSAGES_KNOWN = Duration.ofDays(40);

    private static final int AT_A_TIME = 500;

    /**
     * One line.
     *
     * @param clinic its name; empty for all together
     * @param kind of the reminder; null for visits without any
     * @param way by which it went; empty for those
     * @param visits that were still to come when their reminder was due
     * @param late cancelled when it was late for others to come instead
     */
    record Figure(
            String clinic,
            ReminderKind kind,
            String way,
            long visits,
            long confirmed,
            long cancelled,
            long late,
            long missed,
            long came) {

        /** Of a hundred who were expected to the end, those who did not come; -1 where nobody was. */
        public int missedShare() {
            return share(missed, missed + came);
        }

        /** In per cent of the visits. */
        public int of(long part) {
            return Math.max(share(part, visits), 0);
        }

        private static int share(long part, long whole) {
            return whole == 0 ? -1 : (int) Math.round(100.0 * part / whole);
        }

        public boolean isWithout() {
            return kind == null;
        }
    }

    private final ReminderRecords reminders;
    private final Transactions transactions;
    private final Clock clock;

    Effects(ReminderRecords reminders, Transactions transactions, Clock clock) {
        this.reminders = reminders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By clinic, kind and way, of visits on these days, both included. */
    List<Figure> figures(LocalDate from, LocalDate until) {
        return transactions.run(() -> reminders.figures(from, until));
    }

    /** Of all clinics together: one line for each kind, and one for visits without. */
    static List<Figure> together(List<Figure> figures) {
        return Stream.of(ReminderKind.DAY_BEFORE, ReminderKind.MORNING, null)
                .map(kind -> {
                    var some = figures.stream().filter(one -> one.kind == kind).toList();
                    return new Figure(
                            "",
                            kind,
                            "",
                            sum(some, Figure::visits),
                            sum(some, Figure::confirmed),
                            sum(some, Figure::cancelled),
                            sum(some, Figure::late),
                            sum(some, Figure::missed),
                            sum(some, Figure::came));
                })
                .toList();
    }

    private static long sum(List<Figure> some, ToLongFunction<Figure> number) {
        return some.stream().mapToLong(number).sum();
    }

    /** Keeps by which way messages went, before they are forgotten. */
    void settle() {
        var since = clock.instant().minus(MESSAGES_KNOWN);
        while (transactions.run(() -> reminders.settle(since, AT_A_TIME)) == AT_A_TIME) {}
    }
}
