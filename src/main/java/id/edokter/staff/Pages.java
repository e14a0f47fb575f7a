package id.edokter.staff;

import id.edokter.account.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of staff. */
@CheckedTemplate(basePath = "staff")
class Pages {

    static native TemplateInstance signIn(SignInPages.Form form, String script);

    static native TemplateInstance leaving(ProviderPages.Leaving leaving);

    static native TemplateInstance code(DoorPages.Form form);

    static native TemplateInstance firstPassword(DoorPages.Form form, String script);

    static native TemplateInstance enrolment(SecondFactorView view);

    /** @param next where to go on; the codes are told this once */
    static native TemplateInstance recoveryCodes(SecondFactorView.Codes codes);

    static native TemplateInstance own(OwnPages.Own own);

    static native TemplateInstance password(OwnPages.PasswordForm form, String script);

    static native TemplateInstance secondFactor(SecondFactorView.Own view, String script);

    static native TemplateInstance accounts(AccountPages.Listed listed);

    static native TemplateInstance account(AccountPages.Form form, String script);

    /** @param told the first password, and to whom */
    static native TemplateInstance told(SignedIn who, AccountPages.Told told);

    static native TemplateInstance act(ActPages.Form form, String script);

    static native TemplateInstance keys(KeyPages.Listed listed, String script);

    static native TemplateInstance revocation(KeyPages.Revocation form, String script);

    static native TemplateInstance trail(TrailPages.View view);

    private Pages() {}
}
