package id.edokter.notification;

import id.edokter.notification.Delivery.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A way out that answers as the test says. */
final class FakeChannel implements Channel {

    final List<Letter> sent = new ArrayList<>();
    Function<Letter, Delivery> answers = letter -> new Sent("x");
    Predicate<MessageKind> isFirst = kind -> false;
    boolean isOpen = true;
    private final Recipient.Way way;

    FakeChannel(Recipient.Way way) {
        this.way = way;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public int perMinute() {
        return 0;
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public boolean canReach(Recipient.Way asked) {
        return isOpen && asked == way;
    }

    @Override
    public boolean isFirstFor(MessageKind kind) {
        return isFirst.test(kind);
    }

    @Override
    public Duration longest() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Delivery send(Letter letter) {
        sent.add(letter);
        return answers.apply(letter);
    }
}
