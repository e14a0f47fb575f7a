package id.edokter.notification;

import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Messages in whatever state somebody wants to look at. */
@Singleton
public class Mailings {

    public static final String REFUSED = "the gateway answered 400";

    private final Outbox outbox;
    private final Transactions transactions;
    private final Given data;
    private final Clock clock;

    Mailings(Outbox outbox, Transactions transactions, Given data, Clock clock) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.data = data;
        this.clock = clock;
    }

    public static String phone() {
        return "+62812" + "%08d".formatted(Given.next());
    }

    /** @return its id; it is of use for two hours */
    public long waiting(String subject, int version, String phone) {
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                MessageKind.ROOM_CHANGED,
                subject,
                version,
                Recipient.phone(phone),
                Locale.forLanguageTag("id"),
                Map.of("when", "Senin, 30 November 2026", "clinic", "Poli Anak", "room", "Ruang " + version),
                now,
                now.plus(Duration.ofHours(2)),
                false)));
        return data.count("select id from outbox_message where subject = ? and version = ?", subject, version);
    }

    public long waiting() {
        return waiting("test:" + UUID.randomUUID(), 1, phone());
    }

    /** One that waits, of a kind of which no other does. */
    public void waitingAlone() {
        data.change(
                "update outbox_message set state = 'SKIPPED', next_at = null, owner = null, contents = null,"
                        + " other_recipients = null, lease_until = null where kind = 'ROOM_CHANGED' and state in ('NEW', 'CLAIMED', 'FAILED')");
        waiting();
    }

    /** One that was refused, and keeps what it said. */
    public long dead(String subject, int version, String phone) {
        long id = waiting(subject, version, phone);
        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, attempts = 1, reason = ? where id = ?",
                REFUSED,
                id);
        return id;
    }

    /** Why one did not go that nobody else's form is about. */
    public String refused() {
        var reason = REFUSED + ", case " + Given.next();
        data.change("update outbox_message set reason = ? where id = ?", reason, dead());
        return reason;
    }

    public long dead() {
        return dead("test:" + UUID.randomUUID(), 1, phone());
    }
}
