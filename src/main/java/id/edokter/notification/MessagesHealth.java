package id.edokter.notification;

import id.edokter.shared.TryAgain;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether messages go, for who watches: a group of its own, {@code /q/health/group/messages}. A replica whose gateway is
 * away still serves pages, so it is no part of what a load balancer asks.
 */
@HealthGroup("messages")
@ApplicationScoped
class MessagesHealth implements HealthCheck {

    private final Mailroom mailroom;

    MessagesHealth(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("messages");
        try {
            var oldest = mailroom.oldest();
            return answer.status(!mailroom.isLate(oldest))
                    .withData("oldest due, seconds", oldest.toSeconds())
                    .build();
        } catch (TryAgain away) {
            return answer.down().withData("database", "away").build();
        }
    }
}
