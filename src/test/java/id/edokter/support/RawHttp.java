package id.edokter.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as no proper client would write them. */
public final class RawHttp {

    private RawHttp() {}

    /** Sends a request line as it is; returns the status of the answer. */
    public static int status(String requestLine) {
        return Integer.parseInt(answer(requestLine).split(" ", 3)[1]);
    }

    /** Sends a request line as it is; returns all of the answer, headers and body. */
    public static String answer(String requestLine) {
        return answer(requestLine, "Accept: */*", "");
    }

    /** The same with more headers, one to a line, and a body. */
    public static String answer(String requestLine, String headers, String body) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var request = requestLine + "\r\nHost: localhost:" + RestAssured.port + "\r\nConnection: close\r\n"
                    + headers + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
