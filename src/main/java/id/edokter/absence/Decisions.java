package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Elsewhere.Places;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * What becomes of the patients of an absence: decided, with places kept meanwhile, and then done. Each patient is a
 * transaction with its message, so whatever ends it in between, anybody goes on where it stopped.
 */
@ApplicationScoped
class Decisions {

    private static final Logger LOG = Logger.getLogger(Decisions.class);

    private final Absences absences;
    private final AbsenceRecords records;
    private final AbsenceCases cases;
    private final Elsewhere elsewhere;
    private final Relocations relocations;
    private final Notices notices;
    private final AuditTrail trail;
    private final AbsenceSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Decisions(
            Absences absences,
            AbsenceRecords records,
            AbsenceCases cases,
            Elsewhere elsewhere,
            Relocations relocations,
            Notices notices,
            AuditTrail trail,
            AbsenceSettings settings,
            Transactions transactions,
            Clock clock) {
        this.absences = absences;
        this.records = records;
        this.cases = cases;
        this.elsewhere = elsewhere;
        this.relocations = relocations;
        this.notices = notices;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param session the only one to move to; null for the first that has a place
     */
    record Decision(WayOut way, Long session) {}

    /** How many it is decided for, and for how many there was no place. */
    record Decided(int planned, int withoutPlace) {}

    /**
     * Decides for some patients and keeps the places they need; what was decided for them before is given up. Whoever
     * decides otherwise before it is through ends it there, and who looks at it meanwhile looks again.
     *
     * @param seen version of the act on the page
     * @throws DecidedMeanwhile when it is another by now, or becomes another on the way
     */
    Decided decide(Witness witness, long id, int seen, List<Line> some, Decision decision) {
        var which = some.stream().map(line -> line.one().id).toList();
        var begun = begin(witness, id, absence -> seen, () -> which, AbsenceCase::isUndone);
        return plan(witness, id, begun, one -> decision, AbsenceCase::isUndone);
    }

    /**
     * A decision under way.
     *
     * @param version of the act, as long as nobody else decides
     */
    private record Begun(int version, List<Long> which) {}

    private Begun begin(
            Witness witness,
            long id,
            ToIntFunction<Absence> seen,
            Supplier<List<Long>> which,
            Predicate<AbsenceCase> isMeant) {
        return transactions.run(() -> {
            var absence = records.locked(id);
            absence.decide(seen.applyAsInt(absence), witness.who(), clock.instant());
            records.flush();
            var some = which.get();
            // first of all: a place that was kept for one of them may now be another's
            some.stream().map(cases::locked).filter(isMeant).forEach(one -> giveUp(witness, one));
            return new Begun(records.goesOn(absence), some);
        });
    }

    private interface Deciding {
        Decision about(AbsenceCase one);
    }

    /** @param found whether there is a place; null when there was nothing to decide any more */
    private record Step(Boolean found, int version) {}

    private Decided plan(Witness witness, long id, Begun begun, Deciding deciding, Predicate<AbsenceCase> isMeant) {
        var places = elsewhere.places(absences.look(id).sessions());
        int version = begun.version();
        int planned = 0;
        int without = 0;
        for (var number : begun.which()) {
            int seen = version;
            var step = transactions.run(() -> {
                var absence = records.locked(id);
                absence.mustBe(seen);
                var one = cases.locked(number);
                var found = isMeant.test(one) ? plan(witness, one, deciding.about(one), places) : null;
                // what is carried out just now was looked at before this
                return new Step(found, records.goesOn(absence));
            });
            version = step.version();
            if (step.found() == null) continue;
            if (step.found()) planned++;
            else without++;
        }
        return new Decided(planned, without);
    }

    /** @return whether there is a place, where one is needed; null when there is nothing to decide any more */
    private Boolean plan(Witness witness, AbsenceCase one, Decision decision, Places places) {
        var actor = Actor.staff(witness);
        letGo(witness, one);
        var appointment = relocations.these(List.of(one.appointmentId)).get(0);
        if (!one.isAbout(appointment)) {
            one.leave();
            return null;
        }
        if (!decision.way().moves()) {
            one.plan(decision.way(), null, null);
            return true;
        }
        var hold = relocations.keep(
                appointment,
                wanted(appointment, decision, places),
                clock.instant().plus(settings.keep()),
                actor);
        if (hold.isPresent()) one.plan(decision.way(), decision.session(), hold.get());
        else one.findNoPlace(decision.way(), decision.session());
        return hold.isPresent();
    }

    /** What was decided before holds no more, from the moment on at which it is decided otherwise. */
    private void giveUp(Witness witness, AbsenceCase one) {
        letGo(witness, one);
        if (one.isPlanned()) one.reopen();
    }

    private void letGo(Witness witness, AbsenceCase one) {
        if (one.isUndone() && one.holdId != null) relocations.letGo(one.holdId, Actor.staff(witness));
    }

    private static List<Long> wanted(Appointment moving, Decision decision, Places places) {
        if (decision.session() != null) return List.of(decision.session());
        return decision.way() == WayOut.NEXT_SESSION ? places.nextOf(moving) : places.besideOf(moving);
    }

    /**
     * Does all that is decided, one patient after another. What was done by somebody else meanwhile is passed over, what
     * fails is noted with its reason.
     *
     * @param seen version of the act as it was looked at: nothing is done that nobody has looked at
     * @param site makes an address of this e-Dokter out of a path
     * @return how many were done by this
     * @throws DecidedMeanwhile when it is another by now; what was done before stays done
     */
    int carryOut(Witness witness, long id, int seen, UnaryOperator<String> site) {
        var reason = transactions.run(() -> records.whole(id).orElseThrow().reason);
        int done = 0;
        for (var number : transactions.run(() -> cases.idsIn(id, AbsenceCase.State.PLANNED))) {
            if (isDone(witness, id, seen, number, reason, site)) done++;
        }
        return done;
    }

    /**
     * Decides once more what was decided for those for whom it failed, with places that are free now. It is looked at
     * before it is done.
     *
     * @throws DecidedMeanwhile when the doctor came after all, or somebody else decides on the way
     */
    Decided retry(Witness witness, long id) {
        var begun = begin(
                witness,
                id,
                absence -> absence.version,
                () -> cases.idsIn(id, AbsenceCase.State.FAILED),
                AbsenceCase::isFailed);
        return plan(witness, id, begun, one -> new Decision(one.choice, one.wantedSession), AbsenceCase::isFailed);
    }

    private boolean isDone(Witness witness, long id, int seen, long number, Reason reason, UnaryOperator<String> site) {
        try {
            return transactions.run(
                    () -> {
                        records.held(id).mustBe(seen);
                        var one = cases.locked(number);
                        return one.isPlanned() && carryOut(witness, one, reason, site);
                    },
                    Optional::empty,
                    Relocations::refusal);
        } catch (DecidedMeanwhile meanwhile) {
            throw meanwhile;
        } catch (Refusal refusal) {
            fail(number, Problem.of(refusal));
        } catch (RuntimeException failure) {
            // what ends the process is no patient's failure: the next one goes on here
            if (failure.getCause() instanceof Error ending) throw ending;
            LOG.errorf(failure, "Case %d of an absence could not be done", number);
            fail(number, Problem.UNEXPECTED);
        }
        return false;
    }

    private boolean carryOut(Witness witness, AbsenceCase one, Reason reason, UnaryOperator<String> site) {
        var actor = Actor.staff(witness);
        var appointment = relocations.these(List.of(one.appointmentId)).get(0);
        if (!one.isAbout(appointment)) {
            letGo(witness, one);
            one.leave();
            return false;
        }
        var now = clock.instant();
        var why = Notices.why(reason);
        switch (one.choice) {
            case NEXT_SESSION, OTHER_DOCTOR -> {
                var moved = relocations.move(appointment.id, one.holdId, why, actor);
                var link = site.apply("/janji/" + relocations.link(moved));
                one.finish(moved.slot, witness.who(), now, notices.moved(one, reason, moved, link));
            }
            case CANCEL -> {
                var cancelled = relocations.cancel(appointment.id, why, actor);
                one.finish(null, witness.who(), now, notices.cancelled(one, reason, cancelled, site.apply("/")));
            }
            case PATIENT_CHOOSES -> {
                cases.retireKey(one);
                var key = Secrets.token();
                var until = now.plus(settings.chooseFor());
                var link = site.apply("/pilih/" + key);
                one.ask(Secrets.hash(key), until, now, notices.choose(one, reason, appointment, until, link));
                trail.add(witness, Act.ABSENCE_CHOICE_SENT, appointment.patient.id, appointment.code, "");
            }
        }
        return true;
    }

    private void fail(long number, Problem why) {
        transactions.run(() -> {
            var one = cases.locked(number);
            if (one.isPlanned()) one.fail(why);
            return null;
        });
    }
}
