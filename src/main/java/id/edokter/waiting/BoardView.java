package id.edokter.waiting;

import id.edokter.booking.AppointmentStatus;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Head;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Session;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a waiting room reads and hears. It has numbers, rooms and doctors, and no patient; of a clinic that is not to be
 * named it has the room alone.
 *
 * @param name of the board
 * @param calls that are on, the newest first
 * @param recent who was called before the newest, the newest first
 * @param rows the rooms in which there is or will be somebody
 * @param missed numbers that were called in vain and wait again
 */
record BoardView(String name, List<Call> calls, List<Call> recent, List<Row> rows, List<Missed> missed) {

    /**
     * A number that is called.
     *
     * @param id of this very call; calling once more is another
     * @param doctor empty where the clinic is not to be named, and so is clinic
     * @param at when it was made last
     */
    record Call(String id, String number, String room, String doctor, String clinic, Instant at) {

        /** As a voice says it. */
        public String spoken() {
            return Spoken.number(number);
        }

        public String spokenRoom() {
            return Spoken.room(room);
        }

        /** Seconds since then; a board that was cut off tells by it what is not new any more. */
        public long age(Instant now) {
            return Math.max(0, Duration.between(at, now).toSeconds());
        }

        /** Long numbers are drawn smaller. */
        public int length() {
            return signs(number);
        }
    }

    enum Course {
        RUNNING,
        /** Begins later; said to be late or not. */
        LATER,
        OFF
    }

    /**
     * A room, with the session that is held there.
     *
     * @param number who is with the doctor or called; null for nobody
     * @param calling whether that one is called and not in yet
     * @param next who is called after that
     */
    record Row(
            String room,
            String doctor,
            String clinic,
            Course course,
            String number,
            boolean calling,
            List<String> next,
            int minutesLate,
            LocalTime starts) {

        /** Of its longest number, by which all of them are drawn smaller. */
        public int length() {
            return Stream.concat(Stream.ofNullable(number), next.stream())
                    .mapToInt(BoardView::signs)
                    .max()
                    .orElse(0);
        }

        /** Names of rooms stand on one line, which ten letters fill beside three numbers, and twelve beside two. */
        public boolean isMedium() {
            return room.length() > MEDIUM_ROOM && room.length() <= LONG_ROOM;
        }

        /** Beside a long one there is place for less. */
        public boolean isLong() {
            return room.length() > LONG_ROOM && room.length() <= LONGER_ROOM;
        }

        public boolean isLonger() {
            return room.length() > LONGER_ROOM;
        }

        public boolean isLater() {
            return course == Course.LATER;
        }

        public boolean isOff() {
            return course == Course.OFF;
        }

        public boolean isLate() {
            return minutesLate > 0;
        }
    }

    /** Somebody who was called and was not there. */
    record Missed(String number, String room) {}

    private static final int MOST_NEXT = 3;
    /** Of long ones fewer stand beside each other, so that they are not drawn smaller. */
    private static final int LONG = 5;

    private static final int LONGEST = 6;
    /** Three wide letters and a number beyond a hundred still fit as eight signs are drawn. */
    private static final int MOST_SIGNS = 8;

    private static final int MEDIUM_ROOM = 10;
    private static final int LONG_ROOM = 12;
    private static final int LONGER_ROOM = 20;

    private static final int MOST_RECENT = 4;
    private static final int MOST_MISSED = 4;
    /** A call that is older than that is no call any more, but for the room's own line. */
    private static final Duration ON_FOR = Duration.ofMinutes(5);

    private static final Duration RECENT_FOR = Duration.ofMinutes(20);
    /** Rooms whose sessions begin later than that are not shown yet. */
    private static final Duration AHEAD = Duration.ofHours(2);

    /** As many as are readable from afar. */
    private static final int PLACES_OF_A_PAGE = 5;

    private static final int STAMP = 16;

    /** @param looks at the sessions that the board shows, in any order */
    static BoardView of(String name, Collection<SessionLook> looks, Instant now) {
        var calls = new ArrayList<Call>();
        var recent = new ArrayList<Call>();
        var rows = new ArrayList<Row>();
        var missed = new ArrayList<Missed>();
        for (var look : looks) {
            var queue = look.queue();
            if (!isShown(queue, now)) continue;
            rows.add(row(queue));
            for (var line : queue.called()) {
                var call = call(look, line);
                (isWithin(call.at, now, ON_FOR) ? calls : recent).add(call);
            }
            queue.inService().stream()
                    .filter(line -> line.calledAt() != null)
                    .forEach(line -> recent.add(call(look, line)));
            queue.waiting().stream()
                    .filter(line -> line.skips() > 0)
                    .forEach(line ->
                            missed.add(new Missed(line.label(), queue.session().room())));
        }
        calls.sort(NEWEST_FIRST);
        recent.removeIf(call -> !isWithin(call.at, now, RECENT_FOR));
        recent.sort(NEWEST_FIRST);
        // the callout shows one of them, and a room's own line its last
        var before = Stream.concat(calls.stream().skip(1), recent.stream());
        rows.sort(Comparator.comparing(Row::room, BoardView::naturally).thenComparing(Row::starts));
        return new BoardView(
                name,
                List.copyOf(calls),
                before.limit(MOST_RECENT).toList(),
                List.copyOf(rows),
                missed.stream().limit(MOST_MISSED).toList());
    }

    private static final Comparator<Call> NEWEST_FIRST =
            Comparator.comparing(Call::at).reversed().thenComparing(Call::id);

    private static boolean isWithin(Instant at, Instant now, Duration time) {
        return at.plus(time).isAfter(now);
    }

    private static boolean isShown(QueueView queue, Instant now) {
        var head = queue.session();
        if (head.status() == Session.Status.CLOSED) return false;
        if (head.status() == Session.Status.CANCELLED)
            return now.isBefore(Wib.instant(head.date(), head.ends())) && isSoon(queue, now);
        boolean somebody = !queue.waiting().isEmpty() || !queue.called().isEmpty();
        return head.startedAt() != null
                || somebody
                || isSoon(queue, now) && now.isBefore(Wib.instant(head.date(), head.ends()));
    }

    private static boolean isSoon(QueueView queue, Instant now) {
        return !now.plus(AHEAD).isBefore(queue.planned());
    }

    private static Row row(QueueView queue) {
        var head = queue.session();
        var called = queue.called();
        var inside = queue.inService();
        var now = !called.isEmpty()
                ? called.get(called.size() - 1)
                : inside.isEmpty() ? null : inside.get(inside.size() - 1);
        var course = head.status() == Session.Status.CANCELLED
                ? Course.OFF
                : head.startedAt() == null ? Course.LATER : Course.RUNNING;
        return new Row(
                head.room(),
                head.sensitive() ? "" : head.doctorName(),
                head.sensitive() ? "" : head.clinicName(),
                course,
                now == null ? null : now.label(),
                now != null && now.status() == AppointmentStatus.CALLED,
                course == Course.OFF ? List.of() : next(queue, head.room()),
                course == Course.LATER ? head.minutesLate() : 0,
                starts(head));
    }

    private static List<String> next(QueueView queue, String room) {
        var all = queue.waiting().stream().map(Line::label).limit(MOST_NEXT).toList();
        int length = all.stream().mapToInt(BoardView::signs).max().orElse(0);
        int most = length >= LONGEST || room.length() > LONG_ROOM
                ? 1
                : length >= LONG || room.length() > MEDIUM_ROOM ? 2 : MOST_NEXT;
        return all.stream().limit(most).toList();
    }

    /** How many signs of usual width a number is as wide as: "W" and "M" are half as wide again as others. */
    static int signs(String number) {
        long wide = number.chars().filter(sign -> sign == 'W' || sign == 'M').count();
        return Math.min(MOST_SIGNS, number.length() + (int) (wide + 1) / 2);
    }

    private static LocalTime starts(Head head) {
        return head.starts().plusMinutes(head.minutesLate());
    }

    private static Call call(SessionLook look, Line line) {
        var head = look.queue().session();
        return new Call(
                SessionLook.call(look.queue(), line),
                line.label(),
                head.room(),
                head.sensitive() ? "" : head.doctorName(),
                head.sensitive() ? "" : head.clinicName(),
                look.rungAt(line));
    }

    /** "Ruang 9" before "Ruang 10". */
    static int naturally(String one, String other) {
        var left = parts(one);
        var right = parts(other);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = isNumber(left[i]) && isNumber(right[i]);
            int order = numbers
                    ? Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]))
                    : left[i].compareToIgnoreCase(right[i]);
            if (order != 0) return order;
        }
        return Integer.compare(left.length, right.length);
    }

    private static String[] parts(String text) {
        return text.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
    }

    private static boolean isNumber(String part) {
        return part.matches("[0-9]{1,18}");
    }

    /** By which a board knows that it shows this already. */
    String stamp() {
        return Secrets.print(toString(), STAMP);
    }

    /** The rooms, as many to a page as can be read from afar. */
    public List<List<Row>> pages() {
        if (rows.size() <= PLACES_OF_A_PAGE) return List.of(rows);
        int pages = (rows.size() + PLACES_OF_A_PAGE - 1) / PLACES_OF_A_PAGE;
        int size = (rows.size() + pages - 1) / pages;
        return Stream.iterate(0, from -> from < rows.size(), from -> from + size)
                .map(from -> rows.subList(from, Math.min(rows.size(), from + size)))
                .toList();
    }
}
