package id.edokter.support;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A connection that stays, on which requests are written as no proper client would: their address is sent as it is. */
public final class RawLine implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    /** @param headers names in small letters; of several of a name the last */
    public record Answer(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    private Socket socket;
    private BufferedInputStream in;

    /** @param cookie empty for none */
    public Answer asks(String method, String address, String cookie) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        var request = method + " " + address + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nAccept: text/html\r\n" + (cookie.isEmpty() ? "" : "Cookie: edokter=" + cookie + "\r\n")
                + (reads ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n") + "\r\n";
        try {
            if (socket == null) open();
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(method);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(method + " " + address, e);
        }
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Answer read(String method) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var body = new StringBuilder();
        if (!method.equals("HEAD") && status != 204 && status != 304) {
            if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
                for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                    body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                    line();
                }
                line();
            } else {
                int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
                body.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
        }
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) close();
        return new Answer(status, headers, body.toString());
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) throw new IOException("the line was closed without an answer");
            if (letter != '\r') line.append((char) letter);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } finally {
            socket = null;
        }
    }
}
