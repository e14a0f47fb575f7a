package id.edokter.bench;

import id.edokter.shared.Secrets;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * One browser or program on one kept connection. Much leaner than a real HTTP client, since whoever sends the load
 * shares the machine with whoever is measured.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    /** An answer; the names of headers are in small letters. */
    record Answer(int status, Map<String, String> headers, byte[] bytes) {

        String body() {
            try (var in = "gzip".equals(headers.get("content-encoding"))
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                    : new ByteArrayInputStream(bytes)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where to go on, without the host. */
        String location() {
            return headers.getOrDefault("location", "").replaceFirst("^https?://[^/]+", "");
        }

        /** Enough of it for an error message. */
        String head() {
            var body = body();
            return body.substring(0, Math.min(400, body.length()));
        }
    }

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @param from the address to come from, so that patients are not all one; null for any */
    Wire(int port, InetAddress from) throws IOException {
        if (from != null) socket.bind(new InetSocketAddress(from, 0));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    static byte[] get(String path) {
        return request("GET", path, "", "");
    }

    /** As a browser asks. */
    static byte[] page(String path) {
        return request("GET", path, "Accept: text/html\r\nAccept-Encoding: gzip\r\n", "");
    }

    /** The same by somebody who is signed in. */
    static byte[] pageOfStaff(String path, String token) {
        return request(
                "GET", path, "Accept: text/html\r\nAccept-Encoding: gzip\r\nCookie: edokter=" + token + "\r\n", "");
    }

    /** A form of their session. */
    static byte[] formOfStaff(String path, String body, String token) {
        return request(
                "POST",
                path,
                "Content-Type: application/x-www-form-urlencoded\r\nAccept: text/html\r\nCookie: edokter=" + token
                        + "\r\n",
                body + "&formToken=" + Secrets.derived(token, "form"));
    }

    static byte[] form(String path, String body) {
        return request("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n", body);
    }

    static byte[] request(String method, String path, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var length = body.isEmpty() && method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n";
        var head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + length + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            var body = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) throw new EOFException("the answer ended early");
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the connection was closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
