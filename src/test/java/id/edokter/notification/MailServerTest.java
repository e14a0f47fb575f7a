package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.shared.EmailAddress;
import id.edokter.support.MailSink;
import id.edokter.support.MailSink.Answer;
import id.edokter.web.HospitalSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against servers that really speak SMTP. */
@QuarkusTest
class MailServerTest {

    private static final String ID = "8f14e45f-ceea-467f-9a3b-1c2d3e4f5a6b";
    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

    @Inject
    HospitalSettings hospital;

    @Inject
    Vertx vertx;

    private final List<MailServer> made = new ArrayList<>();

    @AfterEach
    void closeThem() {
        made.forEach(MailServer::close);
    }

    private MailServer server(int port, String... others) {
        var settings = settings(port, others);
        var server = new MailServer(
                settings, new Letters(hospital, settings.from().orElseThrow()), vertx, 4, InetAddress::getAllByName);
        made.add(server);
        return server;
    }

    private static EmailSettings settings(int port, String... others) {
        var all = new HashMap<>(Map.of(
                "edokter.email.host", "127.0.0.1",
                "edokter.email.port", Integer.toString(port),
                "edokter.email.encryption", "none",
                "edokter.email.own-network", "true",
                "edokter.email.timeout", "PT2S",
                "edokter.email.from", "janji@rs.example"));
        for (int i = 0; i < others.length; i += 2) all.put("edokter.email." + others[i], others[i + 1]);
        return new SmallRyeConfigBuilder()
                .withMapping(EmailSettings.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(EmailSettings.class);
    }

    private static Letter letter(String text) {
        return letter(text, null);
    }

    private static Letter letter(String text, CalendarEntry entry) {
        return new Letter(
                ID,
                Recipient.email(EmailAddress.of("Sari@Rumah.example")),
                MessageKind.ROOM_CHANGED,
                Map.of(),
                Locale.forLanguageTag("id"),
                text,
                Optional.ofNullable(entry));
    }

    @Test
    void itComesAsTextAndAsAPageUnderItsOwnId() throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            var text = "RS <b>A & B</b>: pukul 09.00 – lihat https://janji.rs.example/t/abc?x=1&y=2\n.\nSelesai";

            assertThat(server(post.getSmtp().getPort())
                            .send(letter(text, new CalendarEntry("A7K2", 3, NINE, NINE.plusSeconds(600), false))))
                    .isEqualTo(new Sent(ID));

            assertThat(post.getReceivedMessages()).hasSize(1);
            var mail = post.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@rs.example>");
            assertThat(mail.getAllRecipients()).singleElement().hasToString("sari@rumah.example");
            assertThat(mail.getFrom()[0].toString()).contains("<janji@rs.example>", hospital.name());
            assertThat(mail.getSubject()).isEqualTo("Kabar tentang kunjungan Anda – " + hospital.name());
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            var parts = parts((MimeMultipart) mail.getContent());
            assertThat(parts.get("text/plain").replace("\r", "")).startsWith(text);
            assertThat(parts.get("text/html"))
                    .contains(
                            "RS &lt;b&gt;A &amp; B&lt;/b&gt;",
                            "href=\"https://janji.rs.example/t/abc?x=1&amp;y=2\"",
                            "<html lang=\"id\">")
                    .doesNotContain("RS <b>", "{");
            assertThat(parts.get("text/calendar"))
                    .contains("UID:A7K2@e-dokter", "SEQUENCE:3", "DTSTART:20261130T020000Z", "STATUS:CONFIRMED")
                    .contains("METHOD:PUBLISH", "ORGANIZER:mailto:janji@rs.example");

            server(post.getSmtp().getPort())
                    .send(letter(text, new CalendarEntry("A7K2", 4, NINE, NINE.plusSeconds(600), true)));
            var cancelled = parts((MimeMultipart) post.getReceivedMessages()[1].getContent());
            assertThat(cancelled.get("text/calendar"))
                    .contains("UID:A7K2@e-dokter", "SEQUENCE:4", "METHOD:CANCEL", "STATUS:CANCELLED");
        } finally {
            post.stop();
        }
    }

    private static Map<String, String> parts(MimeMultipart all) throws Exception {
        var found = new HashMap<String, String>();
        for (int i = 0; i < all.getCount(); i++) {
            var part = all.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) found.putAll(parts(inner));
            else
                found.put(
                        part.getContentType()
                                .replaceAll(";.*", "")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("(?s)\\s.*", ""),
                        part.getContent() instanceof String text
                                ? text
                                : new String(
                                        part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return found;
    }

    /** What stands in a text or a name never becomes a line of the head, another reader, or another letter. */
    @Test
    void nothingThatIsToldGetsIntoTheHead() throws Exception {
        try (var sink = MailSink.that(Answer.TAKE)) {
            var nasty = "a\r\nBcc: lain@jahat.example\r\n\r\n.\r\nMAIL FROM:<x@y.example>\r\nQUIT";
            var named = new Named("RS\r\nBcc: lain@jahat.example\r\n\r\n<script>, \"x\" <a@b.example>");
            var settings = settings(sink.port());
            var server = new MailServer(
                    settings, new Letters(named, "janji@rs.example"), vertx, 4, InetAddress::getAllByName);
            made.add(server);

            assertThat(server.send(letter(nasty))).isEqualTo(new Sent(ID));

            assertThat(sink.letters).hasSize(1);
            var mail = new MimeMessage(
                    null,
                    new java.io.ByteArrayInputStream(
                            sink.letters.get(0).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getFrom()).hasSize(1);
            assertThat(mail.getFrom()[0].toString()).endsWith("<janji@rs.example>");
            assertThat(sink.taken).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "<a@b.example>",
                "a@b.example,c@d.example",
                "\"a\"@b.example",
                "a@[127.0.0.1]",
                "@b.example",
                "a@-b.example",
                "ä@b.example",
                ""
            })
    void whatIsNoAddressIsNotWrittenTo(String typed) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void itsAnswersAreUnderstood(Answer answer) {
        try (var sink = MailSink.that(answer)) {
            var came = server(sink.port()).send(letter("Halo"));
            switch (answer) {
                case TAKE -> assertThat(came).isEqualTo(new Sent(ID));
                case BUSY -> assertThat(came).isEqualTo(new Later("the mail server answered 451"));
                case NOBODY -> assertThat(came).isEqualTo(new Never("the mail server answered 550", true));
                case UNWANTED -> assertThat(came).isEqualTo(new Never("the mail server answered 554"));
                case HANG_UP, STALL -> assertThat(came).isInstanceOf(Later.class);
            }
            assertThat(sink.taken).hasSize(answer == Answer.TAKE ? 1 : 0);
        }
    }

    /** One that was given up must not be sent after all, when nobody waits for it any more. */
    @Test
    void whatIsGivenUpIsNotSentLater() {
        try (var sink = new MailSink(reader -> Answer.TAKE, 3_000, true)) {
            long begun = System.nanoTime();
            assertThat(server(sink.port()).send(letter("Halo"))).isInstanceOf(Later.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_600));
        }
    }

    @Test
    void oneThatIsNotThereIsTriedAgain() throws Exception {
        int nobody;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThat(server(nobody).send(letter("Halo"))).isInstanceOf(Later.class);
    }

    @Test
    void aPrivateAddressIsNotWrittenToAndNothingGoesInClear() {
        try (var sink = MailSink.that(Answer.TAKE)) {
            assertThat(server(sink.port(), "own-network", "false").send(letter("Halo")))
                    .isEqualTo(new Later("the mail server's name leads to a private address"));
            assertThat(server(sink.port(), "encryption", "starttls").send(letter("Halo")))
                    .as("a server that cannot encrypt")
                    .isInstanceOf(Later.class);
            assertThat(sink.letters).isEmpty();
        }
    }

    /** A hospital with another name. */
    private record Named(String name) implements HospitalSettings {
        @Override
        public String city() {
            return "Binjai";
        }

        @Override
        public String address() {
            return "Jalan Contoh";
        }

        @Override
        public String phone() {
            return "061";
        }

        @Override
        public String hours() {
            return "07.00–21.00";
        }

        @Override
        public Optional<String> dpoName() {
            return Optional.empty();
        }

        @Override
        public Optional<String> dpoEmail() {
            return Optional.empty();
        }

        @Override
        public Optional<String> dpoPhone() {
            return Optional.empty();
        }
    }
}
