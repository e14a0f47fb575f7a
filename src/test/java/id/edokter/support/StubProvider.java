package id.edokter.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.edokter.shared.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An OpenID provider in a few lines: whoever comes is who the test says, and its tokens are as good as the test wants. */
public final class StubProvider implements AutoCloseable {

    public static final String CLIENT = "e-dokter";
    public static final String SECRET = "between the two of us";

    /** In which way a token is wrong. */
    public enum Flaw {
        NONE,
        OTHER_NONCE,
        NO_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        FROM_THE_FUTURE,
        UNSIGNED,
        SIGNED_WITH_THE_PUBLIC_KEY,
        SIGNED_WITH_THE_CLIENT_SECRET,
        SIGNED_BY_ANOTHER,
        CHANGED_AFTERWARDS,
        NO_NAME,
        BLANK_NAME,
        NO_TOKEN,
        GARBAGE
    }

    private record Grant(String nonce, String challenge, String redirect, Map<String, Object> person) {}

    /** The same for the whole run: whoever asked for it remembers it. */
    private static final RSAKey KEY = newKey();

    private static final RSAKey STRANGERS_KEY = newKey();

    private final String issuer;
    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new ArrayList<>();

    private volatile Map<String, Object> person = Map.of();
    private volatile Flaw flaw = Flaw.NONE;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile int status = 200;

    public StubProvider(int port) {
        try {
            issuer = "http://127.0.0.1:" + port;
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException cannot) {
            throw new IllegalStateException(cannot);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "stub provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("a").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ---- as the test wants it

    public void sees(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    public void gives(Flaw wanted) {
        flaw = wanted;
    }

    /** From now on nobody gets an answer, until it is as before. */
    public void isSilent() {
        held = new CountDownLatch(1);
    }

    public void answersWith(int wanted) {
        status = wanted;
    }

    public void isAsBefore() {
        held.countDown();
        held = new CountDownLatch(0);
        status = 200;
        flaw = Flaw.NONE;
    }

    /** What browsers came with, the last one last. */
    public List<Map<String, String>> asked() {
        return asked;
    }

    /** What a browser does that is sent there: it signs in, and is sent back to this address. */
    public String signsInAt(String address) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ends);
        }
    }

    // ---- what it is asked

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256","HS256","none"]}""".formatted(issuer);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        var code = Secrets.token();
        grants.put(code, new Grant(query.get("nonce"), query.get("code_challenge"), query.get("redirect_uri"), person));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        // a code opens once, for who made the challenge
        var grant = grants.remove(form.getOrDefault("code", ""));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "invalid_client");
        } else if (grant == null
                || !grant.redirect.equals(form.get("redirect_uri"))
                || !grant.challenge.equals(challenge(form.getOrDefault("code_verifier", "")))) {
            refuse(exchange, 400, "invalid_grant");
        } else {
            var tokens = "\"access_token\":\"x\",\"token_type\":\"Bearer\"";
            var idToken = flaw == Flaw.NO_TOKEN ? "" : ",\"id_token\":\"" + idToken(grant) + "\"";
            json(exchange, "{" + tokens + idToken + "}");
        }
    }

    private void refuse(HttpExchange exchange, int with, String error) throws IOException {
        answer(exchange, with, "{\"error\":\"" + error + "\"}");
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
    }

    private String idToken(Grant grant) {
        long now = System.currentTimeMillis();
        long ends = flaw == Flaw.EXPIRED ? now - 3_600_000 : now + 300_000;
        var claims = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.OTHER_ISSUER ? "https://evil.example" : issuer)
                .audience(flaw == Flaw.OTHER_AUDIENCE ? "another-system" : CLIENT)
                .subject("id-7")
                .issueTime(new Date(flaw == Flaw.FROM_THE_FUTURE ? now + 3_600_000 : ends - 300_000))
                .expirationTime(new Date(flaw == Flaw.FROM_THE_FUTURE ? now + 7_200_000 : ends));
        grant.person.forEach(claims::claim);
        if (flaw != Flaw.NO_NONCE) claims.claim("nonce", flaw == Flaw.OTHER_NONCE ? Secrets.token() : grant.nonce);
        if (flaw == Flaw.NO_NAME) claims.claim("preferred_username", null);
        if (flaw == Flaw.BLANK_NAME) claims.claim("preferred_username", " ");
        try {
            return signed(claims.build());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        switch (flaw) {
            case UNSIGNED:
                return new PlainJWT(claims).serialize();
            case GARBAGE:
                return "e30.e30.e30";
            case SIGNED_WITH_THE_PUBLIC_KEY, SIGNED_WITH_THE_CLIENT_SECRET:
                var shared = flaw == Flaw.SIGNED_WITH_THE_PUBLIC_KEY
                        ? KEY.toRSAPublicKey().getEncoded()
                        : Secrets.hash(SECRET);
                var mac = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("a").build(), claims);
                mac.sign(new MACSigner(shared));
                return mac.serialize();
            default:
                var jwt = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("a").build(), claims);
                jwt.sign(new RSASSASigner(flaw == Flaw.SIGNED_BY_ANOTHER ? STRANGERS_KEY : KEY));
                if (flaw != Flaw.CHANGED_AFTERWARDS) return jwt.serialize();
                var parts = jwt.serialize().split("[.]");
                var other = new JWTClaimsSet.Builder(claims)
                        .claim("preferred_username", "administrator")
                        .build();
                parts[1] = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(other.toString().getBytes(StandardCharsets.UTF_8));
                return String.join(".", parts);
        }
    }

    private void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, status, body);
    }

    private void answer(HttpExchange exchange, int with, String body) throws IOException {
        try {
            held.await();
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(with, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
    }
}
