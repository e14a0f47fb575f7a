package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import id.edokter.queue.CallOrder;
import id.edokter.queue.Estimates;
import id.edokter.queue.QueueRule;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Head;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.waiting.BoardView.Call;
import id.edokter.waiting.BoardView.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardViewTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Wib.instant(DAY, LocalTime.of(9, 0));

    private static Head head(String room, Session.Status status, String starts, boolean sensitive) {
        var from = LocalTime.parse(starts);
        var began = status == Session.Status.RUNNING ? Wib.instant(DAY, from) : null;
        return new Head(
                Math.abs(room.hashCode()),
                0,
                status,
                DAY,
                from,
                from.plusHours(4),
                10,
                began,
                null,
                0,
                1,
                "Poli Anak",
                "A",
                sensitive,
                1,
                "dr. Kirana",
                room,
                1);
    }

    private static Line line(int number, AppointmentStatus status, int secondsAgo, int recalls, int skips) {
        boolean called = status == AppointmentStatus.CALLED || status == AppointmentStatus.IN_SERVICE;
        return new Line(
                number,
                0,
                number,
                "A-%02d".formatted(number),
                status,
                LocalTime.of(8, 0),
                NOW,
                NOW,
                false,
                null,
                0,
                called ? number : null,
                called ? NOW.minusSeconds(secondsAgo) : null,
                "rina",
                recalls,
                skips,
                null,
                null,
                false,
                null,
                Payer.GENERAL,
                null,
                recalls,
                false,
                true,
                null);
    }

    private static Line called(int number, int secondsAgo) {
        return line(number, AppointmentStatus.CALLED, secondsAgo, 0, 0);
    }

    private static Line waits(int number) {
        return line(number, AppointmentStatus.CHECKED_IN, 0, 0, 0);
    }

    private static SessionLook look(Head head, Line... lines) {
        var all = Arrays.asList(lines);
        var waiting = all.stream()
                .filter(line -> line.status() == AppointmentStatus.CHECKED_IN)
                .toList();
        var queue =
                new QueueView(NOW, head, 1, 0, new CallOrder(0, 0, 2, 3), new QueueRule(60, 15, 3, 3, 2), all, waiting);
        return new SessionLook(queue, new Estimates(Map.of(), null, 10), false, Map.of(), Map.of());
    }

    private static SessionLook running(String room, Line... lines) {
        return look(head(room, Session.Status.RUNNING, "08:00", false), lines);
    }

    private static BoardView board(SessionLook... looks) {
        return BoardView.of("Ruang Tunggu A", List.of(looks), NOW);
    }

    @Test
    void theNewestCallComesFirst() {
        var board = board(running("Ruang 3", called(4, 60)), running("Ruang 5", called(9, 5)));

        assertThat(board.calls()).extracting(Call::number).containsExactly("A-09", "A-04");
        assertThat(board.calls().get(0).room()).isEqualTo("Ruang 5");
        assertThat(board.calls().get(0).age(NOW)).isEqualTo(5);
    }

    @Test
    void aCallOfLongAgoIsNoneAnyMoreAndThenForgotten() {
        var board = board(running("Ruang 3", called(4, 6 * 60)), running("Ruang 5", called(9, 30 * 60)));

        assertThat(board.calls()).isEmpty();
        assertThat(board.recent()).extracting(Call::number).containsExactly("A-04");
        // in the room's own line it stands as long as nobody else is called
        assertThat(board.rows()).extracting(Row::number).containsExactly("A-04", "A-09");
    }

    @Test
    void aCallThatAnotherFollowedStandsAmongTheRecentOnes() {
        var board = board(
                running("Ruang 3", called(1, 200), called(2, 100), called(5, 10)),
                running("Ruang 5", called(9, 20)),
                running("Ruang 7", line(8, AppointmentStatus.IN_SERVICE, 400, 0, 0)));

        assertThat(board.calls().get(0).number()).isEqualTo("A-05");
        assertThat(board.recent()).extracting(Call::number).containsExactly("A-09", "A-02", "A-01", "A-08");
    }

    @Test
    void ofLongNumbersAndBesideLongNamesFewerStandBesideEachOther() {
        var short3 = running("Ruang 3", waits(1), waits(2), waits(3), waits(4));
        var hundreds = running("Ruang 3", waits(101), waits(102), waits(103));
        var mediumName = running("Ruang Gigi 3", waits(1), waits(2), waits(3));
        var longName = running("Ruang Tindakan 3", waits(1), waits(2), waits(3));

        assertThat(board(short3).rows().get(0).next()).hasSize(3);
        assertThat(board(hundreds).rows().get(0).next()).hasSize(2);
        assertThat(board(mediumName).rows().get(0).next()).hasSize(2);
        assertThat(board(longName).rows().get(0).next()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"A-07, 4", "OO-07, 5", "W-07, 5", "MW-07, 6", "SWD-01, 7", "OQO-101, 7", "WWW-01, 8", "WWW-101, 8"})
    void wideLettersCountForMore(String number, int signs) {
        assertThat(BoardView.signs(number)).isEqualTo(signs);
    }

    @Test
    void callingOnceMoreIsAnotherCall() {
        var once = board(running("Ruang 3", called(4, 60)));
        var again = board(running("Ruang 3", line(4, AppointmentStatus.CALLED, 60, 1, 0)));

        assertThat(once.calls().get(0).id()).isNotEqualTo(again.calls().get(0).id());
    }

    @Test
    void aRoomShowsWhoIsInsideAndWhoComesNext() {
        var row = board(running(
                        "Ruang 3",
                        line(2, AppointmentStatus.IN_SERVICE, 300, 0, 0),
                        waits(3),
                        waits(4),
                        waits(5),
                        waits(6)))
                .rows()
                .get(0);

        assertThat(row.number()).isEqualTo("A-02");
        assertThat(row.calling()).isFalse();
        assertThat(row.next()).containsExactly("A-03", "A-04", "A-05");
        assertThat(row.doctor()).isEqualTo("dr. Kirana");
    }

    @Test
    void aClinicThatIsNotToBeNamedIsItsRoomAlone() {
        var board = board(look(head("Ruang 9", Session.Status.RUNNING, "08:00", true), called(4, 5)));

        assertThat(board.toString()).contains("A-04", "Ruang 9").doesNotContain("Kirana", "Anak");
    }

    @Test
    void whoWasCalledInVainStandsAmongTheMissed() {
        var board = board(running("Ruang 3", line(2, AppointmentStatus.CHECKED_IN, 0, 0, 1), waits(3)));

        assertThat(board.missed()).extracting(BoardView.Missed::number).containsExactly("A-02");
    }

    @Test
    void roomsAreThereWhenTheyMatter() {
        var board = board(
                look(head("Ruang 1", Session.Status.CLOSED, "07:00", false)),
                look(head("Ruang 2", Session.Status.OPEN, "10:30", false)),
                look(head("Ruang 3", Session.Status.OPEN, "13:00", false)),
                look(head("Ruang 4", Session.Status.OPEN, "13:00", false), waits(1)),
                look(head("Ruang 5", Session.Status.CANCELLED, "08:00", false)));

        assertThat(board.rows()).extracting(Row::room).containsExactly("Ruang 2", "Ruang 4", "Ruang 5");
        assertThat(board.rows().get(0).isLater()).isTrue();
        assertThat(board.rows().get(2).isOff()).isTrue();
    }

    @Test
    void roomsStandAsOneCounts() {
        assertThat(BoardView.naturally("Ruang 9", "Ruang 10")).isNegative();
        assertThat(BoardView.naturally("Ruang 10", "Ruang 9")).isPositive();
        assertThat(BoardView.naturally("Anak 1", "Ruang 1")).isNegative();
        assertThat(BoardView.naturally("Ruang 1", "Ruang 1A")).isNegative();
        assertThat(BoardView.naturally("Ruang 1", "Ruang 1")).isZero();
    }

    @Test
    void manyRoomsAreShownByTurnsInPartsOfLikeSize() {
        var many = IntStream.rangeClosed(1, 15)
                .mapToObj(n -> running("Ruang " + n))
                .toArray(SessionLook[]::new);

        assertThat(board(many).pages()).extracting(List::size).containsExactly(5, 5, 5);
        assertThat(board(running("Ruang 1")).pages()).hasSize(1);
        assertThat(board().pages()).hasSize(1);
    }
}
