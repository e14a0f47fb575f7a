package id.edokter.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the demo's messages. */
@CheckedTemplate(basePath = "notification")
class Pages {

    static native TemplateInstance inbox(InboxPages.Inbox inbox);

    private Pages() {}
}
