package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationStartTest {

    private static void start(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(SmsSettings.class)
                .withMapping(DemoInboxSettings.class)
                .withMapping(EmailSettings.class)
                .withMapping(WhatsAppSettings.class)
                .withDefaultValues(settings)
                .build();
        new NotificationStart(
                        config.getConfigMapping(DemoInboxSettings.class),
                        config.getConfigMapping(WhatsAppSettings.class),
                        config.getConfigMapping(SmsSettings.class),
                        config.getConfigMapping(EmailSettings.class))
                .refuseWhatCannotWork(new ServerStarting());
    }

    @Test
    void nothingHasToBeSet() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of("edokter.demo.enabled", "true"))).doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of("edokter.sms.url", "https://sms.example/kirim")))
                .doesNotThrowAnyException();
    }

    /** Otherwise one wrong setting would show every patient's code to anybody. */
    @Test
    void theInboxIsOnlyOpenInADemo() {
        assertThatThrownBy(() -> start(Map.of("edokter.demo.inbox", "true")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_DEMO_INBOX");
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://sms.example/, EDOKTER_SMS_URL",
        "url, https://who@sms.example/, EDOKTER_SMS_URL",
        "method, GET, EDOKTER_SMS_METHOD",
        "body, {text}, EDOKTER_SMS_BODY",
        "body, {to}, EDOKTER_SMS_BODY",
        "headers, Bearer abc, EDOKTER_SMS_HEADERS",
        "accepted, (ok, EDOKTER_SMS_ACCEPTED"
    })
    void aGatewayThatCannotWorkIsToldAtOnce(String name, String value, String told) {
        var all = new java.util.HashMap<>(Map.of("edokter.sms.url", "https://sms.example/kirim"));
        all.put("edokter.sms." + name, value);

        assertThatThrownBy(() -> start(all)).isInstanceOf(CannotStart.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "host, smtp://surat.example:25, EDOKTER_EMAIL_HOST",
        "from, RSUD <janji@rs.example>, EDOKTER_EMAIL_FROM",
        "from, '', EDOKTER_EMAIL_FROM",
        "encryption, ssl, EDOKTER_EMAIL_ENCRYPTION",
        "encryption, none, EDOKTER_EMAIL_OWN_NETWORK",
        "user, janji, EDOKTER_EMAIL_PASSWORD",
        "connect-timeout, PT30S, EDOKTER_EMAIL_CONNECT_TIMEOUT"
    })
    void aMailServerThatCannotWorkIsToldAtOnce(String name, String value, String told) {
        var all = new java.util.HashMap<>(
                Map.of("edokter.email.host", "surat.example", "edokter.email.from", "janji@rs.example"));
        assertThatCode(() -> start(all)).doesNotThrowAnyException();
        all.put("edokter.email." + name, value);

        assertThatThrownBy(() -> start(all)).isInstanceOf(CannotStart.class).hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "phone-id, +62 812, EDOKTER_WHATSAPP_PHONE_ID",
        "token, '', EDOKTER_WHATSAPP_TOKEN",
        "token, kunci dengan spasi, EDOKTER_WHATSAPP_TOKEN",
        "app-secret, '', EDOKTER_WHATSAPP_APP_SECRET",
        "verify-token, '', EDOKTER_WHATSAPP_VERIFY_TOKEN",
        "url, http://graph.example/v24.0, EDOKTER_WHATSAPP_URL",
        "prefix, RS-, EDOKTER_WHATSAPP_PREFIX",
        "kinds, LINK_CODE, EDOKTER_WHATSAPP_KINDS",
        "kinds, 'REMIND_MORNING,SALAH', EDOKTER_WHATSAPP_KINDS"
    })
    void aWhatsAppThatCannotWorkIsToldAtOnceWithoutItsKey(String name, String value, String told) {
        var all = new java.util.HashMap<>(Map.of(
                "edokter.whatsapp.phone-id", "106540352242922",
                "edokter.whatsapp.token", "EAAG-kunci",
                "edokter.whatsapp.app-secret", "rahasia-aplikasi",
                "edokter.whatsapp.verify-token", "kata-kita",
                "edokter.whatsapp.kinds", "REMIND_MORNING,VISIT_THANKS"));
        assertThatCode(() -> start(all)).doesNotThrowAnyException();
        all.put("edokter.whatsapp." + name, value);

        assertThatThrownBy(() -> start(all))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(told)
                .hasMessageNotContainingAny("EAAG", "dengan spasi", "rahasia-aplikasi", "kata-kita");
    }
}
