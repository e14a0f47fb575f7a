package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How much is too much, and when is too early; within the transaction under way. In a demo nothing is kept back. */
@ApplicationScoped
class Pacing {

    static final String ENOUGH = "enough for today at this address";
    static final String QUIET = "kept so as to wake nobody";
    static final String STOPPED = "opted out";

    private final QuietHours quiet;
    private final int most;
    private final boolean isOff;
    private final Addresses addresses;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    Pacing(
            NotificationSettings settings,
            DemoInboxSettings demo,
            Addresses addresses,
            Transactions transactions,
            Clock clock) {
        this(QuietHours.of(settings), settings.perAddressAndDay(), demo.inbox(), addresses, transactions, clock);
    }

    Pacing(QuietHours quiet, int most, boolean isOff, Addresses addresses, Transactions transactions, Clock clock) {
        this.quiet = quiet;
        this.most = most;
        this.isOff = isOff;
        this.addresses = addresses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until when to keep what would go at this moment. */
    Optional<Instant> hold(MessageKind kind, Instant moment, Instant expiresAt) {
        return isOff ? Optional.empty() : quiet.hold(kind.manner, moment, expiresAt);
    }

    boolean isStopped(Manner manner, Fingerprint address) {
        return manner.canBeStopped() && addresses.isStopped(address);
    }

    /** Counts a message that is about to go. */
    boolean isTooMuch(OutboxMessage message) {
        // an attempt that is repeated was counted with the first
        if (isOff || message.kind.manner.goesAlways() || message.attempts > 1 || message.recipientFingerprint == null)
            return false;
        return addresses.count(message.recipientFingerprint, Wib.date(clock.instant())) > most;
    }

    void tidy() {
        var yesterday = Wib.date(clock.instant()).minusDays(1);
        while (transactions.run(() -> addresses.forgetCountsBefore(yesterday)) > 0) {}
        var longAgo = clock.instant().minus(Addresses.DEAD_FOR);
        while (transactions.run(() -> addresses.forgetDeadBefore(longAgo)) > 0) {}
    }
}
