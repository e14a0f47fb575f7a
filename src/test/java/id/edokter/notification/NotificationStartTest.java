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
                .withDefaultValues(settings)
                .build();
        new NotificationStart(
                        config.getConfigMapping(DemoInboxSettings.class), config.getConfigMapping(SmsSettings.class))
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
}
