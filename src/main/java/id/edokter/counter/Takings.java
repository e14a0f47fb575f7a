package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.booking.Appointment;
import id.edokter.booking.Availability;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.PlacesLeft;
import id.edokter.booking.RequestReused;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SessionFull;
import id.edokter.booking.SlotPlace;
import id.edokter.booking.SlotTaken;
import id.edokter.counter.BookingForm.Typed;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.schedule.OverbookedEnough;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a place with what the form says, and shows the form again with what stands against it. */
@ApplicationScoped
class Takings {

    interface Taking {
        Appointment by(CounterRequest request);
    }

    private final Counter counter;
    private final PatientDesk patients;
    private final Availability availability;
    private final Rota rota;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    Takings(
            Counter counter,
            PatientDesk patients,
            Availability availability,
            Rota rota,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.counter = counter;
        this.patients = patients;
        this.availability = availability;
        this.rota = rota;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    /** The address that follows. */
    interface Following {
        String of(Appointment made);
    }

    RestResponse<TemplateInstance> take(Session session, Typed typed, FieldErrors errors, Done done, Taking taking) {
        return take(session, typed, errors, made -> done.at(made.id), taking);
    }

    RestResponse<TemplateInstance> take(
            Session session, Typed typed, FieldErrors errors, Following next, Taking taking) {
        if (typed.patient == null || typed.patient.isBlank())
            return Answers.to(NewAppointmentPages.HERE + "?sesi=" + session.id);
        var patient = patient(typed.patient);
        var payer = typed.answers(patient).payer(errors, "", "payer");
        if (errors.any()) return Answers.unprocessable(page(session, patient, typed, errors, ""));
        try {
            var key = Reading.key(typed.key).orElseGet(Secrets::token);
            return Answers.to(next.of(taking.by(new CounterRequest(key, patient.id, payer))));
        } catch (PlacesLeft left) {
            typed.slot = String.valueOf(left.slot);
            var words = wording.say(wording.locale(), left.key(), left.arguments());
            return Answers.conflict(page(session, patient, typed, errors, words));
        } catch (SlotTaken | SessionFull | RuleBroken | OverbookedEnough refusal) {
            var words = wording.say(wording.locale(), refusal.key(), refusal.arguments());
            return Answers.conflict(page(session, patient, typed, errors, words));
        } catch (RequestReused reused) {
            // the form of another patient, come back to: what was typed stays, and from here it is a form of its own
            typed.key = Secrets.token();
            return Answers.conflict(page(
                    session,
                    patient,
                    typed,
                    errors,
                    wording.say(wording.locale(), "form_of_another", reused.arguments())));
        }
    }

    TemplateInstance page(Session session, Patient patient, Typed typed, FieldErrors errors, String refusal) {
        var words = Wording.bundle(CounterMessages.class, wording.locale());
        var free = freeAtAll(session);
        var given = onThatDay(session, free);
        if (Reading.key(typed.key).isEmpty()) typed.key = Secrets.token();
        return Pages.booking(new BookingForm(
                caller.who(),
                patient,
                session,
                given,
                free.size() - given.size(),
                isToday(session),
                session.startsAt().isBefore(clock.instant()),
                barrier(session),
                typed,
                PayerTyped.payers(words),
                PayerTyped.visits(words),
                wording.errors(errors.all()),
                refusal));
    }

    List<SlotPlace> free(Session session) {
        return onThatDay(session, freeAtAll(session));
    }

    private List<SlotPlace> freeAtAll(Session session) {
        return availability.slots(session.id).stream().filter(SlotPlace::free).toList();
    }

    /** The reserve is given on the day itself. */
    private List<SlotPlace> onThatDay(Session session, List<SlotPlace> free) {
        if (isToday(session)) return free;
        return free.stream().filter(place -> place.pool() != Pool.WALK_IN).toList();
    }

    String barrier(Session session) {
        return counter.against(session)
                .map(broken -> wording.say(wording.locale(), broken.key(), broken.arguments()))
                .orElse("");
    }

    private boolean isToday(Session session) {
        return session.date.equals(Wib.date(clock.instant()));
    }

    /** An appointment, of a restricted record only with a reason; leaves a line that says what for. */
    Appointment open(String text, String what) {
        return sheet(text, what).appointment();
    }

    /** The same with its history. */
    Counter.Sheet sheet(String text, String what) {
        long id = AppointmentPages.id(text);
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(id));
        return counter.open(caller.witness(), id, what);
    }

    Session session(String text) {
        return rota.session(AppointmentPages.id(text)).orElseThrow(NotFoundException::new);
    }

    /** A place of another session is as if it were not there. */
    long slot(Session session, String text) {
        return Reading.id(text)
                .flatMap(rota::slot)
                .filter(slot -> slot.session.id.equals(session.id))
                .map(slot -> slot.id)
                .orElseThrow(NotFoundException::new);
    }

    Patient patient(String text) {
        return patients.open(caller.witness(), AppointmentPages.id(text), "desk")
                .patient();
    }
}
