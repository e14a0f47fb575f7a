package id.edokter.demo;

import id.edokter.booking.BookingSettings;
import id.edokter.client.ApiKeys;
import id.edokter.shared.Secrets;
import id.edokter.shared.StartupLine;
import jakarta.inject.Singleton;
import java.util.List;

/** A key for trying the API, the same at every start of one demo, told at the console. There is none outside a demo. */
@Singleton
class DemoApiKey implements StartupLine {

    private final ApiKeys keys;
    private final BookingSettings booking;
    private final DemoSettings demo;

    DemoApiKey(ApiKeys keys, BookingSettings booking, DemoSettings demo) {
        this.keys = keys;
        this.booking = booking;
        this.demo = demo;
    }

    @Override
    public List<String> lines() {
        if (!demo.enabled() || booking.linkSecret().isEmpty()) return List.of();
        var key = ApiKeys.PREFIX + Secrets.derived(booking.linkSecret().get(), "demo-api-key");
        keys.keep("demo", key);
        return List.of("API key: " + key);
    }
}
