package id.edokter.notification;

import static id.edokter.notification.SmsService.answering;
import static id.edokter.notification.SmsService.settings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a service that really answers over HTTP. */
class SmsGatewayTest {

    private static final Recipient SOMEBODY = Recipient.phone("+6281234567890");
    private static final String ID = "8f14e45f-ceea-467f-9a3b-1c2d3e4f5a6b";
    private static final String TEXT = "RS \"A & B\": kode 123456\\\n<baris> {to} $1 dua – selesai";

    private static Letter letter(String text) {
        return new Letter(ID, SOMEBODY, MessageKind.SIGN_IN_CODE, Map.of(), Locale.ENGLISH, text, Optional.empty());
    }

    private static Delivery send(SmsService.Manner manner, String... others) throws IOException {
        try (var service = new SmsService(manner)) {
            return new SmsGateway(settings(service.url(), others)).send(letter(TEXT));
        }
    }

    @Test
    void itIsToldWhomWhatAndUnderWhichId() throws IOException {
        try (var service = new SmsService(answering(200, ""))) {
            var gateway =
                    new SmsGateway(settings(service.url(), "headers", "Authorization: Bearer rahasia,X-From: RSUD"));

            assertThat(gateway.send(letter(TEXT))).isEqualTo(new Sent(""));

            var asked = service.asked.get(0);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(new ObjectMapper().readTree(asked.body()))
                    .isEqualTo(new ObjectMapper()
                            .createObjectNode()
                            .put("to", "+6281234567890")
                            .put("text", TEXT)
                            .put("id", ID));
            assertThat(asked.header("Authorization")).isEqualTo("Bearer rahasia");
            assertThat(asked.header("X-from")).isEqualTo("RSUD");
            assertThat(asked.header("Idempotency-key")).isEqualTo(ID);
            assertThat(asked.header("Content-type")).startsWith("application/json");
        }
    }

    @Test
    void aFormIsWrittenAsForms() throws IOException {
        try (var service = new SmsService(answering(200, ""))) {
            new SmsGateway(settings(
                            service.url(),
                            "content-type",
                            "application/x-www-form-urlencoded",
                            "body",
                            "tujuan={digits}&pesan={text}",
                            "method",
                            "PUT"))
                    .send(letter("a&b=c +1"));

            assertThat(service.asked.get(0).body()).isEqualTo("tujuan=6281234567890&pesan=a%26b%3Dc+%2B1");
            assertThat(service.asked.get(0).method()).isEqualTo("PUT");
        }
    }

    @Test
    void itsOwnNameForTheMessageIsKept() throws IOException {
        assertThat(send(answering(200, "{\"status\":\"ok\",\"id\":\"A-17\"}"), "accepted", "\"id\":\"([^\"]+)\""))
                .isEqualTo(new Sent("A-17"));
    }

    @Test
    void anAnswerThatDoesNotSayYesIsNoYes() throws IOException {
        assertThat(send(answering(200, "{\"status\":\"saldo habis\"}"), "accepted", "\"status\":\"ok\""))
                .isEqualTo(new Later("the gateway's answer does not say that it took the message", true));
    }

    @Test
    void anAnswerForWhichAPatternIsTooDeepIsNoYesAndNoFailure() throws IOException {
        assertThat(send(answering(200, "ab".repeat(30_000)), "accepted", "(a|b)*c"))
                .isEqualTo(new Later("the gateway's answer does not say that it took the message", true));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 502, 503})
    void whatMayBeMendedIsTriedAgain(int status) throws IOException {
        assertThat(send(answering(status, "+6281234567890"))).isEqualTo(new Later("the gateway answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void aMessageThatIsWrongIsNot(int status) throws IOException {
        assertThat(send(answering(status, "+6281234567890"))).isEqualTo(new Never("the gateway answered " + status));
    }

    /** It may be the hospital's account. */
    @Test
    void whereAllAreRefusedTheyWaitUntilOneIsTaken() throws IOException {
        var status = new AtomicInteger(400);
        try (var service =
                new SmsService(exchange -> answering(status.get(), "").answer(exchange))) {
            var gateway = new SmsGateway(settings(service.url()));
            for (int i = 0; i < 5; i++)
                assertThat(gateway.send(letter(TEXT))).isEqualTo(new Never("the gateway answered 400"));
            for (int i = 0; i < 5; i++)
                assertThat(gateway.send(letter(TEXT)))
                        .isInstanceOfSatisfying(
                                Later.class,
                                later -> assertThat(Why.of(MessageState.DEAD, "given up: " + later.reason()))
                                        .isEqualTo(Why.NOT_SET_UP));
            assertThat(service.asked).as("it is asked all the same").hasSize(10);

            status.set(200);
            assertThat(gateway.send(letter(TEXT))).isInstanceOf(Sent.class);
            status.set(422);
            assertThat(gateway.send(letter(TEXT))).isInstanceOf(Never.class);
        }
    }

    @Test
    void refusedNowAndThenIsTheNumber() throws IOException {
        var asked = new AtomicInteger();
        try (var service = new SmsService(exchange ->
                answering(asked.incrementAndGet() % 3 == 0 ? 200 : 400, "").answer(exchange))) {
            var gateway = new SmsGateway(settings(service.url()));
            for (int i = 0; i < 12; i++) assertThat(gateway.send(letter(TEXT))).isNotInstanceOf(Later.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void itIsFollowedNowhere(int status) throws IOException {
        try (var elsewhere = new SmsService(answering(200, ""))) {
            assertThat(send(answering(status, "", "Location", elsewhere.url())))
                    .isEqualTo(new Later("the gateway answered " + status));
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    void oneThatHangsHoldsNobodyUp() throws IOException {
        var forever = new CountDownLatch(1);
        assertThat(send(exchange -> forever.await())).isEqualTo(new Later("the gateway did not answer in time"));
        forever.countDown();
    }

    @Test
    void oneThatDripsHoldsNobodyUp() throws IOException {
        var forever = new CountDownLatch(1);
        assertThat(send(exchange -> {
                    exchange.sendResponseHeaders(200, 1_000_000);
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    forever.await();
                }))
                .isEqualTo(new Later("the gateway did not answer in time"));
        forever.countDown();
    }

    @Test
    void anEndlessAnswerIsReadToALimit() throws IOException {
        assertThat(send(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            var much = "ok".repeat(50_000).getBytes(StandardCharsets.UTF_8);
                            try {
                                while (true) exchange.getResponseBody().write(much);
                            } catch (IOException hungUp) {
                                exchange.close();
                            }
                        },
                        "accepted",
                        "ok",
                        "timeout",
                        "PT20S"))
                .isEqualTo(new Sent(""));
    }

    @Test
    void oneThatIsNotThereIsTriedAgain() throws IOException {
        assertThat(new SmsGateway(settings(SmsService.refusing())).send(letter(TEXT)))
                .isEqualTo(new Later("the gateway cannot be reached"));
    }

    @Test
    void oneThatHangsUpIsTriedAgain() throws IOException {
        assertThat(send(HttpExchange::close)).isEqualTo(new Later("the connection to the gateway broke"));
    }

    /** What leads inside is not even asked. */
    @Test
    void aPrivateAddressIsNotAsked() throws IOException {
        try (var service = new SmsService(answering(200, ""))) {
            var inside = service.url().replace("http:", "https:");
            assertThat(new SmsGateway(settings(inside, "own-network", "false")).send(letter(TEXT)))
                    .isEqualTo(new Later("the gateway's name leads to a private address"));
            assertThat(new SmsGateway(settings(service.url(), "own-network", "false")).send(letter(TEXT)))
                    .isEqualTo(new Later("the gateway is not reached by https"));
            assertThat(service.asked).isEmpty();
        }
    }
}
