package id.edokter.day;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the day. */
@CheckedTemplate(basePath = "day")
class Pages {

    static native TemplateInstance day(DayView view);

    static native TemplateInstance news(NewsView news);

    static native TemplateInstance session(SessionView view);

    static native TemplateInstance addPlaces(SessionForm form);

    static native TemplateInstance places(PlacesPages.View view);

    static native TemplateInstance sessionState(SessionQuestions.View view);

    static native TemplateInstance room(RoomPages.View view);

    static native TemplateInstance delay(DelayPages.View view);

    static native TemplateInstance hours(HoursPages.View view);

    static native TemplateInstance notices(NoticePages.View view);

    private Pages() {}
}
