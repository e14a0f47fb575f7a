package id.edokter.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The ways out, best first. In a demo nothing leaves the house: invented people may have the numbers of real ones. */
@ApplicationScoped
class Channels {

    private final DemoInbox inbox;

    Channels(DemoInbox inbox) {
        this.inbox = inbox;
    }

    Optional<Channel> to(Recipient.Way way) {
        return inbox.canReach(way) ? Optional.of(inbox) : Optional.empty();
    }

    boolean isDemo() {
        return inbox.isOpen();
    }

    void tidy() {
        if (isDemo()) inbox.tidy();
    }

    Duration longest() {
        return inbox.longest();
    }
}
