package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.absence.Elsewhere.Places;
import id.edokter.account.SignedIn;
import id.edokter.booking.SessionPlaces;
import id.edokter.schedule.Session;
import id.edokter.web.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An act while it is decided: who is affected, and where they could go.
 *
 * @param typed what was chosen in the form, when it comes back
 * @param page of the lines, from 1
 */
record ActView(
        SignedIn who, Whole whole, Places places, Typed typed, int page, Done done, FormErrors errors, Instant now) {

    /** Of a page: a form has no more than a hundred fields. */
    static final int LINES = 60;

    /** What a form sent. */
    record Typed(String group, String way, String next, String other, Set<Long> ticked) {

        static final Typed NOTHING = new Typed(Group.ALL.name(), "", "", "", Set.of());

        /** For all: the only one who stands in, or the first of several on the day. */
        static Typed offering(List<SessionPlaces> substituted) {
            if (substituted.isEmpty()) return NOTHING;
            var only =
                    substituted.size() == 1 ? String.valueOf(substituted.get(0).id()) : "";
            return new Typed(Group.ALL.name(), WayOut.OTHER_DOCTOR.name(), "", only, Set.of());
        }
    }

    public Absence absence() {
        return whole.absence();
    }

    public List<Session> sessions() {
        return whole.sessions();
    }

    public String here() {
        return AbsencePages.PATH + "/" + whole.absence().id;
    }

    public Counts counts() {
        return Counts.of(whole.lines(), now);
    }

    public List<Line> lines() {
        return whole.lines().stream()
                .skip((long) (page - 1) * LINES)
                .limit(LINES)
                .toList();
    }

    /** The last one there is, when somebody asks for one beyond it. */
    static int page(int asked, Whole whole) {
        return Math.max(1, Math.min(asked, (whole.lines().size() + LINES - 1) / LINES));
    }

    /** Whether something is decided and can be done. */
    public boolean isPlanned() {
        return !absence().isTakenBack() && counts().planned() > 0;
    }

    public boolean hasMore() {
        return page * LINES < whole.lines().size();
    }

    public List<ForWhom> groups() {
        return ForWhom.of(whole.sessions());
    }

    public int size(ForWhom group) {
        return (int) whole.lines().stream()
                .filter(line -> group.has(line, Set.of(), now))
                .count();
    }

    public List<WayOut> ways() {
        return List.of(WayOut.values());
    }

    public List<SessionPlaces> next() {
        return places.of(whole.absence().doctor.id);
    }

    public List<SessionPlaces> others() {
        return places.beside(whole.absence().doctor.id, whole.sessions());
    }

    /** Who stands in for the absent doctor, and has a place left. */
    public List<SessionPlaces> substitutes() {
        return places.substituted();
    }

    public boolean isNext(SessionPlaces session) {
        return typed.next().equals(String.valueOf(session.id()));
    }

    public boolean isOther(SessionPlaces session) {
        return typed.other().equals(String.valueOf(session.id()));
    }

    public boolean isUndone(AbsenceCase one) {
        return one.isUndone() && !absence().isTakenBack();
    }

    public boolean isTicked(AbsenceCase one) {
        return typed.ticked().contains(one.id);
    }

    public boolean isUnanswered(AbsenceCase one) {
        return one.isUnanswered(now);
    }

    /** Whether anything can be decided. */
    public boolean isDeciding() {
        return !absence().isTakenBack()
                && whole.lines().stream().anyMatch(line -> line.one().isUndone());
    }

    /** Whether the doctor may still come after all: not everything is over, or of those told nothing is. */
    public boolean mayBeTakenBack() {
        var lines = whole.lines().stream().map(Line::one).toList();
        boolean isTold = lines.stream().anyMatch(AbsenceCase::isTold);
        boolean isWaitedInVain = lines.stream()
                .anyMatch(
                        one -> one.isUndone() && !one.fromSlot.session.endsAt().isAfter(now));
        return !absence().isTakenBack()
                && whole.sessions().stream()
                        .anyMatch(session -> session.endsAt().isAfter(now))
                && !(isTold && isWaitedInVain);
    }
}
