package id.edokter.outgoing;

import id.edokter.notification.MessageKind;
import id.edokter.notification.Reachability.How;
import id.edokter.notification.TextForm;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which messages are worded, and of who wants no reminders. */
@MessageBundle("texts")
public interface TextMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String column_kind();

    @Message
    String column_who();

    @Message
    String column_state();

    @Message
    String original();

    @Message
    String edited();

    @Message
    String edited_by(String who, String when);

    @Message
    String form(TextForm form);

    @Message
    String language_of(String tag);

    @Message
    String in_indonesian();

    @Message
    String in_english();

    @Message
    String languages();

    @Message
    String english_lead();

    @Message
    String indonesian_lead();

    @Message
    String short_title();

    @Message
    String letter_title();

    @Message
    String short_label();

    @Message
    String short_hint(int most, int parts);

    @Message
    String subject_label();

    @Message
    String subject_hint();

    @Message
    String letter_label();

    @Message
    String letter_hint(int most);

    @Message
    String names();

    @Message
    String names_lead();

    @Message
    String names_gaps(String clinic, String room);

    @Message
    String name_column();

    @Message
    String meaning_column();

    @Message
    String example_column();

    @Message
    String needed();

    @Message
    String may_be_empty();

    @Message
    String preview();

    @Message
    String preview_lead();

    @Message
    String preview_broken();

    @Message
    String parts(int parts, int units);

    @Message
    String wide(String letters);

    @Message
    String look();

    @Message
    String keep();

    @Message
    String not_now();

    @Message
    String keep_effect();

    @Message
    String unusable();

    @Message
    String history();

    @Message
    String history_lead();

    @Message
    String history_of(TextForm form);

    @Message
    String version_number(int number);

    @Message
    String version_holds();

    @Message
    String version_by(String who, String when);

    @Message
    String version_original();

    @Message
    String original_words();

    @Message
    String take_up();

    @Message
    String take_up_version(int number);

    @Message
    String done(TextDone done);

    @Message
    String name_of(String name);

    @Message
    String who_gets(MessageKind kind);

    @Message
    String case_of(String name);

    @Message
    String stops_title();

    @Message
    String stops_lead();

    @Message
    String stops_find();

    @Message
    String stops_find_link();

    @Message
    String stops_link();

    @Message
    String texts_link();

    @Message
    String stops_address();

    @Message
    String stops_since();

    @Message
    String stops_how();

    @Message
    String stops_none();

    @Message
    String stops_most(int most);

    @Message
    String how(How how);

    @Message
    String by_staff(String who);

    @Message
    String wishes_title(String name);

    @Message
    String wishes_lead();

    @Message
    String wishes_none();

    @Message
    String wishes_register();

    @Message
    String wishes_visit(String code);

    @Message
    String wishes_mail_register();

    @Message
    String wishes_mail_visit(String code);

    @Message
    String wishes_stopped(String when);

    @Message
    String wishes_on();

    @Message
    String wishes_stop();

    @Message
    String wishes_start();

    @Message
    String wishes_of_number(String masked);

    @Message
    String wishes_button();

    @Message
    String wishes_still();

    @Message
    String wish_done(WishDone done);
}
