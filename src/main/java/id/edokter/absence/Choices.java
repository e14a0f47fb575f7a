package id.edokter.absence;

import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Availability;
import id.edokter.booking.FirstFree;
import id.edokter.booking.Relocations;
import id.edokter.booking.SessionPlaces;
import id.edokter.schedule.Deviations;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a patient chooses with the private key of a message: another session, or none. Once, and for some time. */
@ApplicationScoped
class Choices {

    private static final int DAYS_AHEAD = 60;
    private static final int MOST = 20;

    private final AbsenceRecords records;
    private final AbsenceCases cases;
    private final Relocations relocations;
    private final Availability availability;
    private final Deviations deviations;
    private final Transactions transactions;
    private final Clock clock;

    Choices(
            AbsenceRecords records,
            AbsenceCases cases,
            Relocations relocations,
            Availability availability,
            Deviations deviations,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.relocations = relocations;
        this.availability = availability;
        this.deviations = deviations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A session that can be chosen, and when its next place would be. */
    record Offer(SessionPlaces session, LocalTime next, int left) {}

    /** @param link key of the appointment's own page */
    record Question(AbsenceCase one, Appointment appointment, Reason reason, List<Offer> offers, String link) {}

    /** The key of the appointment's own page, when this question was answered. */
    Optional<String> answered(String key) {
        return transactions.run(() ->
                found(key).filter(AbsenceCase::isOwnDoing).flatMap(one -> relocations.openLink(appointment(one))));
    }

    /**
     * @throws NotFoundException for a key that was never made, or of somebody whose data were erased
     * @throws ChoiceIsReplaced when the patient was asked anew by another message
     * @throws ChoiceIsOver when the time is over, somebody else decided, or the appointment is somewhere else by now
     */
    Question open(String key) {
        return transactions.run(() -> {
            var one = existing(key);
            var appointment = appointment(one);
            if (!isOpen(one) || !one.isAbout(appointment)) throw new ChoiceIsOver();
            var reason = records.whole(one.absenceId).orElseThrow().reason;
            return new Question(one, appointment, reason, offers(appointment), relocations.link(appointment));
        });
    }

    private List<Offer> offers(Appointment appointment) {
        var today = Wib.date(clock.instant());
        var own = appointment.session;
        var substitutes = deviations.substitutesOf(List.of(own));
        var free = availability.sessions(today, today.plusDays(DAYS_AHEAD), own.clinic.id, null).stream()
                .filter(s -> s.window() == SessionPlaces.Window.OPEN && s.left(appointment.payer) > 0)
                // who stands in on that day, then the doctor whom the patient chose, then whoever is there soonest
                .sorted(Comparator.<SessionPlaces, Boolean>comparing(s -> !substitutes.contains(s.id()))
                        .thenComparing(s -> s.doctor() != own.doctor.id)
                        .thenComparing(SessionPlaces::date)
                        .thenComparing(SessionPlaces::starts))
                .limit(MOST)
                .toList();
        if (free.isEmpty()) return List.of();
        var firsts = availability.firstFree(free.stream().map(SessionPlaces::id).toList());
        return free.stream()
                .map(s -> new Offer(s, next(firsts, s, appointment), s.left(appointment.payer)))
                .toList();
    }

    private static LocalTime next(List<FirstFree> firsts, SessionPlaces session, Appointment appointment) {
        return firsts.stream()
                .filter(first -> first.session() == session.id()
                        && appointment.payer.pools().contains(first.pool()))
                .map(FirstFree::starts)
                .min(Comparator.naturalOrder())
                .orElse(session.starts());
    }

    /**
     * Moves to the next free place of a session.
     *
     * @return the key of the appointment's own page
     * @throws ChoiceIsOver when the question is not open any more; and whatever stands against the move
     */
    String choose(String key, long session, Actor actor) {
        return answer(key, actor, one -> {
            var moved = relocations.choose(one.appointmentId, session, actor);
            one.answer(moved.slot, clock.instant());
            return relocations.link(moved);
        });
    }

    /** The patient does not come instead. */
    String giveUp(String key, Actor actor) {
        return answer(key, actor, one -> {
            var given = relocations.giveUp(one.appointmentId, null, actor);
            one.answer(null, clock.instant());
            return relocations.link(given);
        });
    }

    private String answer(String key, Actor actor, Function<AbsenceCase, String> step) {
        return transactions.run(
                () -> {
                    var one = cases.locked(existing(key).id);
                    if (one.isOwnDoing())
                        return relocations.openLink(appointment(one)).orElseThrow(ChoiceIsOver::new);
                    if (!isOpen(one) || !one.isAbout(appointment(one))) throw new ChoiceIsOver();
                    if (one.holdId != null) relocations.letGo(one.holdId, actor);
                    return step.apply(one);
                },
                Optional::empty,
                name -> null);
    }

    private Appointment appointment(AbsenceCase one) {
        return relocations.these(List.of(one.appointmentId)).get(0);
    }

    private boolean isOpen(AbsenceCase one) {
        return one.isAsked(clock.instant());
    }

    private AbsenceCase existing(String key) {
        return found(key)
                .orElseThrow(() -> former(key)
                        .<RuntimeException>map(one -> isOpen(one) ? new ChoiceIsReplaced() : new ChoiceIsOver())
                        .orElseGet(NotFoundException::new));
    }

    /** Who was erased has no question any more, and gets no link to a page of their own. */
    private Optional<AbsenceCase> found(String key) {
        if (!Secrets.isToken(key)) return Optional.empty();
        return cases.withKey(Secrets.hash(key)).filter(one -> !isErased(appointment(one)));
    }

    private Optional<AbsenceCase> former(String key) {
        if (!Secrets.isToken(key)) return Optional.empty();
        return cases.withFormerKey(Secrets.hash(key)).filter(one -> !isErased(appointment(one)));
    }

    private static boolean isErased(Appointment appointment) {
        return appointment.isErased() || appointment.patient == null || appointment.patient.isErased();
    }
}
