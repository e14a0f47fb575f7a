package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.shared.EmailAddress;
import id.edokter.support.Given;
import id.edokter.support.MailSink;
import id.edokter.support.MailSink.Answer;
import id.edokter.web.HospitalSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What couriers rely on, of every way out. */
@QuarkusTest
class ChannelContractTest {

    private static final String TEXT = "RS \"A & B\": kode 123456\n<baris> {to} – selesai";

    @Inject
    Given data;

    @Inject
    HospitalSettings hospital;

    @Inject
    Vertx vertx;

    @Inject
    DemoInbox inbox;

    /** In which mood whoever passes messages on is. */
    private enum Mood {
        WILLING,
        BUSY,
        REFUSING,
        SILENT,
        GONE
    }

    /** Ways out, by whom they lead to. */
    private enum Out {
        SMS(Recipient.phone("+6281234567890")),
        WHATSAPP(Recipient.whatsApp("+6281234567890")),
        EMAIL(Recipient.email(EmailAddress.of("sari@rumah.example")));

        private final Recipient reader;

        Out(Recipient reader) {
            this.reader = reader;
        }
    }

    /** @param service what stands behind it, closed with it */
    private record Tried(Channel channel, AutoCloseable service) implements AutoCloseable {
        @Override
        public void close() {
            try {
                service.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Tried channel(Out out, Mood mood) throws IOException {
        return switch (out) {
            case SMS -> sms(mood);
            case WHATSAPP -> whatsApp(mood);
            case EMAIL -> email(mood);
        };
    }

    private static Tried whatsApp(Mood mood) {
        var meta = new Meta();
        switch (mood) {
            case BUSY -> meta.says(503, "<html>+6281234567890 123456</html>");
            case REFUSING -> meta.says(400, Meta.error(131051, "+6281234567890 123456"));
            case SILENT -> meta.isSilent();
            default -> meta.takes("wamid.1");
        }
        if (mood == Mood.GONE) meta.close();
        return new Tried(
                new WhatsApp(
                        meta.settings("timeout", mood == Mood.SILENT ? "PT1S" : "PT20S"),
                        new ObjectMapper(),
                        InetAddress::getAllByName),
                meta);
    }

    private static Tried sms(Mood mood) throws IOException {
        if (mood == Mood.GONE) return new Tried(new SmsGateway(SmsService.settings(SmsService.refusing())), () -> {});
        var forever = new CountDownLatch(1);
        var service = new SmsService(
                switch (mood) {
                    case BUSY -> SmsService.answering(503, "+6281234567890");
                    case REFUSING -> SmsService.answering(422, "+6281234567890");
                    case SILENT -> exchange -> forever.await();
                    default -> SmsService.answering(200, "");
                });
        return new Tried(new SmsGateway(SmsService.settings(service.url())), () -> {
            forever.countDown();
            service.close();
        });
    }

    private Tried email(Mood mood) {
        var sink = MailSink.that(
                switch (mood) {
                    case BUSY -> Answer.BUSY;
                    case REFUSING -> Answer.UNWANTED;
                    case SILENT -> Answer.STALL;
                    default -> Answer.TAKE;
                });
        if (mood == Mood.GONE) sink.close();
        var settings = new SmallRyeConfigBuilder()
                .withMapping(EmailSettings.class)
                .withDefaultValues(Map.of(
                        "edokter.email.host", "127.0.0.1",
                        "edokter.email.port", Integer.toString(sink.port()),
                        "edokter.email.encryption", "none",
                        "edokter.email.own-network", "true",
                        "edokter.email.timeout", "PT2S",
                        "edokter.email.from", "janji@rs.example"))
                .build()
                .getConfigMapping(EmailSettings.class);
        var server = new MailServer(
                settings, new Letters(hospital, "janji@rs.example"), vertx, 2, InetAddress::getAllByName);
        return new Tried(server, () -> {
            server.close();
            sink.close();
        });
    }

    private static Letter letter(Recipient reader) {
        return new Letter(
                UUID.randomUUID().toString(),
                reader,
                MessageKind.SIGN_IN_CODE,
                Map.of("hospital", "RS \"A & B\"", "code", "123456", "minutes", "10"),
                Locale.ENGLISH,
                TEXT,
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenIsSent(Out out) throws Exception {
        try (var tried = channel(out, Mood.WILLING)) {
            assertThat(tried.channel().canReach(out.reader.way())).isTrue();
            assertThat(tried.channel().name()).matches("[a-z]{1,12}");
            for (int i = 0; i < 3; i++)
                assertThat(tried.channel().send(letter(out.reader))).isInstanceOf(Sent.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeMendedIsTriedAgainAndTheReasonTellsNothing(Out out) throws Exception {
        for (var mood : new Mood[] {Mood.BUSY, Mood.GONE}) {
            try (var tried = channel(out, mood)) {
                var came = tried.channel().send(letter(out.reader));
                assertThat(came).as(mood.name()).isInstanceOf(Later.class);
                assertThat(((Later) came).reason()).doesNotContain("123456", "812345", "sari", "rumah");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithTheMessageIsSaidForGood(Out out) throws Exception {
        try (var tried = channel(out, Mood.REFUSING)) {
            var came = tried.channel().send(letter(out.reader));
            assertThat(came).isInstanceOf(Never.class);
            assertThat(((Never) came).reason()).doesNotContain("123456", "812345", "sari", "rumah");
            assertThat(((Never) came).isNobody()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsSilentIsGivenUpInTheTimeThatItSays(Out out) throws Exception {
        try (var tried = channel(out, Mood.SILENT)) {
            long begun = System.nanoTime();
            assertThat(tried.channel().send(letter(out.reader))).isInstanceOf(Later.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(tried.channel().longest().plusSeconds(1));
        }
    }

    @Test
    void theDemosInboxTakesWhateverItIsGiven() {
        // it shows the newest, and the clocks of others were ahead
        data.change("delete from demo_message");
        for (var out : Out.values()) {
            assertThat(inbox.canReach(out.reader.way())).isTrue();
            assertThat(inbox.send(letter(out.reader))).isInstanceOf(Sent.class);
        }
        assertThat(inbox.byPhone()).containsKeys(Out.SMS.reader, Out.EMAIL.reader);
    }
}
