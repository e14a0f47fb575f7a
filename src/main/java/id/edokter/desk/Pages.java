package id.edokter.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the desk and of doctors. */
@CheckedTemplate(basePath = "desk")
class Pages {

    static native TemplateInstance ownSessions(OwnSessionPages.Week week);

    static native TemplateInstance ownSession(OwnSessionPages.SessionView view);

    static native TemplateInstance ownPatient(OwnSessionPages.PatientView view);

    private Pages() {}
}
