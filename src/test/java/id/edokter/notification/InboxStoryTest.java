package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody tries e-Dokter and looks for the code. */
@QuarkusTest
class InboxStoryTest {

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    Given data;

    /** Of the newest messages alone the page is made; other tests send some at later hours. */
    @BeforeEach
    void nobodyWroteYet() {
        data.change("delete from demo_message");
    }

    private void send(String phone, String code) {
        var now = clock.instant();
        var message = Message.code(
                MessageKind.SIGN_IN_CODE,
                "inbox:" + Given.next(),
                0,
                Recipient.phone(phone),
                Locale.forLanguageTag("id"),
                Map.of("code", code, "minutes", "10"),
                now,
                now.plus(Duration.ofMinutes(10)));
        transactions.run(() -> outbox.put(message));
        outbox.deliver();
    }

    @Test
    void theCodeIsThereNewestFirstUnderTheEndOfTheNumber() {
        var phone = "+62813%04d7788".formatted(Given.next());
        send(phone, "314159");
        send(phone, "271828");

        var page = PlainBrowser.fresh().opens("/kotak-pesan").text();

        assertThat(page).contains("Kotak pesan contoh", "Ini ponsel contoh", "Ponsel •••• 7788");
        assertThat(page).doesNotContain(phone.substring(3));
        assertThat(page.indexOf("271828")).isBetween(1, page.indexOf("314159"));
        assertThat(PlainBrowser.inEnglish().opens("/kotak-pesan").text()).contains("This is a sample telephone");
    }
}
