package id.edokter.browse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages before booking. */
@CheckedTemplate(basePath = "browse")
class Pages {

    static native TemplateInstance home(Outlook.View view, List<Outlook.ClinicCard> first);

    static native TemplateInstance results(Home.Results results);

    static native TemplateInstance clinics(Outlook.View view);

    static native TemplateInstance doctors(DoctorList doctors);

    static native TemplateInstance clinic(ClinicPages.ClinicView clinic);

    static native TemplateInstance doctor(DoctorView doctor);

    static native TemplateInstance help(HelpPages.Facts facts);

    static native TemplateInstance how(HelpPages.Facts facts);

    static native TemplateInstance privacy(HelpPages.Facts facts);

    static native TemplateInstance accessibility();

    private Pages() {}

    /** One page of all doctors; 0 where there is no page before or after. */
    record DoctorList(List<Outlook.DoctorCard> doctors, int all, int previous, int next) {}
}
