package id.edokter.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.notification.Delivery.Stopped;
import id.edokter.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages by WhatsApp's Business Cloud API: a text that lies there, with what is filled into it, and buttons. What it said
 * no to for a reason that somebody has to put right is not asked again for a minute.
 */
@ApplicationScoped
class WhatsApp implements Channel {

    /** Hexadecimal digits, all that a hash has. */
    private static final int PRINT = 64;

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    /** Only a hash of it is kept. */
    static final int LONGEST_ID = 1_000;

    private static final int LONGEST_TEXT = 4096;
    /** Of a pause that holds for every template. */
    private static final String ALL = "";

    private record Pause(long since, String reason) {}

    private final WhatsAppSettings settings;
    private final ObjectMapper json;
    private final OutsideAddress.Names names;
    private final HttpProvider service;
    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    @Inject
    WhatsApp(WhatsAppSettings settings, ObjectMapper json) {
        this(settings, json, InetAddress::getAllByName);
    }

    WhatsApp(WhatsAppSettings settings, ObjectMapper json, OutsideAddress.Names names) {
        this.settings = settings;
        this.json = json;
        this.names = names;
        this.service = new HttpProvider("WhatsApp", settings.connectTimeout(), settings.timeout());
    }

    @Override
    public String name() {
        return "whatsapp";
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public boolean canReach(Recipient.Way way) {
        return settings.phoneId().isPresent() && way == Recipient.Way.WHATSAPP;
    }

    @Override
    public boolean isFirstFor(MessageKind kind) {
        return settings.phoneId().isPresent()
                && WhatsAppTemplate.isFor(kind)
                && settings.kinds().map(some -> some.contains(kind.name())).orElse(true);
    }

    @Override
    public Duration longest() {
        return settings.timeout();
    }

    @Override
    public Delivery send(Letter letter) {
        var url = URI.create(settings.url() + "/" + settings.phoneId().orElseThrow() + "/messages");
        var refused = OutsideAddress.refuses(url, settings.ownNetwork(), names);
        if (refused.isPresent()) return new Later(refused.get());
        if (letter.kind() == MessageKind.REPLY) return send(url, ALL, text(letter));
        var template = WhatsAppTemplate.of(letter.kind(), letter.told());
        return template.isPresent()
                ? send(url, template.get().name(), template(letter, template.get()))
                : new Never("WhatsApp has no template for it");
    }

    private Delivery send(URI url, String template, ObjectNode body) {
        for (var what : new String[] {ALL, template}) {
            var pause = pauses.get(what);
            if (pause == null) continue;
            if (System.nanoTime() - pause.since < PAUSE) return new Stopped(pause.reason);
            pauses.remove(what, pause);
        }
        var request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + settings.token().orElse(""))
                .POST(BodyPublishers.ofString(written(body), StandardCharsets.UTF_8))
                .build();
        var came = service.ask(request, this::read);
        if (came instanceof Stopped stopped)
            pauses.put(
                    stopped.reason().contains("template") ? template : ALL,
                    new Pause(System.nanoTime(), stopped.reason()));
        return came;
    }

    // ---- what it is told

    private ObjectNode message(Letter letter, String type) {
        return json.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("recipient_type", "individual")
                .put("to", letter.to().address().substring(1))
                .put("type", type)
                // said again with whatever it tells of this message afterwards
                .put("biz_opaque_callback_data", letter.messageId());
    }

    private ObjectNode text(Letter letter) {
        var message = message(letter, "text");
        var text = letter.text();
        message.putObject("text")
                // who opens a private link for a picture of it has no business there
                .put("preview_url", false)
                .put("body", text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        return message;
    }

    private ObjectNode template(Letter letter, WhatsAppTemplate filled) {
        var message = message(letter, "template");
        var template = message.putObject("template").put("name", settings.prefix() + filled.name());
        template.putObject("language").put("code", letter.language().getLanguage());
        var components = template.putArray("components");
        var body = components.addObject().put("type", "body").putArray("parameters");
        filled.parameters().forEach(one -> body.addObject().put("type", "text").put("text", one));
        int index = 0;
        for (var reply : filled.replies())
            button(components, "quick_reply", index++).put("type", "payload").put("payload", reply);
        if (filled.link() != null)
            button(components, "url", index++).put("type", "text").put("text", filled.link());
        if (filled.code() != null)
            button(components, "url", index).put("type", "text").put("text", filled.code());
        return message;
    }

    private static ObjectNode button(ArrayNode components, String type, int index) {
        return components
                .addObject()
                .put("type", "button")
                .put("sub_type", type)
                .put("index", String.valueOf(index))
                .putArray("parameters")
                .addObject();
    }

    private String written(ObjectNode body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message cannot be written");
        }
    }

    // ---- what it answers

    /** WhatsApp's name of a message has the reader's number in it: what is kept leads to the message, and to nobody. */
    static String print(String id) {
        return Secrets.print(id, PRINT);
    }

    private Delivery read(HttpResponse<String> answer) {
        var said = parsed(answer.body());
        int status = answer.statusCode();
        if (status / 100 == 2) {
            var id = said.path("messages").path(0).path("id").asText("");
            return id.isEmpty() || id.length() > LONGEST_ID
                    ? new Later("WhatsApp's answer does not say that it took the message", true)
                    : new Sent(print(id));
        }
        var error = said.path("error");
        return WhatsAppAnswer.of(
                status, error.path("code").asInt(0), error.path("error_subcode").asInt(0));
    }

    private JsonNode parsed(String body) {
        try {
            var read = json.readTree(body);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException none) {
            return MissingNode.getInstance();
        }
    }
}
