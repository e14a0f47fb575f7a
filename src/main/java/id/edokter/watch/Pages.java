package id.edokter.watch;

import id.edokter.account.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of those who watch. */
@CheckedTemplate(basePath = "watch")
class Pages {

    static native TemplateInstance incidents(SignedIn who, IncidentPages.Listed listed);

    static native TemplateInstance incidentForm(SignedIn who, IncidentPages.Form form);

    static native TemplateInstance incident(SignedIn who, AffectedPages.View view);

    static native TemplateInstance incidentStep(SignedIn who, IncidentActs.Asked asked);

    static native TemplateInstance letter(SignedIn who, Incident incident);

    static native TemplateInstance reading(SignedIn who, ReadingPages.View view);

    private Pages() {}
}
