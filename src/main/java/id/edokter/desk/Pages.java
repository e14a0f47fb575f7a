package id.edokter.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the desk and of doctors. */
@CheckedTemplate(basePath = "desk")
class Pages {

    static native TemplateInstance ownSession(OwnSessionPages.SessionView view);

    static native TemplateInstance ownPatient(OwnSessionPages.PatientView view);

    static native TemplateInstance search(RegisterPages.Search search);

    static native TemplateInstance telephones(TelephonePages.View view);

    static native TemplateInstance patient(PatientPages.View view);

    static native TemplateInstance opening(OpeningPages.Form form);

    static native TemplateInstance identity(IdentityPages.Form form);

    static native TemplateInstance correction(CorrectionPages.Form form);

    static native TemplateInstance duplicates(DuplicatePages.Listed listed);

    static native TemplateInstance comparison(DuplicatePages.Comparison comparison);

    static native TemplateInstance merge(MergePages.Form form);

    static native TemplateInstance links(LinkPages.Listed listed);

    static native TemplateInstance link(LinkPages.Form form);

    static native TemplateInstance accountSearch(AccountPages.Search search);

    static native TemplateInstance account(AccountPages.View view);

    private Pages() {}
}
