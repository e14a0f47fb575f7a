package id.edokter.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways out, best first. In a demo nothing leaves the house: invented people may have the numbers of real ones. */
@ApplicationScoped
class Channels {

    private final DemoInbox inbox;
    private final List<Channel> all;

    @Inject
    Channels(DemoInbox inbox, WhatsApp whatsApp, SmsGateway sms, MailServer mail) {
        this(inbox, inbox.isOpen() ? List.of(inbox) : List.of(whatsApp, sms, mail));
    }

    Channels(DemoInbox inbox, List<Channel> all) {
        this.inbox = inbox;
        this.all = all;
    }

    Optional<Channel> to(Recipient.Way way) {
        return all.stream().filter(channel -> channel.canReach(way)).findFirst();
    }

    /** Where a message may go, best first: of a telephone first by the way that is there for it, where that can say it. */
    List<Recipient> ways(Message message) {
        boolean isFirst = all.stream().anyMatch(channel -> channel.isFirstFor(message.kind()));
        var told = Stream.concat(Stream.of(message.to()), message.others().stream());
        if (!isFirst) return told.toList();
        boolean isSent = to(Recipient.Way.PHONE).isPresent();
        return told.flatMap(one -> one.way() != Recipient.Way.PHONE
                        ? Stream.of(one)
                        : isSent
                                ? Stream.of(Recipient.whatsApp(one.address()), one)
                                : Stream.of(Recipient.whatsApp(one.address())))
                .toList();
    }

    /** Whether there is a way to telephones. */
    boolean reachPhones() {
        return to(Recipient.Way.PHONE).isPresent() || to(Recipient.Way.WHATSAPP).isPresent();
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
