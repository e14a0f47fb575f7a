package id.edokter.notification;

import static id.edokter.notification.MessageState.DEAD;
import static id.edokter.notification.MessageState.EXPIRED;
import static id.edokter.notification.MessageState.SKIPPED;

import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.notification.Delivery.Stopped;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Carries messages, one at a time: claims a row, commits, looks whether what it says is still so, sends, and marks the
 * row. What is sent while the claim is not
 * committed would be sent twice by a cluster whose nodes do not see each other's locks. A courier that is lost between
 * sending and marking leaves a lease that ends: then the message goes again, under the same id. No log line holds
 * anything of a message but its number.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** What an attempt may take beside the sending itself. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final String NO_CHANNEL = "no channel is set up";
    private static final String LOST_EACH_TIME = "given up: the courier was lost";
    /** After so many in vain the next way may be the better one. */
    private static final int FEW_ATTEMPTS = 3;

    private static final int PART_OF_THE_TIME_LEFT = 3;

    private static final Recipient.Way[] WAYS = Recipient.Way.values();
    private static final int MOST_ATTEMPTS = 12;
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final OutboxMessages messages;
    private final Addresses addresses;
    private final Envelope envelope;
    private final WordsInForce words;
    private final Channels channels;
    private final Standings standings;
    private final Pacing pacing;
    private final Pace pace;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean isStopped;

    Courier(
            OutboxMessages messages,
            Addresses addresses,
            Envelope envelope,
            WordsInForce words,
            Channels channels,
            Standings standings,
            Pacing pacing,
            Pace pace,
            HospitalSettings hospital,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.addresses = addresses;
        this.envelope = envelope;
        this.words = words;
        this.channels = channels;
        this.standings = standings;
        this.pacing = pacing;
        this.pace = pace;
        this.hospital = hospital;
        this.transactions = transactions;
        this.clock = clock;
    }

    int giveBack() {
        int lost = transactions.run(() -> messages.giveBack(clock.instant()));
        if (lost > 0) LOG.warnf("%d messages were being sent by a courier that is gone; they go again", lost);
        return lost;
    }

    /** From now on nothing more is taken up. */
    void stop() {
        isStopped = true;
    }

    /** @return how many messages were looked at */
    int deliverDue() {
        int all = 0;
        while (!isStopped && deliverNext()) all++;
        return all;
    }

    /** One message, of whichever way has room for it. */
    private boolean deliverNext() {
        int first = turn.getAndIncrement();
        for (int i = 0; i < WAYS.length; i++) {
            // in turn, so that one that is full of messages does not keep the others waiting
            var way = WAYS[Math.floorMod(first + i, WAYS.length)];
            if (deliverNext(way)) return true;
        }
        return false;
    }

    private boolean deliverNext(Recipient.Way way) {
        var channel = channels.to(way);
        if (channel.isPresent() && !pace.enter(channel.get())) return false;
        boolean used = false;
        try {
            var owner = UUID.randomUUID().toString();
            var claimed = claim(way, owner);
            used = claimed.isPresent() && carry(owner, claimed.get());
            return claimed.isPresent();
        } finally {
            boolean went = used;
            channel.ifPresent(one -> pace.leave(one, went));
        }
    }

    /** The message of this id, if it is due and nobody carries it. */
    boolean deliver(long id) {
        var owner = UUID.randomUUID().toString();
        var claimed = transactions.run(() -> messages.claim(id, owner, clock.instant(), lease()));
        claimed.flatMap(message -> channels.to(message.way)).ifPresent(pace::passBy);
        return carry(owner, claimed);
    }

    /** @param owner of this attempt alone: also this courier's earlier attempts are another's */
    Optional<OutboxMessage> claim(String owner) {
        for (var way : WAYS) {
            var claimed = claim(way, owner);
            if (claimed.isPresent()) return claimed;
        }
        return Optional.empty();
    }

    private Optional<OutboxMessage> claim(Recipient.Way way, String owner) {
        return transactions.run(() -> messages.claimNext(way, owner, clock.instant(), lease()));
    }

    private Duration lease() {
        return channels.longest().plus(MARGIN);
    }

    boolean carry(String owner, Optional<OutboxMessage> claimed) {
        claimed.ifPresent(message -> carry(owner, message));
        return claimed.isPresent();
    }

    /** @return whether anything was sent */
    private boolean carry(String owner, OutboxMessage message) {
        boolean goes;
        try {
            goes = transactions.run(() -> begins(owner, message));
        } catch (RuntimeException failure) {
            mark(message, owner, failed(failure));
            return false;
        }
        if (goes) mark(message, owner, outcome(message));
        return goes;
    }

    /** The last look before it goes. */
    private boolean begins(String owner, OutboxMessage message) {
        var now = clock.instant();
        if (!messages.begins(owner, now)) return false;
        if (!message.expiresAt.isAfter(now)) return !messages.ended(owner, EXPIRED, "its time was over", now);
        // one that ends whatever carries it never comes as far as to be given up after its attempt
        if (message.attempts > MOST_ATTEMPTS) return !turnsOrEnds(message, owner, DEAD, LOST_EACH_TIME, now);
        var past = standings.whyNot(message);
        if (past.isPresent()) return !messages.ended(owner, SKIPPED, past.get(), now);
        if (pacing.isStopped(message.kind.manner, message.recipientFingerprint))
            return !messages.ended(owner, SKIPPED, Pacing.STOPPED, now);
        var hold = pacing.hold(message.kind, now, message.expiresAt);
        if (hold.isPresent()) return !messages.held(owner, Pacing.QUIET, hold.get(), now);
        if (addresses.isDead(address(message), now.minus(Addresses.DEAD_FOR)))
            return !turnsOrEnds(message, owner, DEAD, "nobody is at that address", now);
        if (pacing.isTooMuch(message)) return !messages.ended(owner, tooMuch(message), Pacing.ENOUGH, now);
        return true;
    }

    /** By which is known whether it leads to anybody: by WhatsApp a number is another address than by SMS. */
    private Fingerprint address(OutboxMessage message) {
        return message.way == Recipient.Way.WHATSAPP && message.recipient != null
                ? envelope.recipient(message).fingerprint()
                : message.recipientFingerprint;
    }

    /** To the next address if there is one. */
    private boolean turnsOrEnds(OutboxMessage message, String owner, MessageState end, String reason, Instant now) {
        var others = envelope.othersThatOpen(message);
        if (others.isEmpty()) return messages.ended(owner, end, reason, now);
        var next = others.get(0);
        var rest = others.subList(1, others.size());
        // who was erased meanwhile has no other address
        return messages.turns(owner, reason, next, envelope.address(next), envelope.others(rest), now)
                || messages.ended(owner, end, reason, now);
    }

    /** What has changed about a visit has to be told otherwise then; the rest is let be. */
    private static MessageState tooMuch(OutboxMessage message) {
        return message.kind.manner == Manner.VISIT ? DEAD : SKIPPED;
    }

    /** One message that fails in whatever way never stops the others. */
    private Delivery outcome(OutboxMessage message) {
        try {
            return channels.to(message.way)
                    .map(channel -> channel.send(letter(message)))
                    .orElse(message.otherRecipients == null ? new Later(NO_CHANNEL) : new Never(NO_CHANNEL));
        } catch (RuntimeException | StackOverflowError failure) {
            return failed(failure);
        } catch (VirtualMachineError broken) {
            // nothing goes on here: its lease will end
            throw broken;
        } catch (Error failure) {
            return failed(failure);
        }
    }

    /** Without its words, which may quote the message. */
    private static Delivery failed(Throwable failure) {
        return new Later("failure: " + failure.getClass().getSimpleName());
    }

    private Letter letter(OutboxMessage message) {
        Map<String, String> told = new HashMap<>(envelope.values(message));
        told.put("hospital", hospital.name());
        var language = Locale.forLanguageTag(message.language);
        // who reads it elsewhere than where it was booked finds the page in the same language
        told.computeIfPresent("link", (name, link) -> Language.of(language).onto(link));
        // as it is worded now, not when it was put
        var written = words.write(message.kind, TextForm.of(message.way), told, language);
        return new Letter(
                message.messageId,
                envelope.recipient(message),
                message.kind,
                Map.copyOf(told),
                language,
                written.subject(),
                written.text(),
                envelope.entry(told));
    }

    private void mark(OutboxMessage message, String owner, Delivery outcome) {
        var now = clock.instant();
        boolean isOwn = record(message, () -> {
            if (outcome instanceof Sent sent) return messages.sent(owner, sent.providerId(), now);
            if (outcome instanceof Never never) {
                // by another way it would be as unwanted
                if (never.isDeclined(message.kind)) return messages.ended(owner, SKIPPED, Pacing.STOPPED, now);
                if (never.isNobody()) remember(message, never.reason(), now);
                return turnsOrEnds(message, owner, DEAD, never.reason(), now);
            }
            if (outcome instanceof Later later && later.isInDoubt()) return doubts(message, owner, later.reason(), now);
            var reason = outcome instanceof Stopped stopped ? stopped.reason() : ((Later) outcome).reason();
            if (message.otherRecipients != null && (outcome instanceof Stopped || isBetterTriedElsewhere(message, now)))
                return turnsOrEnds(message, owner, DEAD, reason, now);
            return message.attempts >= MOST_ATTEMPTS
                    ? turnsOrEnds(message, owner, DEAD, "given up: " + reason, now)
                    : messages.failed(owner, reason, next(message, longestPause(message), now), now);
        });
        if (!isOwn) LOG.warnf("Message %d took longer than its lease; it may have been sent twice", message.id);
        else if (outcome instanceof Never never) LOG.warnf("Message %d cannot be sent: %s", message.id, never.reason());
        else if (outcome instanceof Stopped stopped)
            LOG.warnf("Message %d cannot go this way at present: %s", message.id, stopped.reason());
        else if (outcome instanceof Later later)
            LOG.warnf("Message %d was not sent at attempt %d: %s", message.id, message.attempts, later.reason());
    }

    /**
     * It may have gone at each of these attempts, so there are few, and what is not waited for goes by no other way after
     * them: its reader has it perhaps more than once. They should last until somebody has seen to the other side.
     */
    private boolean doubts(OutboxMessage message, String owner, String reason, Instant now) {
        boolean isWaitedFor = message.kind.manner.goesAlways();
        if (message.attempts < FEW_ATTEMPTS) {
            var pause = isWaitedFor ? longestPause(message) : LONGEST_PAUSE;
            return messages.failed(owner, reason, next(message, pause, now), now);
        }
        var end = "given up: " + reason;
        return isWaitedFor ? turnsOrEnds(message, owner, DEAD, end, now) : messages.ended(owner, DEAD, end, now);
    }

    /** Somebody waits for it, or most of the time in which it is of use would go by with trying. */
    private static boolean isBetterTriedElsewhere(OutboxMessage message, Instant now) {
        if (message.attempts < FEW_ATTEMPTS) return false;
        var left = Duration.between(now, message.expiresAt);
        return message.kind.manner.goesAlways()
                || longestPause(message).compareTo(left.dividedBy(PART_OF_THE_TIME_LEFT)) > 0;
    }

    private void remember(OutboxMessage message, String reason, Instant now) {
        // of who was erased nothing is found again
        if (message.recipientFingerprint == null) return;
        var to = envelope.recipient(message);
        addresses.died(to.way(), envelope.knownAddress(to), to.fingerprint(), reason, now);
    }

    private boolean record(OutboxMessage message, Supplier<Boolean> step) {
        try {
            return transactions.run(step);
        } catch (TryAgain away) {
            LOG.warnf("What came of message %d could not be written; its lease will end", message.id);
            return true;
        } catch (RuntimeException failure) {
            // without its words, which may quote the message; the next ones are marked all the same
            LOG.errorf(
                    "What came of message %d could not be written: %s; its lease will end",
                    message.id, failure.getClass().getName());
            return true;
        }
    }

    private static Duration longestPause(OutboxMessage message) {
        var longest = SHORTEST_PAUSE.multipliedBy(1L << Math.min(message.attempts - 1, 10));
        return longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
    }

    /** Twice as long from attempt to attempt, spread so that what failed together does not come back together. */
    private static Instant next(OutboxMessage message, Duration longest, Instant now) {
        var pause = longest.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101))
                .dividedBy(100);
        var next = now.plus(pause);
        // its end is a time to look at it as well
        return next.isBefore(message.expiresAt) ? next : message.expiresAt;
    }
}
