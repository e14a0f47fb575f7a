package id.edokter.outgoing;

import id.edokter.notification.MessageKind;
import id.edokter.notification.OutgoingMessage;
import id.edokter.notification.Progress;
import id.edokter.notification.Receipt;
import id.edokter.notification.Why;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of messages, and of what is told of them with an appointment. */
@MessageBundle("outgoing")
public interface OutgoingMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String late(long minutes);

    @Message
    String all_well();

    @Message
    String stands();

    @Message
    String due();

    @Message
    String later();

    @Message
    String on_the_way();

    @Message
    String again();

    @Message
    String dead_lately();

    @Message
    String more_than(int number);

    @Message
    String figures_link();

    @Message
    String numbers_link();

    @Message
    String stop_link();

    @Message
    String failures();

    @Message
    String failures_lead();

    @Message
    String failures_none();

    @Message
    String reason();

    @Message
    String count();

    @Message
    String what_to_do();

    @Message
    String system_words(String words);

    @Message
    String retry_all(int number);

    @Message
    String retry_nothing();

    @Message
    String list();

    @Message
    String kind_field();

    @Message
    String progress_field();

    @Message
    String day_field();

    @Message
    String any();

    @Message
    String filter();

    @Message
    String filter_off();

    @Message
    String code_field();

    @Message
    String code_hint();

    @Message
    String code_button();

    @Message
    String which_message();

    @Message
    String recipient();

    @Message
    String times();

    @Message
    String number_gone();

    @Message
    String next_try(String when);

    @Message
    String goes_at(String when);

    @Message
    String list_none();

    @Message
    String list_none_such();

    @Message
    String list_pages();

    @Message
    String to_first();

    @Message
    String to_next();

    @Message
    String message_number(long number);

    @Message
    String why_label();

    @Message
    String created();

    @Message
    String due_at();

    @Message
    String expires();

    @Message
    String changed();

    @Message
    String attempts();

    @Message
    String retries();

    @Message
    String times_count(int number);

    @Message
    String about_label();

    @Message
    String about_appointment(String code);

    @Message
    String all_of_it();

    @Message
    String about_else();

    @Message
    String no_contents();

    @Message
    String retry();

    @Message
    String retry_text();

    @Message
    String stop();

    @Message
    String stop_text();

    @Message
    String stop_reason();

    @Message
    String stop_reason_hint();

    @Message
    String too_late();

    @Message
    String stop_all();

    @Message
    String stop_all_lead();

    @Message
    String stop_all_none();

    @Message
    String stop_all_which();

    @Message
    String stop_all_count(int number);

    @Message
    String stop_all_button();

    @Message
    String keep();

    @Message
    String of_appointment(String code);

    @Message
    String of_appointment_none();

    @Message
    String to_appointment();

    @Message
    String figures_title();

    @Message
    String figures_lead(int days);

    @Message
    String figures_none();

    @Message
    String figures_picture(String way, int sent, int lost);

    @Message
    String figures_most(int number);

    @Message
    String figures_day();

    @Message
    String f_sent();

    @Message
    String f_dead();

    @Message
    String f_skipped();

    @Message
    String f_expired();

    @Message
    String f_all();

    @Message
    String way_phone();

    @Message
    String way_whatsapp();

    @Message
    String way_email();

    @Message
    String numbers_title();

    @Message
    String numbers_lead();

    @Message
    String numbers_none();

    @Message
    String numbers_patient();

    @Message
    String numbers_last();

    @Message
    String numbers_times(int number);

    @Message
    String numbers_repair();

    @Message
    String numbers_of(String name);

    @Message
    String numbers_quality();

    @Message
    String told_title();

    @Message
    String told_none();

    @Message
    String told_to(String number);

    @Message
    String told_call();

    @Message
    String ticket_sent(String digits, String when);

    @Message
    String ticket_waiting(String digits);

    @Message
    String ticket_lost(String digits, String phone);

    @Message
    String progress(Progress progress);

    @Message
    String why(Why why);

    @Message
    String receipt_label();

    @Message
    String receipt(Receipt receipt, String when);

    @Message
    String advice(Why why);

    @Message
    String barrier(OutgoingMessage.Barrier barrier);

    @Message
    String done(Done done);

    @Message
    String kind(MessageKind kind);
}
