package id.edokter.notification;

import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who does not want to be reminded at an address, and which addresses lead to nobody. What somebody waits for and that a
 * doctor is absent goes to a stopped address all the same. Within the transaction under way.
 */
@ApplicationScoped
public class Reachability {

    /** In which way somebody stopped, or started again. */
    public enum How {
        /** Behind the private link of a message. */
        LINK,
        /** By a word in reply. */
        REPLY,
        /** Told to somebody of the hospital. */
        DESK,
        /** Signed in, on the family's own page. */
        ACCOUNT
    }

    /**
     * @param how by whom and when it was stopped
     * @param by the user name of the staff, or what else tells who; nothing personal of a patient
     */
    public record Stopped(long id, Recipient address, Instant since, How how, String by) {}

    /** @param reason what whoever passes messages on said of it; nothing personal */
    public record Dead(long id, Recipient address, Instant since, String reason) {}

    /** Reminders are wanted at an address again; told within the transaction. */
    public record StartedAgain(Recipient address) {}

    private static final int LONGEST_NAME = 80;

    private final Addresses addresses;
    private final Envelope envelope;
    private final Transactions transactions;
    private final Event<StartedAgain> startedAgain;
    private final Clock clock;

    Reachability(
            Addresses addresses,
            Envelope envelope,
            Transactions transactions,
            Event<StartedAgain> startedAgain,
            Clock clock) {
        this.addresses = addresses;
        this.envelope = envelope;
        this.transactions = transactions;
        this.startedAgain = startedAgain;
        this.clock = clock;
    }

    /** @param by who did it, up to 80 letters: the user name of staff, or {@code patient} */
    public void stop(Recipient address, How how, String by) {
        addresses.stop(
                address.way(), envelope.knownAddress(address), address.fingerprint(), how, cut(by), clock.instant());
    }

    /** @return whether it was stopped */
    public boolean startAgain(Recipient address, How how, String by) {
        boolean wasStopped = addresses.start(address.fingerprint(), how, cut(by), clock.instant());
        if (wasStopped) startedAgain.fire(new StartedAgain(address));
        return wasStopped;
    }

    public boolean isStopped(Recipient address) {
        return addresses.isStopped(address.fingerprint());
    }

    /** Since when and how it was stopped; empty when it is not. */
    public Optional<Stopped> stopping(Recipient address) {
        return addresses
                .of(address.fingerprint())
                .filter(row -> row.stoppedAt != null)
                .map(this::stopped);
    }

    private Stopped stopped(KnownAddress row) {
        return new Stopped(row.id, envelope.recipient(row), row.stoppedAt, row.chosenHow, row.chosenBy);
    }

    /** Somebody looked, and it leads to somebody after all: it is tried again. */
    public boolean isAliveAgain(Recipient address) {
        return addresses.lives(address.fingerprint());
    }

    /** Those that were stopped last, in a transaction of its own. */
    public List<Stopped> stopped(int most) {
        return transactions.run(
                () -> addresses.find("stoppedAt is not null order by stoppedAt desc, id desc").page(0, most).stream()
                        .map(this::stopped)
                        .toList());
    }

    /** Those that were found out last, in a transaction of its own. */
    public List<Dead> dead(int most) {
        return transactions.run(
                () -> addresses.find("deadAt is not null order by deadAt desc, id desc").page(0, most).stream()
                        .map(row -> new Dead(row.id, envelope.recipient(row), row.deadAt, row.deadReason))
                        .toList());
    }

    /** The address of one of these rows. */
    public Optional<Recipient> address(long id) {
        return addresses.findByIdOptional(id).map(envelope::recipient);
    }

    private static String cut(String by) {
        return by.length() <= LONGEST_NAME ? by : by.substring(0, LONGEST_NAME);
    }
}
