package id.edokter.notification;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Asks those who know what messages are about; within the transaction under way. */
@ApplicationScoped
class Standings {

    private final List<Standing> all;

    Standings(@All List<Standing> all) {
        this.all = all;
    }

    Optional<String> whyNot(OutboxMessage message) {
        return all.stream()
                .filter(one -> one.knows(message.kind))
                .findFirst()
                .flatMap(one -> one.whyNot(message.kind, message.subject));
    }
}
