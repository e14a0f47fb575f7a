package id.edokter.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of planning. */
@CheckedTemplate(basePath = "planning")
class Pages {

    static native TemplateInstance week(WeekView view);

    static native TemplateInstance drafts(DraftPages.Listed listed);

    static native TemplateInstance draft(DraftView view);

    static native TemplateInstance kept(WeekPages.Kept kept);

    static native TemplateInstance importing(ImportPages.Asked asked);

    static native TemplateInstance imported(ImportPages.View view);

    static native TemplateInstance deviations(DeviationPages.Listed listed);

    static native TemplateInstance deviation(DeviationPages.Asked asked);

    static native TemplateInstance deviationLook(DeviationPages.Look look);

    private Pages() {}
}
