package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-30T02:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** A page, which takes what it asks for. */
    private static final class Page implements Subscriber<String> {
        private final List<String> heard = new ArrayList<>();
        private Subscription line;
        private boolean over;

        @Override
        public void onSubscribe(Subscription given) {
            line = given;
        }

        @Override
        public void onNext(String news) {
            heard.add(news);
        }

        @Override
        public void onError(Throwable why) {
            over = true;
        }

        @Override
        public void onComplete() {
            over = true;
        }
    }

    private final Hands clock = new Hands();
    private final Broadcast<String, String> pages = new Broadcast<>(clock, new Broadcast.Bounds(3, 8), "enough");
    private int listened;

    private Page listens(String channel, String stamp, long takes) {
        return listens(channel, "somebody " + listened++, stamp, takes);
    }

    private Page listens(String channel, String whose, String stamp, long takes) {
        var page = new Page();
        pages.listen(channel, whose, stamp).subscribe().withSubscriber(page);
        if (takes > 0) page.line.request(takes);
        return page;
    }

    @Test
    void aPageIsToldWhatItDoesNotShow() {
        var page = listens("a", "1", 100);
        var other = listens("b", "1", 100);

        pages.tell("a", "2", has -> has + " to 2");
        pages.tell("a", "3", has -> has + " to 3");

        assertThat(page.heard).containsExactly("1 to 2", "2 to 3");
        assertThat(other.heard).isEmpty();
    }

    @Test
    void whoKnowsIsToldOnceInAWhile() {
        var page = listens("a", "1", 100);

        pages.tell("a", "1", has -> "alive");
        pages.tell("a", "1", has -> "alive");
        assertThat(page.heard).hasSize(1);
        clock.now = clock.now.plus(Broadcast.SIGN_OF_LIFE);
        pages.tell("a", "1", has -> "alive");

        assertThat(page.heard).containsExactly("alive", "alive");
    }

    @Test
    void aPageThatTakesNothingIsLetGoAndTheOthersAreTold() {
        var slow = listens("a", null, 0);
        var quick = listens("a", null, 100);

        for (int i = 0; i < 30; i++) {
            var stamp = "" + i;
            pages.tell("a", stamp, has -> stamp);
        }

        assertThat(slow.heard).isEmpty();
        assertThat(quick.heard).hasSize(30);
        assertThat(pages.pages()).isOne();
    }

    @Test
    void whoWasSlowAndReadsAgainIsToldOn() {
        var page = listens("a", null, 0);
        for (int i = 0; i < 10; i++) {
            var stamp = "" + i;
            pages.tell("a", stamp, has -> stamp);
        }

        page.line.request(100);
        pages.tell("a", "last", has -> "last");

        assertThat(page.heard).hasSize(11).endsWith("last");
    }

    @Test
    void theLastWordOfAChannelEndsItsPages() {
        var page = listens("a", "1", 100);
        var other = listens("b", "1", 100);

        pages.end("a", "over");
        assertThat(page.heard).containsExactly("over");
        assertThat(page.over).isTrue();
        assertThat(pages.channels()).containsExactly("b");

        pages.end();
        assertThat(other.over).isTrue();
        assertThat(other.heard).isEmpty();
        assertThat(pages.pages()).isZero();
    }

    @Test
    void whoLeavesIsForgotten() {
        var page = listens("a", "1", 100);
        page.line.cancel();

        assertThat(pages.pages()).isZero();
    }

    @Test
    void ofOnesManyPagesTheOldestGivesWayAndIsToldSo() {
        var first = listens("a", "link", "1", 100);
        var second = listens("b", "link", "1", 100);
        var third = listens("a", "link", "1", 100);
        var other = listens("a", "another link", "1", 100);

        var newest = listens("a", "link", "1", 100);
        pages.tell("a", "2", has -> "2");

        assertThat(first.heard).containsExactly("enough");
        assertThat(first.over).isTrue();
        assertThat(List.of(third, other, newest)).extracting(page -> page.heard).containsOnly(List.of("2"));
        assertThat(second.over).isFalse();
        assertThat(pages.pages()).isEqualTo(4);

        second.line.cancel();
        listens("a", "link", "1", 100);
        assertThat(third.over).as("there was a line for that").isFalse();
    }

    @Test
    void whenThereIsNoLineLeftWhoComesIsToldSoAtOnce() {
        var there = new ArrayList<Page>();
        for (int i = 0; i < 8; i++) there.add(listens("a", "1", 100));

        var late = listens("b", "1", 100);

        assertThat(late.heard).containsExactly("enough");
        assertThat(late.over).isTrue();
        assertThat(there).extracting(page -> page.over).containsOnly(false);
        assertThat(pages.channels()).containsExactly("a");

        there.get(0).line.cancel();
        assertThat(listens("b", "1", 100).over).isFalse();
    }

    @Test
    void whoComesAgainAndAgainTakesNoMoreThanItsOwnLines() {
        for (int i = 0; i < 100; i++) listens("a", "link", "1", 100);
        assertThat(pages.pages()).isEqualTo(3);

        for (int i = 0; i < 5; i++) assertThat(listens("a", "1", 100).over).isFalse();
        assertThat(listens("a", "link", "1", 100).over)
                .as("one of its own gives way")
                .isFalse();
        assertThat(pages.pages()).isEqualTo(8);
    }
}
