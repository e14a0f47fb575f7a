package id.edokter.absence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of an absence. */
@CheckedTemplate(basePath = "absence")
class Pages {

    static native TemplateInstance list(AbsencePages.Listed listed);

    static native TemplateInstance begin(AbsencePages.Form form);

    static native TemplateInstance act(ActView view);

    static native TemplateInstance check(RunPages.Preview preview);

    static native TemplateInstance result(RunPages.Result result);

    static native TemplateInstance calls(CallPages.View view);

    static native TemplateInstance takeBack(TakeBackPages.View view);

    static native TemplateInstance choose(ChoosePages.View view);

    private Pages() {}
}
