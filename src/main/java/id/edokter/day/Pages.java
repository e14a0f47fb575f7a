package id.edokter.day;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the day. */
@CheckedTemplate(basePath = "day")
class Pages {

    static native TemplateInstance day(DayView view);

    static native TemplateInstance news(NewsView news);

    static native TemplateInstance session(SessionView view);

    private Pages() {}
}
