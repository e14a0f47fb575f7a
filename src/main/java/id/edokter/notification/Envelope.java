package id.edokter.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.notification.DemoInbox.Received;
import id.edokter.notification.NotificationSeals.SealedAddress;
import id.edokter.notification.NotificationSeals.SealedContents;
import id.edokter.notification.NotificationSeals.SealedDemoRecipient;
import id.edokter.notification.NotificationSeals.SealedDemoText;
import id.edokter.notification.NotificationSeals.SealedOthers;
import id.edokter.notification.NotificationSeals.SealedRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what is personal or secret of a message into the form in which it is kept, and takes it out again. */
@ApplicationScoped
class Envelope {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    /** No value of a kind is named so. */
    private static final String ENTRY = "calendar.";
    /** In no address. */
    private static final String BETWEEN = "\n";

    private final ObjectMapper json;
    private final SealedRecipient recipient;
    private final SealedOthers others;
    private final SealedContents contents;
    private final SealedAddress knownAddress;
    private final SealedDemoRecipient demoRecipient;
    private final SealedDemoText demoText;

    Envelope(
            ObjectMapper json,
            SealedRecipient recipient,
            SealedOthers others,
            SealedContents contents,
            SealedAddress knownAddress,
            SealedDemoRecipient demoRecipient,
            SealedDemoText demoText) {
        this.json = json;
        this.recipient = recipient;
        this.others = others;
        this.contents = contents;
        this.knownAddress = knownAddress;
        this.demoRecipient = demoRecipient;
        this.demoText = demoText;
    }

    // ---- of the outbox

    Recipient recipient(OutboxMessage row) {
        return new Recipient(row.way, recipient.convertToEntityAttribute(row.recipient));
    }

    byte[] values(Message message) {
        try {
            var all = new HashMap<>(message.values());
            if (message.entry() != null) all.putAll(told(message.entry()));
            return contents.convertToDatabaseColumn(json.writeValueAsString(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it is not what was put in */
    Map<String, String> values(OutboxMessage row) {
        try {
            return json.readValue(contents.convertToEntityAttribute(row.contents), VALUES);
        } catch (JsonProcessingException strange) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("contents of a message cannot be read");
        }
    }

    private static Map<String, String> told(CalendarEntry entry) {
        return Map.of(
                ENTRY + "uid", entry.uid(),
                ENTRY + "sequence", Integer.toString(entry.sequence()),
                ENTRY + "starts", entry.starts().toString(),
                ENTRY + "ends", entry.ends().toString(),
                ENTRY + "cancelled", Boolean.toString(entry.cancelled()));
    }

    /** What of {@link #values(OutboxMessage)} belongs into a calendar. */
    Optional<CalendarEntry> entry(Map<String, String> values) {
        if (!values.containsKey(ENTRY + "uid")) return Optional.empty();
        return Optional.of(new CalendarEntry(
                values.get(ENTRY + "uid"),
                Integer.parseInt(values.get(ENTRY + "sequence")),
                Instant.parse(values.get(ENTRY + "starts")),
                Instant.parse(values.get(ENTRY + "ends")),
                Boolean.parseBoolean(values.get(ENTRY + "cancelled"))));
    }

    byte[] address(Recipient to) {
        return recipient.convertToDatabaseColumn(to.address());
    }

    /** Null for none. */
    byte[] others(List<Recipient> recipients) {
        if (recipients.isEmpty()) return null;
        return others.convertToDatabaseColumn(
                recipients.stream().map(Recipient::withItsWay).collect(Collectors.joining(BETWEEN)));
    }

    List<Recipient> others(OutboxMessage row) {
        if (row.otherRecipients == null) return List.of();
        return Arrays.stream(
                        others.convertToEntityAttribute(row.otherRecipients).split(BETWEEN))
                .map(Recipient::at)
                .toList();
    }

    /** The same; none where they cannot be read, since a message has to end somewhere. */
    List<Recipient> othersThatOpen(OutboxMessage row) {
        try {
            return others(row);
        } catch (IllegalStateException | IllegalArgumentException strange) {
            return List.of();
        }
    }

    // ---- of what is known of addresses

    byte[] knownAddress(Recipient address) {
        return knownAddress.convertToDatabaseColumn(address.withItsWay());
    }

    Recipient recipient(KnownAddress row) {
        return Recipient.at(knownAddress.convertToEntityAttribute(row.address));
    }

    // ---- of the demo's telephones

    byte[] demoRecipient(Recipient to) {
        return demoRecipient.convertToDatabaseColumn(to.address());
    }

    Recipient demoRecipient(DemoMessage row) {
        return Recipient.at(demoRecipient.convertToEntityAttribute(row.recipient));
    }

    byte[] demoText(String text) {
        return demoText.convertToDatabaseColumn(text);
    }

    Received received(DemoMessage row) {
        return new Received(demoText.convertToEntityAttribute(row.text), row.receivedAt);
    }
}
