package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.DayBook;
import id.edokter.booking.SlotChoice;
import id.edokter.day.LiveDay.Channel;
import id.edokter.day.LiveDay.Kind;
import id.edokter.day.LiveDay.News;
import id.edokter.practice.LeaveRequests;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Staff;
import id.edokter.support.Together;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that show a day are told what changes in it, and nothing else. */
@QuarkusTest
class LiveDayTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    DayBook book;

    @Inject
    LeaveRequests leave;

    @Inject
    LiveDay live;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    private final List<Page> pages = new ArrayList<>();

    /** A page that listens, and what it was told. */
    private record Page(List<News> news, Cancellable line) {

        void cancel() {
            line.cancel();
        }
    }

    @AfterEach
    void comeBack() {
        pages.forEach(Page::cancel);
        clock.comeBack();
    }

    private Page page(Practice practice, String stamp) {
        return page(new Channel(practice.date(), practice.clinicCode(), Locale.forLanguageTag("id")), stamp);
    }

    private Page page(Channel channel, String stamp) {
        var news = new ArrayList<News>();
        var page = new Page(
                news,
                live.listen(channel, "petugas" + pages.size(), stamp)
                        .subscribe()
                        .with(news::add));
        pages.add(page);
        return page;
    }

    private void book(Practice practice, int number) {
        booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    private Practice beside(Practice first) {
        return data.colleague(first, first.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 4));
    }

    @Test
    void whatChangesIsToldAndWhatStaysIsNot() {
        var practice = data.practice(5);
        var other = beside(practice);
        var page = page(practice, null);

        live.look();
        book(practice, 1);
        live.look();

        assertThat(page.news()).extracting(News::kind).containsExactly(Kind.WHOLE, Kind.CHANGED);
        assertThat(page.news().get(0).text()).contains("sesi-" + practice.session(), "sesi-" + other.session());
        assertThat(page.news().get(1).text())
                .contains("id=\"sesi-" + practice.session() + "\"", "<b>1</b>", "dari 5")
                .doesNotContain("sesi-" + other.session());
    }

    @Test
    void aPageThatShowsWhatIsSoIsToldTheTimeAndNothingElse() {
        var practice = data.practice(2);
        var shown = book.sessions(practice.date()).stream()
                .filter(load -> load.clinicCode().equals(practice.clinicCode()))
                .toList();
        var page = page(practice, LiveDay.stamp(shown, Map.of(), clock.instant()));

        live.look();
        live.look();
        assertThat(page.news()).extracting(News::kind).containsExactly(Kind.ALIVE);
        assertThat(page.news().get(0).text()).matches("[0-9][0-9]\\.[0-9][0-9] WIB");

        clock.travel(Duration.ofSeconds(10));
        live.look();
        assertThat(page.news()).extracting(News::kind).containsExactly(Kind.ALIVE, Kind.ALIVE);
    }

    @Test
    void whoWasCutOffIsToldEverythingThatWasMissed() {
        var practice = data.practice(5);
        beside(practice);
        var first = page(practice, null);
        live.look();
        var stamp = first.news().get(0).stamp();
        first.cancel();
        book(practice, 1);
        // somebody else still looks on
        page(practice, null);
        live.look();
        book(practice, 2);

        var again = page(practice, stamp);
        live.look();

        assertThat(again.news()).extracting(News::kind).containsExactly(Kind.WHOLE);
        assertThat(again.news().get(0).text()).contains("<b>2</b>");
    }

    @Test
    void whoComesWhileTheLastOneLeavesIsStillTold() {
        var channel = new Channel(data.today(), "NONE", Locale.forLanguageTag("id"));
        var fresh = new LiveDay(book, leave, clock);

        var lost = Together.of(List.<Supplier<Integer>>of(
                () -> {
                    for (int i = 0; i < 30_000; i++) come(fresh, channel).cancel();
                    return 0;
                },
                () -> {
                    int missed = 0;
                    for (int i = 0; i < 30_000; i++) {
                        var line = come(fresh, channel);
                        if (fresh.pages() == 0) missed++;
                        line.cancel();
                    }
                    return missed;
                }));

        assertThat(lost).containsOnly(0);
        assertThat(fresh.pages()).isZero();
    }

    private static Cancellable come(LiveDay live, Channel channel) {
        return live.listen(channel, Thread.currentThread().getName(), null)
                .subscribe()
                .with(any -> {});
    }

    @Test
    void theClockAloneChangesWhereASessionIs() {
        var practice = data.practice(data.today(), LocalTime.of(23, 50), 1, Given.pools(Pool.ANY, 5));
        var page = page(practice, null);
        live.look();

        clock.travelTo(practice.date().atTime(23, 52));
        live.look();

        assertThat(page.news().get(0).text()).contains("Dibuka");
        assertThat(page.news().get(1).text()).contains("Berjalan");
    }

    @Test
    void eachPageIsToldInItsLanguage() {
        var practice = data.practice(5);
        var page = page(new Channel(practice.date(), practice.clinicCode(), Locale.ENGLISH), null);

        live.look();

        assertThat(page.news().get(0).text()).contains("of 5", "Open");
    }

    @Test
    void aSessionThatIsAddedBringsTheWholeDay() {
        var practice = data.practice(3);
        var page = page(practice, null);
        live.look();

        var added = beside(practice);
        live.look();

        assertThat(page.news()).extracting(News::kind).containsExactly(Kind.WHOLE, Kind.WHOLE);
        assertThat(page.news().get(1).text()).contains("sesi-" + added.session());
    }

    @Test
    void whoLeavesIsForgotten() {
        int before = live.pages();
        var page = page(data.practice(1), null);
        assertThat(live.pages()).isEqualTo(before + 1);

        page.cancel();

        assertThat(live.pages()).isEqualTo(before);
    }

    @Test
    void listeningKeepsNobodySignedIn() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var seen = "select unix_timestamp(seen_at) from sign_in_session s join account a on a.id = s.account_id"
                + " where a.user_name = ?";
        clerk.browser().opens("/loket");
        long before = data.count(seen, clerk.colleague().userName());
        clock.travel(Duration.ofMinutes(5));

        var stream = clerk.browser().opens("/loket/siaran?tanggal=" + data.today());

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
        assertThat(stream.html()).contains("event:hello", "retry:1000");
        assertThat(data.count(seen, clerk.colleague().userName())).isEqualTo(before);
        // and who was away too long listens no more
        clock.travel(Duration.ofHours(13));
        assertThat(clerk.browser().opens("/loket/siaran").status()).isEqualTo(303);
    }
}
