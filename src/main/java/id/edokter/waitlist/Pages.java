package id.edokter.waitlist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the waiting list. */
@CheckedTemplate(basePath = "waitlist")
class Pages {

    static native TemplateInstance join(JoinPages.View view);

    static native TemplateInstance earlier(EarlierPages.View view);

    static native TemplateInstance wish(WishPages.View view);

    static native TemplateInstance lists(DeskPages.Lists view);

    static native TemplateInstance one(DeskPages.One view);

    static native TemplateInstance where(EnterPages.Where view);

    static native TemplateInstance enter(EnterPages.View view);

    private Pages() {}
}
