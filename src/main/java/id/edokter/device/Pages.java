package id.edokter.device;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of devices. */
@CheckedTemplate(basePath = "device")
class Pages {

    static native TemplateInstance list(DevicePages.Listed listed);

    static native TemplateInstance device(DevicePages.Shown shown);

    static native TemplateInstance opening(OpeningPages.Asked asked);

    private Pages() {}
}
