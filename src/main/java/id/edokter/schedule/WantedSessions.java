package id.edokter.schedule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sessions that schedules, exceptions and calendar ask for in some days.
 *
 * @param reasons why a session that the week has is not asked for
 */
record WantedSessions(Map<Source, PlannedSession> sessions, Map<Source, String> reasons) {

    /** How the reason of a session that is not held begins. */
    static final String HOLIDAY = "holiday: ";

    static final String LEAVE = "leave: ";
    static final String SCHEDULE_ENDED = "the schedule has ended";
    static final String EXTRA_WITHDRAWN = "the extra was withdrawn";

    private static final Comparator<PlannedSession> BY_TIME =
            Comparator.comparing(PlannedSession::date).thenComparing(PlannedSession::starts);

    WantedSessions() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void want(PlannedSession plan) {
        sessions.put(plan.source(), plan);
    }

    void refuse(Source source, String reason) {
        reasons.put(source, reason);
    }

    List<PlannedSession> byTime() {
        return sessions.values().stream().sorted(BY_TIME).toList();
    }

    String whyNot(Source source) {
        return reasons.getOrDefault(source, source.extra() == null ? SCHEDULE_ENDED : EXTRA_WITHDRAWN);
    }
}
