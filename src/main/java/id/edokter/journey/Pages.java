package id.edokter.journey;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of making a booking. */
@CheckedTemplate(basePath = "journey")
class Pages {

    static native TemplateInstance family(PatientStep.FamilyForm form);

    static native TemplateInstance patient(PatientStep.PatientForm form);

    static native TemplateInstance payer(PayerStep.PayerForm form);

    static native TemplateInstance check(CheckStep.Check check);

    static native TemplateInstance lost(Offers.Lost lost);

    static native TemplateInstance refused(CheckStep.Refused refused);

    private Pages() {}
}
