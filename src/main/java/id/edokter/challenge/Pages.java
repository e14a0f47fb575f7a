package id.edokter.challenge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The one page. */
@CheckedTemplate(basePath = "challenge")
class Pages {

    /** @param script address of the script that does the work */
    static native TemplateInstance asked(Guard.Asked asked, String script);

    private Pages() {}
}
