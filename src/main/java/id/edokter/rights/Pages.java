package id.edokter.rights;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of rights. */
@CheckedTemplate(basePath = "rights")
class Pages {

    static native TemplateInstance hub(DataPages.Hub hub);

    static native TemplateInstance data(DataPages.View view);

    static native TemplateInstance ask(AskPages.Form form);

    static native TemplateInstance consents(ConsentPages.View view);

    static native TemplateInstance looks(LookPages.View view);

    static native TemplateInstance requests(RequestPages.Listed listed);

    static native TemplateInstance request(RequestPages.View view, String script);

    static native TemplateInstance desk(DeskPages.Form form);

    private Pages() {}
}
