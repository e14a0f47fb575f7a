package id.edokter.outgoing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of messages. */
@CheckedTemplate(basePath = "outgoing")
class Pages {

    static native TemplateInstance queue(QueuePages.View view);

    static native TemplateInstance appointment(QueuePages.OfAppointment view);

    static native TemplateInstance message(MessagePages.View view);

    static native TemplateInstance stop(GroupPages.View view);

    static native TemplateInstance figures(FigurePages.View view);

    static native TemplateInstance numbers(NumberPages.View view);

    static native TemplateInstance texts(TextPages.Overview view);

    static native TemplateInstance text(TextPages.View view);

    static native TemplateInstance stops(WishPages.Listed view);

    static native TemplateInstance wishes(WishPages.View view);

    private Pages() {}
}
