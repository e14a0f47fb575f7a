package id.edokter.reminder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of reminders. */
@CheckedTemplate(basePath = "reminder")
class Pages {

    static native TemplateInstance answer(AnswerPages.View view);

    static native TemplateInstance list(ReminderPages.Listed listed);

    static native TemplateInstance form(ReminderPages.Form form);

    static native TemplateInstance unreached(UnreachedPages.View view);

    static native TemplateInstance effects(EffectPages.View view);

    static native TemplateInstance confirm(ConfirmPages.View view);

    private Pages() {}
}
