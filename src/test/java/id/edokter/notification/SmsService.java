package id.edokter.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that takes SMS, on this machine. */
final class SmsService implements AutoCloseable {

    /** What it was asked. */
    record Asked(String method, String body, Map<String, List<String>> headers) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** How it answers. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    SmsService(Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(exchange.getRequestMethod(), body, Map.copyOf(exchange.getRequestHeaders())));
            try {
                manner.answer(exchange);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    static Manner answering(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/kirim";
    }

    /** One at which nobody listens. */
    static String refusing() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/kirim";
        }
    }

    static SmsSettings settings(String url, String... others) {
        var all = new HashMap<String, String>();
        all.put("edokter.sms.url", url);
        all.put("edokter.sms.own-network", "true");
        all.put("edokter.sms.timeout", "PT1S");
        for (int i = 0; i < others.length; i += 2) all.put("edokter.sms." + others[i], others[i + 1]);
        return new SmallRyeConfigBuilder()
                .withMapping(SmsSettings.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(SmsSettings.class);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
