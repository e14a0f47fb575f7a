package id.edokter.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of what follows a visit. */
@CheckedTemplate(basePath = "followup")
class FollowUpTemplates {

    static native TemplateInstance control(FollowUpForm form);

    static native TemplateInstance series(FollowUpForm form);

    private FollowUpTemplates() {}
}
