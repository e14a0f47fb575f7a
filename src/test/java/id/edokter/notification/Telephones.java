package id.edokter.notification;

import id.edokter.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What came to people's telephones. Tests have no couriers of their own, so whoever looks sends what is due. */
@Singleton
public class Telephones {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    private final Outbox outbox;
    private final OutboxMessages unsent;
    private final DemoMessages messages;
    private final Envelope envelope;
    private final Transactions transactions;

    Telephones(
            Outbox outbox, OutboxMessages unsent, DemoMessages messages, Envelope envelope, Transactions transactions) {
        this.outbox = outbox;
        this.unsent = unsent;
        this.messages = messages;
        this.envelope = envelope;
        this.transactions = transactions;
    }

    /** Texts that came to a number (E.164), the last comes last. */
    public List<String> textsTo(String e164) {
        outbox.deliver();
        return transactions.run(() -> messages.list("order by id")).stream()
                .filter(row -> envelope.demoRecipient(row).address().equals(e164))
                .map(row -> envelope.received(row).text())
                .toList();
    }

    /** What is on its way for the calendars of this address, the last last; what went holds nothing any more. */
    public List<CalendarEntry> entriesFor(String address) {
        return transactions.run(() -> unsent.list("state = ?1 order by id", MessageState.NEW)).stream()
                .filter(row -> envelope.recipient(row).address().equals(address))
                .flatMap(row -> envelope.entry(new HashMap<>(envelope.values(row))).stream())
                .toList();
    }

    /** The code of six digits in the last text. */
    public String codeTo(String e164) {
        var texts = textsTo(e164);
        if (texts.isEmpty()) throw new AssertionError("nothing came to that telephone");
        var code = CODE.matcher(texts.get(texts.size() - 1));
        if (!code.find()) throw new AssertionError("the last text holds no code");
        return code.group();
    }
}
