package id.edokter.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways out, best first. In a demo nothing leaves the house: invented people may have the numbers of real ones. */
@ApplicationScoped
class Channels {

    private final DemoInbox inbox;
    private final List<Channel> all;

    @Inject
    Channels(DemoInbox inbox, SmsGateway sms, MailServer mail) {
        this(inbox, inbox.isOpen() ? List.of(inbox) : List.of(sms, mail));
    }

    Channels(DemoInbox inbox, List<Channel> all) {
        this.inbox = inbox;
        this.all = all;
    }

    Optional<Channel> to(Recipient.Way way) {
        return all.stream().filter(channel -> channel.canReach(way)).findFirst();
    }

    boolean isDemo() {
        return inbox.isOpen();
    }

    /** How long an attempt may take at most, whichever way it goes. */
    Duration longest() {
        return all.stream()
                .filter(channel -> Arrays.stream(Recipient.Way.values()).anyMatch(channel::canReach))
                .map(Channel::longest)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    void tidy() {
        if (isDemo()) inbox.tidy();
    }
}
