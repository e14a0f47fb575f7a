package id.edokter.notification;

import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * SMS by way of a service that takes them over HTTP. It is asked once per attempt and never followed elsewhere; what it
 * answers is read up to a limit in size and time, and nothing of it gets into a log.
 */
@ApplicationScoped
class SmsGateway implements Channel {

    private static final Pattern PLACE = Pattern.compile("\\{(to|digits|text|id)}");
    private static final int LONGEST_ID = 120;
    /** What is wrong with the message itself; everything else may be mended on the other side, or in the settings. */
    private static final Set<Integer> WRONG_MESSAGE = Set.of(400, 413, 422);
    /** After so many refused in a row, and none taken between, it is hardly the messages that are wrong. */
    private static final int MANY_REFUSED = 5;
    /** What is further apart than this is not in a row. */
    private static final long IN_A_ROW = Duration.ofMinutes(5).toNanos();

    private final SmsSettings settings;
    private final OutsideAddress.Names names;
    private final HttpProvider service;
    private int refused;
    private long refusedAt;

    @Inject
    SmsGateway(SmsSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    SmsGateway(SmsSettings settings, OutsideAddress.Names names) {
        this.settings = settings;
        this.names = names;
        this.service = new HttpProvider("the gateway", settings.connectTimeout(), settings.timeout());
    }

    @Override
    public String name() {
        return "sms";
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
        return settings.url().isPresent() && way == Recipient.Way.PHONE;
    }

    @Override
    public Duration longest() {
        return settings.timeout();
    }

    @Override
    public Delivery send(Letter letter) {
        var url = settings.url().orElseThrow();
        var refused = OutsideAddress.refuses(url, settings.ownNetwork(), names);
        if (refused.isPresent()) return new Later(refused.get());
        var came = service.ask(request(url, letter.messageId(), letter.to(), letter.text()), this::read);
        if (came instanceof Sent) takesAgain();
        // without credit, for instance, all that is due would be dead after one attempt, and no number is to blame
        return came instanceof Never && refusesAll()
                ? new Later("the gateway refuses every message at present: see to the account there")
                : came;
    }

    private synchronized void takesAgain() {
        refused = 0;
    }

    /** Counts one that was refused; once there were many, only one that is taken ends it. */
    private synchronized boolean refusesAll() {
        long now = System.nanoTime();
        if (refused < MANY_REFUSED && now - refusedAt > IN_A_ROW) refused = 0;
        refusedAt = now;
        if (refused == MANY_REFUSED) return true;
        refused++;
        return false;
    }

    private HttpRequest request(URI url, String messageId, Recipient to, String text) {
        var told = Map.of("to", to.address(), "digits", to.address().substring(1), "text", text, "id", messageId);
        var body = PLACE.matcher(settings.body())
                .replaceAll(place -> Matcher.quoteReplacement(escaped(told.get(place.group(1)))));
        var request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .method(settings.method(), BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .header("Content-Type", settings.contentType() + "; charset=utf-8")
                // a gateway that knows it sends a repeat but once
                .header("Idempotency-Key", messageId);
        for (var header : settings.headers().orElse(List.of())) {
            int colon = header.indexOf(':');
            request.header(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return request.build();
    }

    private String escaped(String text) {
        var type = settings.contentType();
        if (type.contains("json")) return StringEscapeUtils.escapeJson(text);
        if (type.contains("xml")) return StringEscapeUtils.escapeXml10(text);
        if (type.contains("urlencoded")) return URLEncoder.encode(text, StandardCharsets.UTF_8);
        return text;
    }

    private Delivery read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (WRONG_MESSAGE.contains(status)) return new Never("the gateway answered " + status);
        if (status / 100 != 2) return new Later("the gateway answered " + status);
        if (settings.accepted().isEmpty()) return new Sent("");
        return accepted(Pattern.compile(settings.accepted().get()).matcher(answer.body()));
    }

    private static Delivery accepted(Matcher accepted) {
        if (!isFound(accepted)) return new Later("the gateway's answer does not say that it took the message", true);
        var id = accepted.groupCount() > 0 && accepted.group(1) != null ? accepted.group(1) : "";
        return new Sent(id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID));
    }

    private static boolean isFound(Matcher accepted) {
        try {
            return accepted.find();
        } catch (StackOverflowError tooDeep) {
            // a pattern of an administrator's can need more of the stack than there is
            return false;
        }
    }
}
