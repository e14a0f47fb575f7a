package id.edokter.day;

import id.edokter.account.SignedIn;
import id.edokter.schedule.Session;
import id.edokter.web.FormErrors;
import java.util.Map;

/**
 * A form that changes a session.
 *
 * @param typed what was typed, by field; empty when the form is new
 */
record SessionForm(SignedIn who, Session session, Map<String, String> typed, FormErrors errors) {

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The session as it was seen when the form was opened, or after a refusal as it is now. */
    public String version() {
        return typed.getOrDefault(SessionForms.VERSION, String.valueOf(session.version));
    }

    /** Where whoever fills it came from: a doctor sees the queue, and the desk all numbers of the session. */
    public String back() {
        return who.seesRegister() ? "/loket/sesi/" + session.id : ofDoctor(session);
    }

    static String ofDoctor(Session session) {
        return "/praktik/sesi/" + session.id;
    }
}
