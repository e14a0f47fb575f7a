package id.edokter.notification;

import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the messages of a demo come, for everybody to read; not there outside a demo. */
@ApplicationScoped
class DemoInbox implements Channel {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SHOWN = 60;

    private final DemoInboxSettings settings;
    private final DemoMessages messages;
    private final Envelope envelope;
    private final Transactions transactions;
    private final Clock clock;

    DemoInbox(
            DemoInboxSettings settings,
            DemoMessages messages,
            Envelope envelope,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.envelope = envelope;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A message as it is read. */
    record Received(String text, Instant at) {}

    boolean isOpen() {
        return settings.inbox();
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int perMinute() {
        return 0;
    }

    @Override
    public int atOnce() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean canReach(Recipient.Way way) {
        return isOpen();
    }

    @Override
    public Duration longest() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Delivery send(Letter letter) {
        transactions.run(() -> {
            messages.receive(
                    letter.messageId(),
                    envelope.demoRecipient(letter.to()),
                    envelope.demoText(letter.text()),
                    clock.instant());
            return null;
        });
        return new Delivery.Sent(letter.messageId());
    }

    /** The newest messages by telephone, the telephone that was reached last comes first. */
    Map<Recipient, List<Received>> byPhone() {
        return transactions.run(() -> messages.newest(clock.instant().minus(KEPT), SHOWN)).stream()
                .collect(Collectors.groupingBy(
                        envelope::demoRecipient,
                        LinkedHashMap::new,
                        Collectors.mapping(envelope::received, Collectors.toList())));
    }

    int tidy() {
        return transactions.run(() -> messages.forgetThoseBefore(clock.instant().minus(KEPT)));
    }
}
