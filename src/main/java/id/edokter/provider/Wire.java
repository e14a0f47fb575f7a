package id.edokter.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks to the provider: over TLS, each answer within a time and a size, and never where an answer points elsewhere.
 */
final class Wire implements ResourceRetriever {

    private static final int LARGEST = 256 * 1024;
    /** A stub in a test, or a provider behind a proxy on this very machine. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient client;
    private final Duration timeout;

    Wire(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Whether an address may be spoken to, and a browser be sent to it. */
    static boolean isSafe(URI address) {
        if (address == null || address.getHost() == null || address.getUserInfo() != null) return false;
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }

    /** @throws IOException also for an address that is not safe, and for an answer that is too late or too long */
    HTTPResponse send(HTTPRequest asked) throws IOException {
        var address = asked.getURI();
        if (!isSafe(address)) throw new IOException("not over TLS: " + address);
        var request = HttpRequest.newBuilder(address).timeout(timeout);
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        request.method(
                asked.getMethod().name(),
                asked.getBody() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.getBody()));
        var body = new ByteArrayOutputStream();
        var answer = within(request.build(), body);
        if (body.size() > LARGEST) throw new IOException("too long an answer");
        return read(answer, body.toString(StandardCharsets.UTF_8));
    }

    /** The time of the request itself ends with the answer's head: its body has to come in the same time. */
    private HttpResponse<Void> within(HttpRequest request, ByteArrayOutputStream body) throws IOException {
        var answer = client.sendAsync(
                request,
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (body.size() <= LARGEST) body.writeBytes(bytes);
                })));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + timeout, late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException ends) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", ends);
        }
    }

    private static HTTPResponse read(HttpResponse<Void> answer, String body) throws IOException {
        var read = new HTTPResponse(answer.statusCode());
        try {
            var type = answer.headers().firstValue("Content-Type");
            if (type.isPresent()) read.setContentType(type.get());
        } catch (ParseException strange) {
            throw new IOException("an answer of a strange type", strange);
        }
        read.setBody(body);
        return read;
    }

    String get(URI address) throws IOException {
        var answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HTTPResponse.SC_OK)
            throw new IOException("answered with " + answer.getStatusCode());
        return answer.getBody();
    }

    /** The provider's keys. */
    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(get(address.toURI()), "application/json");
        } catch (URISyntaxException strange) {
            throw new IOException(strange);
        }
    }
}
