package id.edokter.waiting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/** The pages of those who wait, and what changes of them. */
@CheckedTemplate(basePath = "waiting")
class Pages {

    static native TemplateInstance phone(PhonePages.Shown shown);

    static native TemplateInstance phoneState(PhoneView view, Instant now, String link);

    static native TemplateInstance board(BoardPages.Shown shown);

    /** @param part of the rooms that is shown */
    static native TemplateInstance boardState(BoardView view, Instant now, int part);

    static native TemplateInstance dark(BoardPages.Dark dark);

    static native TemplateInstance alive(Instant now);

    private Pages() {}
}
