package id.edokter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.BookingSettings;
import id.edokter.client.ApiKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoApiKeyTest {

    @Inject
    ApiKeys keys;

    @Inject
    BookingSettings settings;

    @Test
    void aDemoTellsTheSameGoodKeyAtEveryStart() {
        var first = new DemoApiKey(keys, settings, () -> true).lines();
        assertThat(first).singleElement().asString().matches("API key: edk_[A-Za-z0-9_-]{43}");
        assertThat(new DemoApiKey(keys, settings, () -> true).lines()).isEqualTo(first);
        assertThat(keys.clientWith(first.get(0).substring("API key: ".length())))
                .contains("demo");
    }

    @Test
    void outsideADemoThereIsNoSuchKey() {
        assertThat(new DemoApiKey(keys, settings, () -> false).lines()).isEmpty();
    }
}
