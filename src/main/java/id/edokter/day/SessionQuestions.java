package id.edokter.day;

import id.edokter.shared.FieldErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** What a session is opened for or closed to: pages with nothing to answer but why. */
@ApplicationScoped
class SessionQuestions {

    /** What is asked. */
    public enum Question {
        RELEASE("pelepasan", SessionDone.RELEASED),
        STOP("pendaftaran", SessionDone.STOPPED),
        START("pendaftaran", SessionDone.STARTED);

        public final String path;
        final SessionDone done;

        Question(String path, SessionDone done) {
            this.path = path;
            this.done = done;
        }

        /** Whether it opens again what the other question of its page closes. */
        public boolean isOpening() {
            return this == START;
        }
    }

    record View(SessionForm form, Question question) {}

    private final SessionForms forms;

    SessionQuestions(SessionForms forms) {
        this.forms = forms;
    }

    TemplateInstance ask(SessionForm form, Question question) {
        return Pages.sessionState(new View(form, question));
    }

    RestResponse<TemplateInstance> send(
            String session, String reason, String version, Question question, SessionForms.Deed deed) {
        return forms.send(
                session,
                SessionForms.typed("reason", reason, "versi", version),
                new FieldErrors(),
                "reason",
                question.done,
                deed,
                form -> ask(form, question));
    }
}
