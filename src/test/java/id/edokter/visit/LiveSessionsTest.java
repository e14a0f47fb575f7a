package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.queue.QueueDesk;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import id.edokter.visit.LiveSessions.Channel;
import id.edokter.visit.LiveSessions.Kind;
import id.edokter.visit.LiveSessions.News;
import id.edokter.waiting.Morning;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages from which somebody calls are told how far the queue is, and nothing of whom. */
@QuarkusTest
class LiveSessionsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Inject
    LiveSessions live;

    @Inject
    QueueDesk desk;

    @Inject
    Morning mornings;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    private final List<Cancellable> lines = new ArrayList<>();

    @AfterEach
    void comeBack() {
        lines.forEach(Cancellable::cancel);
        clock.comeBack();
    }

    private BlockingQueue<News> listens(long session, String who, String stamp) {
        var news = new LinkedBlockingQueue<News>();
        lines.add(live.listen(new Channel(session, INDONESIAN), who, stamp)
                .subscribe()
                .with(news::add));
        return news;
    }

    @Test
    void whatSomebodyElseDoesReachesThePageWithinASecond() throws InterruptedException {
        var clinic = mornings.of(2).comes(1, 2).begins();
        long session = clinic.practice.session();
        var shown = String.valueOf(desk.queue(session).stamp());
        var page = listens(session, "rina", shown);
        var doctors = listens(session, "kirana", shown);
        live.look();
        assertThat(page).extracting(News::stamp).containsExactly(shown);
        page.clear();
        doctors.clear();

        clinic.calls();

        for (var one : List.of(page, doctors)) {
            var told = one.poll(1, TimeUnit.SECONDS);
            assertThat(told).isNotNull();
            assertThat(told.stamp())
                    .isEqualTo(String.valueOf(desk.queue(session).stamp()));
            assertThat(told.time()).isEqualTo("07.30 WIB");
        }
    }

    @Test
    void whoShowsWhatIsSoIsToldTheTimeFromTimeToTime() {
        var clinic = mornings.of(1).comes(1).begins();
        long session = clinic.practice.session();
        var shown = String.valueOf(desk.queue(session).stamp());
        var page = listens(session, "rina", shown);
        live.look();
        live.look();
        assertThat(page).hasSize(1);

        clock.travel(Duration.ofSeconds(70));
        live.look();

        assertThat(page).extracting(News::stamp).containsExactly(shown, shown);
        assertThat(page).extracting(News::time).containsExactly("07.30 WIB", "07.31 WIB");
    }

    @Test
    void onTheNextDayThePageIsAnother() {
        var clinic = mornings.of(1).comes(1);
        long session = clinic.practice.session();
        var shown = String.valueOf(desk.queue(session).stamp());
        var page = listens(session, "rina", shown);

        clock.travelTo(clinic.practice.date().plusDays(1).atTime(0, 1));
        live.look();

        assertThat(page).extracting(News::stamp).doesNotContain(shown).hasSize(1);
    }

    @Test
    void onePersonHasSoManyLinesAndNoMore() {
        var clinic = mornings.of(1).comes(1);
        long session = clinic.practice.session();
        var first = listens(session, "rina", null);
        for (int i = 0; i < 6; i++) listens(session, "rina", null);
        var other = listens(session, "kirana", null);
        live.look();

        assertThat(first).extracting(News::kind).containsExactly(Kind.ENOUGH);
        assertThat(other).extracting(News::kind).containsExactly(Kind.STAMP);
    }

    @Test
    void aLineSaysNothingOfWhomAndKeepsNobodySignedIn() {
        var clinic = mornings.of(1).comes(1).begins();
        var nurse = staff.inside(Role.NURSE);
        var address = "/praktik/sesi/" + clinic.practice.session();
        assertThat(nurse.browser().opens(address).html())
                .contains("data-live=\"" + address + "/siaran\"", "data-stamp=\"" + stamp(clinic) + "\"");

        var line = nurse.browser().opens(address + "/siaran?sejak=1");

        assertThat(line.status()).isEqualTo(200);
        assertThat(line.header("Content-Type")).startsWith("text/event-stream");
        assertThat(line.html())
                .contains("event:hello")
                .doesNotContain("Uji Coba", clinic.patient(1).number());
        clock.travel(Duration.ofMinutes(29));
        nurse.browser().opens(address + "/siaran");
        clock.travel(Duration.ofMinutes(2));
        assertThat(nurse.browser().opens(address).status()).isEqualTo(303);
    }

    private long stamp(Morning.Clinic clinic) {
        return desk.queue(clinic.practice.session()).stamp();
    }
}
