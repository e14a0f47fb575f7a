package id.edokter.notification;

import com.fasterxml.jackson.databind.JsonNode;
import id.edokter.notification.Delivery.Never;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * What WhatsApp tells: what became of messages, in whatever order and however often it is told; and what people wrote. What
 * is not understood is let be: Meta tells of more than there is anything to do for.
 */
@ApplicationScoped
class WhatsAppNews {

    private static final Logger LOG = Logger.getLogger(WhatsAppNews.class);

    /** Of whatever sort in one body; Meta gathers no more. */
    private static final int MOST = 1_000;

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1," + WhatsApp.LONGEST_ID + "}");
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final WhatsAppSettings settings;
    private final OutboxMessages messages;
    private final Addresses addresses;
    private final Envelope envelope;
    private final WrittenToUs written;
    private final Transactions transactions;
    private final Clock clock;

    WhatsAppNews(
            WhatsAppSettings settings,
            OutboxMessages messages,
            Addresses addresses,
            Envelope envelope,
            WrittenToUs written,
            Transactions transactions,
            Clock clock) {
        this.settings = settings;
        this.messages = messages;
        this.addresses = addresses;
        this.envelope = envelope;
        this.written = written;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a message: {@code sent}, {@code delivered}, {@code read}, {@code failed}. */
    private record Told(String providerId, String messageId, String what, int code) {}

    /** @return whether all was taken; if not, it is to be told again, and what was taken then changes nothing */
    boolean take(JsonNode body) {
        boolean all = true;
        for (var entry : some(body.path("entry")))
            for (var change : some(entry.path("changes")))
                if (change.path("field").asText().equals("messages")) all &= takeOne(change.path("value"));
        return all;
    }

    private boolean takeOne(JsonNode value) {
        var ofNumber = value.path("metadata").path("phone_number_id").asText();
        // another number of the same hospital is somebody else's business
        if (settings.phoneId().filter(own -> !own.equals(ofNumber)).isPresent()) return true;
        boolean all = true;
        for (var status : some(value.path("statuses"))) all &= isTold(status);
        for (var message : some(value.path("messages"))) all &= write(message);
        return all;
    }

    private static List<JsonNode> some(JsonNode array) {
        if (!array.isArray()) return List.of();
        return StreamSupport.stream(array.spliterator(), false).limit(MOST).toList();
    }

    // ---- what became of messages

    /** One message that fails in whatever way keeps nobody from hearing of the others. */
    private boolean isTold(JsonNode status) {
        try {
            return told(status);
        } catch (TryAgain away) {
            throw away;
        } catch (RuntimeException failure) {
            // without its words, which may quote the message
            LOG.errorf(
                    "What became of a message could not be taken: %s",
                    failure.getClass().getName());
            return true;
        }
    }

    private boolean told(JsonNode status) {
        var id = status.path("id").asText();
        var own = status.path("biz_opaque_callback_data").asText();
        boolean isOurs = OUR_ID.matcher(own).matches();
        // what comes back with our own id is ours, however its name there looks
        if (!isOurs && !ID.matcher(id).matches()) return true;
        var told = new Told(
                WhatsApp.print(id),
                isOurs ? own : "",
                status.path("status").asText(),
                status.path("errors").path(0).path("code").asInt(0));
        return switch (told.what) {
            case "sent", "delivered", "read", "failed" -> transactions.run(() -> apply(told));
            default -> true;
        };
    }

    private boolean apply(Told told) {
        var found = told.messageId.isEmpty()
                ? messages.ofProvider(told.providerId)
                : messages.withId(told.messageId).or(() -> messages.ofProvider(told.providerId));
        if (found.isEmpty() || found.get().way != Recipient.Way.WHATSAPP) return true;
        var message = found.get();
        var now = clock.instant();
        boolean isSaidLater = message.state == MessageState.SENDING || message.state == MessageState.CLAIMED;
        if (isSaidLater) return told.what.equals("sent");
        if (told.what.equals("failed")) {
            comesBack(message, told, now);
            return true;
        }
        messages.wentAfterAll(message.id, told.providerId, now);
        if (told.what.equals("delivered")) messages.received(message.id, Receipt.DELIVERED, now);
        if (told.what.equals("read")) messages.received(message.id, Receipt.READ, now);
        return true;
    }

    private void comesBack(OutboxMessage message, Told told, Instant now) {
        boolean isAwaited = message.state == MessageState.SENT
                && message.receipt == null
                && told.providerId.equals(message.providerId);
        if (!isAwaited) return;
        var came = WhatsAppAnswer.afterwards(told.code);
        if (came instanceof Never never && never.isDeclined(message.kind)) {
            messages.cameBack(message.id, told.providerId, MessageState.SKIPPED, Pacing.STOPPED, now);
            return;
        }
        if (came instanceof Never never && never.isNobody())
            opened(message)
                    .ifPresent(to ->
                            addresses.died(to.way(), envelope.knownAddress(to), to.fingerprint(), never.reason(), now));
        var reason = WhatsAppAnswer.reason(came);
        if (!goesOn(message, told, reason, now))
            messages.cameBack(message.id, told.providerId, MessageState.DEAD, reason, now);
    }

    /** Empty of who was erased, and of what does not open: that goes on all the same. */
    private Optional<Recipient> opened(OutboxMessage message) {
        if (message.recipient == null || message.recipientFingerprint == null) return Optional.empty();
        try {
            return Optional.of(envelope.recipient(message));
        } catch (IllegalStateException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private boolean goesOn(OutboxMessage message, Told told, String reason, Instant now) {
        var others = envelope.othersThatOpen(message);
        if (others.isEmpty()) return false;
        var next = others.get(0);
        return messages.turnsBack(
                message.id,
                told.providerId,
                reason,
                next,
                envelope.address(next),
                envelope.others(others.subList(1, others.size())),
                now);
    }

    // ---- what people wrote

    private boolean write(JsonNode message) {
        var id = message.path("id").asText();
        var from = message.path("from").asText();
        var at = message.path("timestamp").asText();
        if (!ID.matcher(id).matches() || !SECONDS.matcher(at).matches()) return true;
        var text = text(message);
        if (text.isEmpty()) return true;
        var answered = message.path("context").path("id").asText();
        boolean isNew = Instant.ofEpochSecond(Long.parseLong(at))
                .isAfter(clock.instant().minus(WrittenToUs.STILL_MEANT));
        return !isNew
                || written.take(id, from, text.get(), ID.matcher(answered).matches() ? WhatsApp.print(answered) : "");
    }

    /** Empty for what asks for no answer, such as a thumb. */
    private static Optional<String> text(JsonNode message) {
        return switch (message.path("type").asText()) {
            case "text" -> Optional.of(message.path("text").path("body").asText());
            case "button" -> Optional.of(message.path("button").path("payload").asText());
            case "interactive" ->
                Optional.of(message.path("interactive")
                        .path("button_reply")
                        .path("id")
                        .asText());
            case "image", "audio", "video", "document", "sticker", "location", "contacts" -> Optional.of("");
            default -> Optional.empty();
        };
    }
}
