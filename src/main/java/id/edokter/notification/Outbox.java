package id.edokter.notification;

import id.edokter.shared.ToldAt;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What people are to be told: written with the news itself, sent afterwards. */
@ApplicationScoped
public class Outbox {

    /** News: somebody waits for this message. */
    record Urgent(long id) {}

    private final OutboxMessages messages;
    private final Envelope envelope;
    private final Channels channels;
    private final Courier courier;
    private final Pacing pacing;
    private final NotificationSettings settings;
    private final Transactions transactions;
    private final Event<Urgent> urgent;
    private final Clock clock;
    private volatile Instant oldestDue;

    Outbox(
            OutboxMessages messages,
            Envelope envelope,
            Channels channels,
            Courier courier,
            Pacing pacing,
            NotificationSettings settings,
            Transactions transactions,
            Event<Urgent> urgent,
            Clock clock) {
        this.messages = messages;
        this.envelope = envelope;
        this.channels = channels;
        this.courier = courier;
        this.pacing = pacing;
        this.settings = settings;
        this.transactions = transactions;
        this.urgent = urgent;
        this.clock = clock;
    }

    /** Whether messages to telephones go anywhere from here: without, nobody can be asked for a code that was sent. */
    public boolean canReachPhones() {
        return channels.reachPhones();
    }

    /** Whether e-mail goes anywhere from here. */
    public boolean canReachMailboxes() {
        return channels.to(Recipient.Way.EMAIL).isPresent();
    }

    /** Where somebody can be told from here, the best first: empty for whom somebody of the hospital has to tell. */
    public List<Recipient> ways(ToldAt told) {
        return Recipient.all(told).stream()
                .filter(to -> to.way() == Recipient.Way.EMAIL ? canReachMailboxes() : canReachPhones())
                .toList();
    }

    /** Whether messages are not sent but shown to everybody at {@code /kotak-pesan}, as a demo does. */
    public boolean isDemo() {
        return channels.isDemo();
    }

    /**
     * Writes within the transaction under way, which must be one: what is undone is not sent.
     *
     * @return whether it is new; a second of the same subject, kind and version changes nothing
     */
    public boolean put(Message message) {
        var ways = channels.ways(message);
        var id = messages.put(
                message,
                ways.get(0),
                UUID.randomUUID().toString(),
                envelope.address(ways.get(0)),
                envelope.others(ways.subList(1, ways.size())),
                envelope.values(message),
                pacing.hold(message.kind(), message.dueAt(), message.expiresAt())
                        .orElse(null),
                clock.instant());
        if (message.atOnce()) id.ifPresent(row -> urgent.fire(new Urgent(row)));
        return id.isPresent();
    }

    /**
     * Takes back, within the transaction under way, what was not sent yet.
     *
     * @param why a few words, nothing personal
     * @return how many messages; what is being sent at this moment is not among them, and is not tried again should it
     *     fail
     */
    public int withdraw(MessageKind kind, String subject, String why) {
        return withdraw(Set.of(kind), Set.of(subject), why);
    }

    /** The same for several kinds and subjects at once. */
    public int withdraw(Collection<MessageKind> kinds, Collection<String> subjects, String why) {
        return subjects.isEmpty() ? 0 : messages.skip(kinds, subjects, why, clock.instant());
    }

    /**
     * Of these subjects, within the transaction under way, those whose message of this kind and version did not go and
     * will not, for whatever reason; also when it was taken back.
     */
    public Set<String> unsent(MessageKind kind, int version, Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : messages.unsent(kind, version, subjects);
    }

    /** Of these subjects, within the transaction under way, those with a message of this kind that went, or still will. */
    public Set<String> goneOrGoing(MessageKind kind, Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : messages.goneOrGoing(kind, subjects);
    }

    /**
     * Of these subjects, within the transaction under way, those with a message that did not go and will not: whoever
     * was to be told has to be told otherwise.
     */
    public Set<String> undelivered(Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : messages.lost(subjects);
    }

    /**
     * Whether, within the transaction under way, the last message of this kind to this subject went, and is there where its
     * way tells that: WhatsApp also takes what lies with it until a telephone is switched on.
     */
    public boolean isThere(MessageKind kind, String subject) {
        return messages.isThere(kind, subject);
    }

    /** What became, within the transaction under way, of the last message of these kinds to this subject. */
    public Optional<Fate> last(Collection<MessageKind> kinds, String subject) {
        return messages.lastState(kinds, subject).map(Fate::of);
    }

    /**
     * Of these subjects, within the transaction under way, those whose last message was for none of these addresses: for
     * somebody else, as is known by now.
     */
    public Set<String> forOthers(Collection<String> subjects, Collection<Recipient> addresses) {
        return subjects.isEmpty() ? Set.of() : messages.forOthers(subjects, addresses);
    }

    /** Of these subjects, within the transaction under way, those of which nothing went since its reader wants none. */
    public Set<String> unwanted(Collection<String> subjects) {
        return subjects.isEmpty() ? Set.of() : messages.skippedFor(Pacing.STOPPED, subjects);
    }

    /**
     * Nobody will find these by their subjects any more: of what is done with, neither reader nor contents stay. What is to
     * be sent has to be withdrawn before.
     */
    public void letGo(Collection<String> subjects) {
        if (!subjects.isEmpty()) messages.blank(subjects);
    }

    /**
     * Sends whatever is due, one after another; couriers do so by themselves every few seconds.
     *
     * @return how many messages were looked at
     */
    public int deliver() {
        courier.giveBack();
        return courier.deliverDue();
    }

    /** Looks which message waits longest. */
    void measure() {
        oldestDue = transactions.run(() -> messages.oldestDue(clock.instant())).orElse(null);
    }

    /** How long the message that waited longest when it was last looked should have gone; zero when all went. */
    Duration waiting() {
        var due = oldestDue;
        return due == null ? Duration.ZERO : Duration.between(due, clock.instant());
    }

    /** Forgets old messages. */
    void tidy() {
        Instant before = clock.instant().minus(settings.kept());
        while (transactions.run(() -> messages.forgetThoseBefore(before)) > 0) {}
        pacing.tidy();
        channels.tidy();
    }
}
