package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.audit.Witness;
import id.edokter.patient.ChangeReason;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionChanged;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What all forms that change a session have in common: which session, as seen when, why, and what answers them. */
@ApplicationScoped
class SessionForms {

    static final String VERSION = "versi";
    static final String REASON = "reason";

    /** Where it is said what stands against the whole form. */
    private static final String FORM = "formulir";

    /** What a form does. */
    interface Deed {
        void on(SessionSeen seen, String reason, Witness by);
    }

    private final Rota rota;
    private final Caller caller;
    private final Wording wording;

    SessionForms(Rota rota, Caller caller, Wording wording) {
        this.rota = rota;
        this.caller = caller;
        this.wording = wording;
    }

    /** @throws NotFoundException also for a session of another doctor, before one who sees only the own */
    Session session(String id) {
        var who = caller.who();
        return Reading.id(id)
                .flatMap(rota::session)
                .filter(found -> who.seesRegister() || found.doctor.id.equals(who.doctor()))
                .orElseThrow(NotFoundException::new);
    }

    SessionForm untouched(String id) {
        return new SessionForm(caller.who(), session(id), Map.of(), FormErrors.NONE);
    }

    SessionForm asked(Session session, Map<String, String> typed, FieldErrors errors) {
        return new SessionForm(caller.who(), session, typed, wording.errors(errors.all()));
    }

    /** Fields with what was typed into them; what was not sent is empty. */
    static Map<String, String> typed(String... fieldsAndTexts) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2)
            if (fieldsAndTexts[i + 1] != null) typed.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        return typed;
    }

    /**
     * Does what a form says, or shows it again with everything typed and what stands against it.
     *
     * @param errors of what was read before
     * @param field the one that the door may find fault with
     */
    RestResponse<TemplateInstance> send(
            String id,
            Map<String, String> typed,
            FieldErrors errors,
            String field,
            SessionDone done,
            Deed deed,
            Function<SessionForm, TemplateInstance> page) {
        var session = session(id);
        var why = errors.read(REASON, () -> new ChangeReason(typed.get(REASON)));
        if (errors.any()) return Answers.unprocessable(page.apply(asked(session, typed, errors)));
        try {
            errors.read(field, () -> {
                deed.on(new SessionSeen(session.id, Reading.version(typed.get(VERSION))), why.text(), caller.witness());
                return done;
            });
        } catch (SessionChanged changed) {
            errors.add(FORM, changed.key(), LedgerWords.who(changed, wording), LedgerWords.what(changed, wording));
            return again(id, typed, errors, page);
        } catch (Refusal refusal) {
            errors.add(FORM, refusal.key(), refusal.arguments().toArray());
            return again(id, typed, errors, page);
        }
        return errors.any()
                ? Answers.unprocessable(page.apply(asked(session, typed, errors)))
                : Answers.to(caller.who().seesRegister() ? done.at(session.id) : SessionForm.ofDoctor(session));
    }

    /** With everything that was typed, about the session as it is now. */
    private RestResponse<TemplateInstance> again(
            String id, Map<String, String> typed, FieldErrors errors, Function<SessionForm, TemplateInstance> page) {
        var again = new HashMap<>(typed);
        again.remove(VERSION);
        return Answers.conflict(page.apply(asked(session(id), again, errors)));
    }

    /** A small number that was typed. */
    static Integer number(FieldErrors errors, String field, String text) {
        var typed = text == null ? "" : text.strip();
        if (typed.matches("[0-9]{1,6}")) return Integer.valueOf(typed);
        errors.add(field, "number_unclear");
        return null;
    }

    /** A time of day that was typed: 08.30 or 08:30. */
    static LocalTime time(FieldErrors errors, String field, String text) {
        var typed = (text == null ? "" : text.strip()).replace('.', ':');
        if (typed.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]"))
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        errors.add(field, "time_unclear");
        return null;
    }
}
