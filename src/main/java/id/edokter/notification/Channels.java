package id.edokter.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The ways out, best first. In a demo nothing leaves the house: invented people may have the numbers of real ones. */
@ApplicationScoped
class Channels {

    private final DemoInbox inbox;
    private final List<Channel> all;

    Channels(DemoInbox inbox, SmsGateway sms) {
        this.inbox = inbox;
        this.all = inbox.isOpen() ? List.of(inbox) : List.of(sms);
    }

    Optional<Channel> to(Recipient.Way way) {
        return all.stream().filter(channel -> channel.canReach(way)).findFirst();
    }

    boolean isDemo() {
        return inbox.isOpen();
    }

    /** How long an attempt may take at most, whichever way it goes. */
    Duration longest() {
        return all.stream().map(Channel::longest).max(Duration::compareTo).orElseThrow();
    }

    void tidy() {
        if (isDemo()) inbox.tidy();
    }
}
