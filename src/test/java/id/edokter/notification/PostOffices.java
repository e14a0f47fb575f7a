package id.edokter.notification;

import id.edokter.shared.Transactions;
import id.edokter.web.HospitalSettings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Outboxes with couriers of their own, on the tables of the application, for ways out that are the test's. */
@Singleton
class PostOffices {

    record PostOffice(Outbox outbox, Courier courier) {}

    private final OutboxMessages messages;
    private final Addresses addresses;
    private final Envelope envelope;
    private final WordsInForce words;
    private final Standings standings;
    private final Pacing pacing;
    private final Pace pace;
    private final DemoInbox inbox;
    private final NotificationSettings settings;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Event<Outbox.Urgent> urgent;
    private final Clock clock;

    PostOffices(
            OutboxMessages messages,
            Addresses addresses,
            Envelope envelope,
            WordsInForce words,
            Standings standings,
            Pacing pacing,
            Pace pace,
            DemoInbox inbox,
            NotificationSettings settings,
            HospitalSettings hospital,
            Transactions transactions,
            Event<Outbox.Urgent> urgent,
            Clock clock) {
        this.messages = messages;
        this.addresses = addresses;
        this.envelope = envelope;
        this.words = words;
        this.standings = standings;
        this.pacing = pacing;
        this.pace = pace;
        this.inbox = inbox;
        this.settings = settings;
        this.hospital = hospital;
        this.transactions = transactions;
        this.urgent = urgent;
        this.clock = clock;
    }

    /** With nothing in it yet. */
    PostOffice with(Channel... ways) {
        return with(new Channels(inbox, List.of(ways)), standings, pacing);
    }

    /** Where whatever is told still holds. */
    PostOffice believing(Channel... ways) {
        return with(new Channels(inbox, List.of(ways)), new Standings(List.of()), pacing);
    }

    PostOffice with(Channels channels, Standings who, Pacing own) {
        transactions.run(messages::deleteAll);
        var courier = new Courier(
                messages, addresses, envelope, words, channels, who, own, pace, hospital, transactions, clock);
        return new PostOffice(
                new Outbox(messages, envelope, channels, courier, own, settings, transactions, urgent, clock), courier);
    }
}
