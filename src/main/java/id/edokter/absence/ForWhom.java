package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.schedule.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A choice of patients of one act.
 *
 * @param session whose patients are meant, of {@link Group#SESSION}; null otherwise
 */
record ForWhom(Group group, Session session) {

    /** What can be chosen: each session for itself where there are several, so that each may go another way. */
    static List<ForWhom> of(List<Session> sessions) {
        var all = new ArrayList<ForWhom>();
        for (var group : Group.values()) {
            if (group != Group.SESSION) all.add(new ForWhom(group, null));
            else if (sessions.size() > 1) sessions.forEach(session -> all.add(new ForWhom(group, session)));
        }
        return all;
    }

    static Optional<ForWhom> named(String name, List<Session> sessions) {
        return of(sessions).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public String name() {
        return session == null ? group.name() : group.name() + "-" + session.id;
    }

    public boolean ticks() {
        return group.ticks();
    }

    boolean has(Line line, Set<Long> ticked, Instant now) {
        return group.has(line, ticked, now)
                && (session == null || line.one().fromSlot.session.id.equals(session.id));
    }
}
