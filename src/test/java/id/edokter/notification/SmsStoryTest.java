package id.edokter.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outside a demo, with couriers and a gateway: what somebody waits for goes right after its commit. */
@QuarkusTest
@TestProfile(SmsStoryTest.WithGateway.class)
class SmsStoryTest {

    public static class WithGateway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "edokter.demo.inbox", "false",
                    "edokter.notification.couriers", "2",
                    "edokter.sms.own-network", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SmsServer.class));
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    SmsSettings sms;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry figures;

    @Test
    void aCodeGoesAtOnceAndAgainWhenTheGatewayWasBusy() {
        data.change("delete from outbox_message");
        var now = clock.instant();
        var code = Message.code(
                MessageKind.SIGN_IN_CODE,
                "story:" + Given.next(),
                0,
                Recipient.phone("+6281200000001"),
                Locale.ENGLISH,
                Map.of("code", "123456", "minutes", "10"),
                now,
                now.plus(Duration.ofMinutes(10)));
        assertThat(outbox.canReachPhones()).isTrue();
        assertThat(outbox.isDemo()).isFalse();

        transactions.run(() -> outbox.put(code));

        var until = clock.instant().plusSeconds(20);
        while (rows("state = 'FAILED' and attempts = 1") == 0)
            assertThat(clock.instant()).as("no courier came by itself").isBefore(until);
        assertThat(rows("reason = 'the gateway answered 429' and contents is not null"))
                .isEqualTo(1);
        data.change("update outbox_message set next_at = due_at");
        outbox.deliver();
        assertThat(rows("state = 'SENT' and contents is null")).isEqualTo(1);
        assertThat(taken()).hasSize(2);
        assertThat(taken().get(0)).isEqualTo(taken().get(1)).contains("+6281200000001", "code is 123456");
    }

    @Test
    void thereIsNoInboxOutsideADemo() {
        given().get("/kotak-pesan").then().statusCode(404);
    }

    @Test
    void howLongTheOldestWaitsIsAFigure() {
        assertThat(figures.find("edokter.messages.oldest.due.seconds").gauge()).isNotNull();
    }

    private long rows(String condition) {
        return data.count("select count(*) from outbox_message where " + condition);
    }

    /** What the gateway was given. */
    private List<String> taken() {
        try {
            var list = HttpRequest.newBuilder(URI.create(sms.url().orElseThrow().toString()))
                    .build();
            return HttpClient.newHttpClient()
                    .send(list, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
