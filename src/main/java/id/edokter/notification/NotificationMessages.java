package id.edokter.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of messages, as they are sent, and words of the demo's inbox. */
@MessageBundle("notification")
public interface NotificationMessages {

    // messages

    @Message
    String sign_in_code(String hospital, String code, String minutes);

    @Message
    String link_code(String hospital, String code, String minutes);

    @Message
    String data_erased(String hospital);

    @Message
    String link_proved(String hospital, String phone);

    @Message
    String doctor_late(String hospital, String when, String clinic, String minutes, String about);

    @Message
    String session_started(String hospital, String when, String clinic, String began);

    @Message
    String turn_near(String hospital, String name, String left, String number, String room, String link);

    @Message
    String room_changed(String hospital, String when, String clinic, String room);

    @Message
    String time_changed(String hospital, String when, String clinic, String time);

    @Message
    String absence_moved(String hospital, String why, String code, String was, String next, String with, String link);

    @Message
    String absence_choose(String hospital, String why, String code, String was, String until, String link);

    @Message
    String absence_cancelled(String hospital, String why, String code, String was, String phone, String link);

    @Message
    String desk_booked(
            String hospital, String code, String when, String clinic, String number, String others, String link);

    @Message
    String desk_moved(String hospital, String code, String was, String next, String clinic, String number, String link);

    @Message
    String desk_cancelled(
            String hospital, String code, String was, String clinic, String why, String phone, String others);

    @Message
    String desk_restored(String hospital, String code, String when, String clinic, String number, String link);

    @Message
    String remind_booked(
            String hospital, String name, String code, String when, String clinic, String number, String link);

    @Message
    String please_confirm(
            String hospital, String name, String when, String clinic, String number, String until, String link);

    @Message
    String place_released(String hospital, String name, String when, String phone);

    @Message
    String remind_day_before(String hospital, String name, String when, String clinic, String number, String link);

    @Message
    String remind_morning(
            String hospital, String name, String time, String clinic, String number, String arrive, String link);

    @Message
    String visit_thanks(String hospital, String name, String day, String link);

    @Message
    String waitlist_joined(String hospital, String clinic, String link);

    @Message
    String waitlist_offer(String hospital, String when, String clinic, String until, String link);

    @Message
    String waitlist_word(String hospital, String clinic, String link);

    @Message
    String waitlist_ended(String hospital, String clinic, String why, String phone, String link);

    @Message
    String reply_failed(String hospital, String phone);

    // what is around them in an e-mail

    @Message
    String email_code(String hospital);

    @Message
    String email_visit(String hospital);

    @Message
    String email_reminder(String hospital);

    @Message
    String email_offer(String hospital);

    @Message
    String email_thanks(String hospital);

    @Message
    String email_closing(String hospital, String phone);

    @Message
    String calendar_title(String hospital);

    // what is told to somebody invented

    @Message
    String example_name();

    @Message
    String example_clinic();

    @Message
    String example_room();

    @Message
    String example_with();

    @Message
    String example_why();

    @Message
    String example_ended();

    // the demo's inbox

    @Message
    String inbox_title();

    @Message
    String inbox_notice();

    @Message
    String inbox_reload();

    @Message
    String inbox_empty();

    @Message
    String inbox_phone(String masked);
}
