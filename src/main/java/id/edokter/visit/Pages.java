package id.edokter.visit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the visit day as nurse and doctor see it. */
@CheckedTemplate(basePath = "visit")
class Pages {

    static native TemplateInstance queue(QueuePage page);

    static native TemplateInstance referral(ReferralPages.View view);

    static native TemplateInstance closing(ClosingPages.View view);

    static native TemplateInstance reopening(ClosingPages.View view);

    static native TemplateInstance practice(PracticePages.View view);

    static native TemplateInstance leave(LeavePages.View view);

    static native TemplateInstance leaveList(LeaveDeskPages.Listed listed);

    static native TemplateInstance leaveLook(LeaveDeskPages.Look look);

    static native TemplateInstance calendar(CalendarPages.View view);

    private Pages() {}
}
