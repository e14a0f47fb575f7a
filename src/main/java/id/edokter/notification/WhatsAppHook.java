package id.edokter.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where WhatsApp tells what became of messages, and what was written back. What is not signed with the secret that Meta and
 * the hospital share is not even read.
 */
@Path("/api/kait/whatsapp")
@PermitAll
class WhatsAppHook {

    private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-fA-F]{64})");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECONDS = 10;

    private final WhatsAppSettings settings;
    private final WhatsAppNews news;
    private final ObjectMapper json;

    WhatsAppHook(WhatsAppSettings settings, WhatsAppNews news, ObjectMapper json) {
        this.settings = settings;
        this.news = news;
        this.json = json;
    }

    /** Asked once, when the address is written down at Meta. */
    @GET
    public Response isHere(
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        boolean isMeta = "subscribe".equals(mode)
                && token != null
                && isSet(settings.verifyToken())
                && MessageDigest.isEqual(bytes(settings.verifyToken().get()), bytes(token));
        if (!isMeta || challenge == null || !CHALLENGE.matcher(challenge).matches())
            return Response.status(Response.Status.FORBIDDEN).build();
        return Response.ok(challenge, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@HeaderParam("X-Hub-Signature-256") String signature, byte[] body) {
        if (body == null || !isSigned(signature, body))
            return Response.status(Response.Status.FORBIDDEN).build();
        var told = read(body);
        if (told.isEmpty()) return Response.status(Response.Status.BAD_REQUEST).build();
        // what comes before its message is written down as sent is told again after a while
        return news.take(told.get())
                ? Response.ok().build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header("Retry-After", SECONDS)
                        .build();
    }

    private boolean isSigned(String signature, byte[] body) {
        var told = SIGNATURE.matcher(signature == null ? "" : signature.strip());
        if (!told.matches() || !isSet(settings.appSecret())) return false;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(settings.appSecret().get()), ALGORITHM));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(told.group(1)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static boolean isSet(Optional<String> secret) {
        return secret.isPresent() && !secret.get().isBlank();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
