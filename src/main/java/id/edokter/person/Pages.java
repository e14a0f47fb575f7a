package id.edokter.person;

import id.edokter.family.FamilySession;
import id.edokter.family.SignedInFamily;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of patients who are signed in, and of their door. */
@CheckedTemplate(basePath = "person")
class Pages {

    static native TemplateInstance signIn(DoorPages.PhoneForm form);

    static native TemplateInstance closed();

    static native TemplateInstance code(DoorPages.CodeForm form);

    static native TemplateInstance home(HomePages.Home home);

    static native TemplateInstance family(FamilyPages.Listed listed);

    static native TemplateInstance add(FamilyPages.AddForm form);

    static native TemplateInstance member(FamilyPages.MemberView view);

    static native TemplateInstance proof(ProofPages.ProofForm form);

    static native TemplateInstance endOther(FamilyPages.OtherView view);

    static native TemplateInstance remove(FamilyPages.MemberView view);

    static native TemplateInstance contact(ContactPages.View view);

    static native TemplateInstance sessions(SignedInFamily who, List<FamilySession> sessions, Done done);

    private Pages() {}
}
