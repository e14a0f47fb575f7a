package id.edokter.notification;

import id.edokter.notification.Delivery.Later;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks a service that passes messages on over HTTP: once, followed nowhere, and what it answers is read up to a limit in
 * size and time.
 */
final class HttpProvider {

    private final String name;
    private final Duration timeout;
    private final HttpClient client;

    /** @param name by which reasons call it */
    HttpProvider(String name, Duration connectTimeout, Duration timeout) {
        this.name = name;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** @param read of its answer, when there was one */
    Delivery ask(HttpRequest request, Function<HttpResponse<String>, Delivery> read) {
        // the client's own limit ends with the first line of the answer
        var asked = client.sendAsync(request, answer -> new ShortBody());
        try {
            return read.apply(asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Later(name + " did not answer in time");
        } catch (ExecutionException failed) {
            return new Later(reason(failed.getCause()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Later("e-Dokter was stopped");
        } finally {
            asked.cancel(true);
        }
    }

    private String reason(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException)
            return name + " cannot be reached";
        if (failure instanceof HttpTimeoutException) return name + " did not answer in time";
        return failure instanceof IOException
                ? "the connection to " + name + " broke"
                : "failure: " + failure.getClass().getSimpleName();
    }
}
