package id.edokter.day;

import id.edokter.booking.SessionLoad;
import java.util.List;
import java.util.function.ToIntFunction;

/** What some sessions of a day come to together. */
record Figures(List<SessionLoad> sessions) {

    public int registered() {
        return sum(SessionLoad::registered);
    }

    public int arrived() {
        return sum(SessionLoad::arrived);
    }

    public int served() {
        return sum(SessionLoad::served);
    }

    public int absent() {
        return sum(SessionLoad::absent);
    }

    /** Of sessions that take place: places of a cancelled one are nobody's. */
    public int left() {
        return sessions.stream()
                .filter(session -> !session.isCancelled())
                .mapToInt(SessionLoad::left)
                .sum();
    }

    private int sum(ToIntFunction<SessionLoad> figure) {
        return sessions.stream().mapToInt(figure).sum();
    }
}
