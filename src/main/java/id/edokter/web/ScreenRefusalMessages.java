package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** More of {@link RefusalMessages}, which is as long as a bundle may be: of the screens of the visit day, and of messages. */
@MessageBundle("screenrefusal")
public interface ScreenRefusalMessages {

    // boards and kiosks
    @Message
    String device_name(int letters);

    @Message
    String device_kind();

    @Message
    String device_name_taken(String name);

    @Message
    String device_changed();

    // who comes

    @Message
    String ticket_not_found();

    @Message
    String birth_date_of_another();

    @Message
    String check_in_early_knowingly();

    // messages

    @Message
    String code_unknown();

    @Message
    String message_kind_missing();

    // reminders

    @Message
    String reminders_changed(String who);

    @Message
    String reminder_time();

    @Message
    String reminder_quiet(String from, String until);

    @Message
    String reminder_minutes(int most);

    @Message
    String reminder_missed(int most);

    @Message
    String reminder_choice();

    @Message
    String answer_outdated();

    @Message
    String answer_over();

    @Message
    String undo_over();

    @Message
    String rating_missing();
}
