package id.edokter.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the demo's messages, and messages that are pages. */
@CheckedTemplate(basePath = "notification")
class Pages {

    static native TemplateInstance inbox(InboxPages.Inbox inbox);

    /** An e-mail, which no browser asks for. */
    static native TemplateInstance letter(Letters.Page page);

    private Pages() {}
}
