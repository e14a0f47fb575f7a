package id.edokter.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the counter. */
@CheckedTemplate(basePath = "counter")
class Pages {

    static native TemplateInstance justNoted(JustNotedPages.View view);

    static native TemplateInstance untold(UntoldPages.View view);

    static native TemplateInstance appointment(AppointmentPages.View view);

    static native TemplateInstance slip(SlipPages.Slip slip);

    static native TemplateInstance forWhom(NewAppointmentPages.Search search);

    static native TemplateInstance sessions(Sessions.View view);

    static native TemplateInstance booking(BookingForm form);

    static native TemplateInstance move(MovePages.Form form);

    static native TemplateInstance cancel(CancelPages.Form form);

    static native TemplateInstance registration(RegistrationPages.Form form);

    private Pages() {}
}
