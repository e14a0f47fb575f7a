package id.edokter.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of holidays and of clinics' rules. */
@CheckedTemplate(basePath = "planning")
class RulePages {

    static native TemplateInstance holidays(HolidayPages.Listed listed);

    static native TemplateInstance holidayForm(HolidayPages.Form form);

    static native TemplateInstance holidayCheck(HolidayPages.Check check);

    static native TemplateInstance holiday(HolidayActs.View view);

    static native TemplateInstance holidayEnd(HolidayActs.View view);

    static native TemplateInstance clinics(ClinicSettingsPages.Listed listed);

    static native TemplateInstance clinicRules(ClinicSettingsPages.Form form);

    private RulePages() {}
}
