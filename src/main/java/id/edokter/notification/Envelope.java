package id.edokter.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.notification.DemoInbox.Received;
import id.edokter.notification.NotificationSeals.SealedAddress;
import id.edokter.notification.NotificationSeals.SealedContents;
import id.edokter.notification.NotificationSeals.SealedDemoRecipient;
import id.edokter.notification.NotificationSeals.SealedDemoText;
import id.edokter.notification.NotificationSeals.SealedRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Puts what is personal or secret of a message into the form in which it is kept, and takes it out again. */
@ApplicationScoped
class Envelope {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final SealedRecipient recipient;
    private final SealedContents contents;
    private final SealedAddress knownAddress;
    private final SealedDemoRecipient demoRecipient;
    private final SealedDemoText demoText;

    Envelope(
            ObjectMapper json,
            SealedRecipient recipient,
            SealedContents contents,
            SealedAddress knownAddress,
            SealedDemoRecipient demoRecipient,
            SealedDemoText demoText) {
        this.json = json;
        this.recipient = recipient;
        this.contents = contents;
        this.knownAddress = knownAddress;
        this.demoRecipient = demoRecipient;
        this.demoText = demoText;
    }

    // ---- of the outbox

    byte[] recipient(Message message) {
        return recipient.convertToDatabaseColumn(message.to().address());
    }

    Recipient recipient(OutboxMessage row) {
        return new Recipient(row.way, recipient.convertToEntityAttribute(row.recipient));
    }

    byte[] values(Message message) {
        try {
            return contents.convertToDatabaseColumn(json.writeValueAsString(message.values()));
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

    // ---- of what is known of addresses

    byte[] knownAddress(Recipient address) {
        return knownAddress.convertToDatabaseColumn(address.address());
    }

    Recipient recipient(KnownAddress row) {
        return new Recipient(row.way, knownAddress.convertToEntityAttribute(row.address));
    }

    // ---- of the demo's telephones

    byte[] demoRecipient(Recipient to) {
        return demoRecipient.convertToDatabaseColumn(to.address());
    }

    Recipient demoRecipient(DemoMessage row) {
        return Recipient.phone(demoRecipient.convertToEntityAttribute(row.recipient));
    }

    byte[] demoText(String text) {
        return demoText.convertToDatabaseColumn(text);
    }

    Received received(DemoMessage row) {
        return new Received(demoText.convertToEntityAttribute(row.text), row.receivedAt);
    }
}
