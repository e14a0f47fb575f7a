package id.edokter.support;

import id.edokter.support.PlainBrowser.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Meta tells at our address, signed as its documentation says. */
public final class MetaCalls {

    public static final String PATH = "/api/kait/whatsapp";
    public static final String WORD = "kata-uji-kait-whatsapp";
    private static final String SECRET = "rahasia-uji-kait-whatsapp";

    private MetaCalls() {}

    public static String signature(byte[] body) {
        return signature(SECRET, body);
    }

    public static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first thing that it asks. */
    public static String challenge() {
        return PATH + "?hub.mode=subscribe&hub.verify_token=" + WORD + "&hub.challenge=1158201444";
    }

    public static Page tells(String body) {
        return tells(body, signature(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param signature null for none */
    public static Page tells(String body, String signature) {
        var content = BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        return signature == null
                ? PlainBrowser.fresh().asks("POST", PATH, content, "Content-Type", "application/json")
                : PlainBrowser.fresh()
                        .asks(
                                "POST",
                                PATH,
                                content,
                                "Content-Type",
                                "application/json",
                                "X-Hub-Signature-256",
                                signature);
    }

    /** @param what {@code statuses} or {@code messages} */
    public static String change(String what, Stream<String> some) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages",
                 "value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",
                 "phone_number_id":"106540352242922"},"%s":[%s]}}]}]}""".formatted(what, some.collect(Collectors.joining(",")));
    }

    /** @param code of an error; 0 for none */
    public static String status(String providerId, String messageId, String what, int code) {
        return change("statuses", Stream.of(oneStatus(providerId, messageId, what, code)));
    }

    public static String oneStatus(String providerId, String messageId, String what, int code) {
        var error = code == 0 ? "" : ",\"errors\":[{\"code\":" + code + ",\"title\":\"Message undeliverable\"}]";
        return """
                {"id":"%s","status":"%s","timestamp":"1750263773","recipient_id":"6281234567890",
                 "biz_opaque_callback_data":"%s"%s}""".formatted(providerId, what, messageId, error);
    }

    /**
     * @param digits of who wrote
     * @param second of the Unix clock
     * @param answers by which name Meta calls the message that is answered; empty for none
     */
    public static String written(String id, String digits, long second, String content, String answers) {
        return change("messages", Stream.of(oneWritten(id, digits, second, content, answers)));
    }

    public static String oneWritten(String id, String digits, long second, String content, String answers) {
        var context = answers.isEmpty() ? "" : "\"context\":{\"from\":\"15550783881\",\"id\":\"" + answers + "\"},";
        return """
                {"id":"%s","from":"%s","timestamp":"%d",%s%s}""".formatted(id, digits, second, context, content);
    }

    public static String text(String words) {
        return "\"type\":\"text\",\"text\":{\"body\":\"" + words + "\"}";
    }

    public static String button(String payload) {
        return "\"type\":\"button\",\"button\":{\"payload\":\"" + payload + "\",\"text\":\"Datang\"}";
    }
}
