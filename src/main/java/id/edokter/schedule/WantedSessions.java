package id.edokter.schedule;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sessions that schedules, exceptions and calendar ask for in some days.
 *
 * @param reasons why a session that the week has is not asked for
 * @param left those whose doctor is on leave, on a holiday too
 */
record WantedSessions(Map<Source, PlannedSession> sessions, Map<Source, String> reasons, Set<Source> left) {

    /** How the reason of a session that is not held begins. */
    static final String HOLIDAY = "holiday: ";

    static final String LEAVE = "leave: ";
    static final String SCHEDULE_ENDED = "the schedule has ended";
    static final String EXTRA_WITHDRAWN = "the extra was withdrawn";

    private static final Comparator<PlannedSession> BY_TIME =
            Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::starts);

    WantedSessions() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
    }

    void want(PlannedSession plan) {
        sessions.put(plan.source(), plan);
    }

    void refuse(Source source, String reason) {
        reasons.put(source, reason);
    }

    /** Nobody practises, whatever the calendar says. */
    void isLeft(Source source) {
        left.add(source);
    }

    /** Whether nothing but the calendar closes it. */
    boolean isOnlyAHoliday(Source source) {
        return whyNot(source).startsWith(HOLIDAY) && !left.contains(source);
    }

    List<PlannedSession> byTime() {
        return sessions.values().stream().sorted(BY_TIME).toList();
    }

    String whyNot(Source source) {
        return reasons.getOrDefault(source, source.extra() == null ? SCHEDULE_ENDED : EXTRA_WITHDRAWN);
    }
}
