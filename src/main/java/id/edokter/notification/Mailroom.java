package id.edokter.notification;

import id.edokter.notification.OutgoingMessage.Barrier;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of messages, for who looks after them: which did not go, why, and having them tried again or stopped. */
@ApplicationScoped
public class Mailroom {

    /** How many days the figures tell of, today included. */
    public static final int DAYS = 30;

    /** How far is counted: beyond it is "more than". */
    public static final int COUNTED = OutgoingRows.COUNTED;

    /** How far back what failed is told of by reason. */
    private static final Duration LATELY = Duration.ofDays(7);

    /** Until so many days after it a day is counted anew: what was tried again may have gone meanwhile. */
    private static final int STILL_CHANGING = 3;

    private static final int AT_A_TIME = 1_000;
    private static final int MOST_OF_A_MATTER = 30;
    private static final int MOST_REFUSED = 500;

    private final OutgoingRows rows;
    private final Envelope envelope;
    private final Outbox outbox;
    private final NotificationSettings settings;
    private final List<Matters> matters;
    private final Transactions transactions;
    private final Clock clock;

    Mailroom(
            OutgoingRows rows,
            Envelope envelope,
            Outbox outbox,
            NotificationSettings settings,
            @All List<Matters> matters,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.envelope = envelope;
        this.outbox = outbox;
        this.settings = settings;
        this.matters = matters;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to see

    /**
     * Where all messages stand.
     *
     * @param due should have gone by now
     * @param later are due at a later time
     * @param dead of the last seven days
     * @param oldest how long the one that waits longest should have gone
     */
    public record Overview(
            int due, int later, int onTheWay, int again, int dead, Duration oldest, Duration alertAfter) {

        public boolean isLate() {
            return oldest.compareTo(alertAfter) > 0;
        }

        /** How long the oldest should have gone. */
        public long minutes() {
            return oldest.toMinutes();
        }
    }

    public Overview overview() {
        var oldest = oldest();
        return transactions.run(() -> {
            var now = clock.instant();
            var ever = Instant.EPOCH;
            var end = OutgoingRows.midnight(LocalDate.of(9999, 1, 1));
            return new Overview(
                    rows.count(Progress.WAITING, ever, now),
                    rows.count(Progress.WAITING, now, end),
                    rows.count(Progress.ON_ITS_WAY, ever, end),
                    rows.count(Progress.AGAIN, ever, end),
                    rows.count(Progress.DEAD, now.minus(LATELY), end),
                    oldest,
                    settings.alertAfter());
        });
    }

    /** How long the message that waits longest should have gone; zero when all went. */
    Duration oldest() {
        outbox.measure();
        return outbox.waiting();
    }

    boolean isLate(Duration oldest) {
        return oldest.compareTo(settings.alertAfter()) > 0;
    }

    /**
     * Messages that did not go for one reason.
     *
     * @param words the reason in the words of the rows: by them all of it can be tried again
     * @param retryable how many of them can be
     */
    public record Failures(Progress progress, Why why, String words, int messages, int retryable) {}

    /** Of the last seven days, the most frequent first; what is tried again by itself comes first. */
    public List<Failures> failures() {
        return transactions.run(() -> Stream.of(MessageState.FAILED, MessageState.DEAD)
                .flatMap(state -> {
                    var now = clock.instant();
                    return rows.reasons(state, now.minus(LATELY), now).stream()
                            .map(one -> new Failures(
                                    Progress.of(state),
                                    Why.of(state, one.words()),
                                    one.words(),
                                    one.messages(),
                                    one.retryable()));
                })
                .toList());
    }

    /** @param more whether there is a next page */
    public record Listed(List<OutgoingMessage> messages, boolean more) {

        /** Where the next page goes on. */
        public long last() {
            return messages.get(messages.size() - 1).id();
        }
    }

    /** The latest due first. */
    public Listed list(MessageQuestion asked, int size) {
        return transactions.run(() -> {
            var found = rows.page(asked, size + 1);
            return new Listed(found.stream().limit(size).map(this::told).toList(), found.size() > size);
        });
    }

    public Optional<OutgoingMessage> find(long id) {
        return transactions.run(() -> rows.find(id).map(this::told));
    }

    /** All messages about a matter that are still known of, the latest last. */
    public List<OutgoingMessage> about(String matter) {
        return transactions.run(() -> rows.of(subjects(matter), MOST_OF_A_MATTER).stream()
                .map(this::told)
                .toList());
    }

    /** A number to which a message did not go for good, and will not for that number's sake. */
    public record Refused(OutgoingMessage message, Recipient to) {}

    /** The latest first, within the transaction under way; as long as messages are kept, and not without end. */
    public List<Refused> refused() {
        var since = clock.instant().minus(settings.kept());
        return rows.dead(since, MOST_REFUSED).stream()
                .filter(row ->
                        row.recipient != null && Why.of(row.state, row.reason).isOfTheNumber())
                .flatMap(row -> opened(row).map(to -> new Refused(told(row), to)).stream())
                .toList();
    }

    private OutgoingMessage told(OutboxMessage row) {
        return new OutgoingMessage(
                row.id,
                row.kind,
                matter(row.subject),
                row.way.name(),
                opened(row).map(Recipient::masked).orElse(""),
                Progress.of(row.state),
                Why.of(row.state, row.reason),
                row.reason == null ? "" : row.reason,
                row.createdAt,
                row.dueAt,
                row.expiresAt,
                row.nextAt,
                row.changedAt,
                row.attempts,
                row.retries,
                barrier(row),
                row.receipt,
                row.receiptAt);
    }

    /** One row that does not open must not keep anybody from seeing the others. */
    private Optional<Recipient> opened(OutboxMessage row) {
        try {
            return Optional.ofNullable(row.recipient).map(there -> envelope.recipient(row));
        } catch (IllegalArgumentException | IllegalStateException strange) {
            return Optional.empty();
        }
    }

    private Barrier barrier(OutboxMessage row) {
        if (row.state == MessageState.FAILED) return Barrier.NONE;
        if (row.state != MessageState.DEAD) return Barrier.NOT_FAILED;
        if (!row.expiresAt.isAfter(clock.instant())) return Barrier.TIME_OVER;
        return row.contents != null && row.recipient != null && rows.isNewest(row)
                ? Barrier.NONE
                : Barrier.CONTENTS_GONE;
    }

    private String matter(String subject) {
        return matters.stream()
                .flatMap(one -> one.matter(subject).stream())
                .findFirst()
                .orElse(subject);
    }

    private Collection<String> subjects(String matter) {
        var all = new LinkedHashSet<>(List.of(matter));
        matters.forEach(one -> all.addAll(one.subjects(matter)));
        return all;
    }

    // ---- to do; all within the transaction under way, so that whoever does it can write down that it was done

    /** @return whether it is tried again, soon; not when something stands against it, see {@link OutgoingMessage#barrier} */
    public boolean retry(long id) {
        var now = clock.instant();
        return rows.hurry(id, now) || rows.retryDead(id, now);
    }

    /**
     * Some of those that did not go for this reason are tried again; call it until there are none.
     *
     * @param words as {@link Failures} has them
     * @param asked when somebody wanted it: what failed after that is not tried again, or there would be no end while
     *     whoever passes messages on still refuses
     * @return how many
     */
    public int retrySome(Progress progress, String words, Instant asked) {
        var now = clock.instant();
        return switch (progress) {
            case AGAIN -> rows.hurryAll(words, asked, now, AT_A_TIME);
            case DEAD -> rows.retryAllDead(words, asked, now, AT_A_TIME);
            default -> 0;
        };
    }

    /** @return whether it was kept from going; not when it is being sent, or was done before */
    public boolean stop(long id) {
        return rows.stop(id, Why.STOPPED_BY_SOMEBODY, clock.instant());
    }

    /** Keeps some of a kind from going; call it until there are none. */
    public int stopSome(MessageKind kind) {
        return rows.stopAll(kind, Why.STOPPED_BY_SOMEBODY, clock.instant(), AT_A_TIME);
    }

    /** No further than to {@link #COUNTED} and one. */
    public int countOpen(MessageKind kind) {
        return transactions.run(() -> rows.countOpen(kind));
    }

    /**
     * Whoever these matters are about is nobody any more: what waits does not go, and neither number nor contents stay.
     */
    public void forget(Collection<String> some) {
        var all =
                some.stream().flatMap(one -> subjects(one).stream()).distinct().toList();
        if (!all.isEmpty()) rows.forget(all, clock.instant());
    }

    // ---- figures

    /** The last days, oldest first; of a day without messages there is nothing. */
    public List<DayCount> figures() {
        var today = Wib.date(clock.instant());
        return transactions.run(() -> {
            var first = today.minusDays(DAYS - 1L);
            var found = new ArrayList<>(rows.kept(first, today.minusDays(1)));
            var yesterday = today.minusDays(1);
            if (found.stream().noneMatch(one -> one.day().equals(yesterday))) found.addAll(rows.countNow(yesterday));
            found.addAll(rows.countNow(today));
            return List.copyOf(found);
        });
    }

    /** Counts what is over, and drops contents that are of no use any more. */
    void tidy() {
        var now = clock.instant();
        while (transactions.run(() -> rows.dropAwaited(now)) > 0) {}
        while (transactions.run(() -> rows.dropOldContents(now, now.minus(settings.deadKept()))) > 0) {}
        var today = Wib.date(now);
        var counted = transactions.run(() -> rows.kept(today.minusDays(DAYS), today.minusDays(1))).stream()
                .map(DayCount::day)
                .toList();
        for (int ago = 1; ago <= DAYS; ago++) {
            var day = today.minusDays(ago);
            if (ago > STILL_CHANGING && counted.contains(day)) continue;
            transactions.run(() -> {
                rows.keepCount(day);
                return null;
            });
        }
    }
}
