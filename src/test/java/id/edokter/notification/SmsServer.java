package id.edokter.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is busy at first, and then takes whatever it is given; lists it to whoever asks. */
public class SmsServer implements QuarkusTestResourceLifecycleManager {

    private SmsService service;

    @Override
    public Map<String, String> start() {
        var busy = new AtomicInteger(1);
        try {
            service = new SmsService(exchange -> {
                boolean isSent = exchange.getRequestMethod().equals("POST");
                if (isSent && busy.getAndDecrement() > 0) {
                    SmsService.answering(429, "").answer(exchange);
                    return;
                }
                var taken = service.asked.stream()
                        .filter(asked -> asked.method().equals("POST"))
                        .map(asked -> asked.body())
                        .toList();
                SmsService.answering(200, String.join("\n", taken) + "\n").answer(exchange);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("edokter.sms.url", service.url());
    }

    @Override
    public void stop() {
        service.close();
    }
}
