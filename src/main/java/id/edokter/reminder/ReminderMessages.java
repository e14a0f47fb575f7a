package id.edokter.reminder;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of reminders. */
@MessageBundle("reminder")
public interface ReminderMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String clinic();

    @Message
    String hospital();

    @Message
    String own();

    @Message
    String others();

    @Message
    String last_change();

    @Message
    String kind(ReminderKind kind);

    @Message
    String kind_text(ReminderKind kind);

    @Message
    String audience(Audience audience);

    @Message
    String after_minutes(int minutes);

    @Message
    String at_once();

    @Message
    String off();

    @Message
    String title_of(String clinic);

    @Message
    String title_hospital();

    @Message
    String kept();

    @Message
    String form_lead();

    @Message
    String form_lead_hospital();

    @Message
    String form_lead_reader();

    @Message
    String effect();

    @Message
    String tomorrow(long patients, long without);

    @Message
    String changed(String who, String when);

    @Message
    String trail();

    @Message
    String now();

    @Message
    String is_sent();

    @Message
    String like_hospital();

    @Message
    String like_settings();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String at_time();

    @Message
    String minutes_after();

    @Message
    String empty_hospital(String time);

    @Message
    String empty_settings(String time);

    @Message
    String to_whom();

    @Message
    String sample();

    @Message
    String keep();

    @Message
    String not_now();

    @Message
    String unreached_title();

    @Message
    String unreached_lead();

    @Message
    String unreached_visit();

    @Message
    String unreached_why();

    @Message
    String unreached_no_phone();

    @Message
    String unreached_unwanted();

    @Message
    String unreached_restricted();

    @Message
    String unreached_lost();

    @Message
    String unreached_none();

    @Message
    String answer_title();

    @Message
    String answer_ask();

    @Message
    String answer_confirmed();

    @Message
    String answer_confirmed_text();

    @Message
    String answer_cancelled();

    @Message
    String answer_cancelled_text();

    @Message
    String answer_off();

    @Message
    String answer_off_text(String phone);

    @Message
    String answer_done();

    @Message
    String answer_begun();

    @Message
    String answer_begun_text(String phone);

    @Message
    String answer_at(String time);

    @Message
    String answer_for(String name);

    @Message
    String answer_come();

    @Message
    String answer_move();

    @Message
    String answer_cancel();

    @Message
    String answer_cancel_hint();

    @Message
    String answer_move_late(String phone);

    @Message
    String answer_undo();

    @Message
    String answer_undo_hint();

    @Message
    String answer_book();

    @Message
    String answer_rate();

    @Message
    String answer_rate_hint();

    @Message
    String answer_rate_go();

    @Message
    String answer_rated();

    @Message
    String stars(int stars);

    @Message
    String reply_unclear(String hospital);

    @Message
    String reply_none(String hospital, String phone);

    @Message
    String reply_one(String hospital, String lines);

    @Message
    String reply_by_link(String hospital, String phone);

    @Message
    String reply_which(String hospital, String lines);

    @Message
    String reply_line(String name, String when, String link);

    @Message
    String reply_confirmed(String hospital, String name, String when, String link);

    @Message
    String reply_cancelled(String hospital, String name, String when, String link);

    @Message
    String reply_move(String hospital, String name, String when, String link);

    @Message
    String reply_late(String hospital, String phone);

    @Message
    String effect_title();

    @Message
    String effect_lead();

    @Message
    String effect_csv();

    @Message
    String effect_from();

    @Message
    String effect_until();

    @Message
    String effect_show();

    @Message
    String effect_too_long();

    @Message
    String effect_none();

    @Message
    String effect_picture();

    @Message
    String effect_legend();

    @Message
    String effect_part(String part, int share);

    @Message
    String effect_without();

    @Message
    String effect_said(long visits, int came, int cancelled, int late, int missed);

    @Message
    String effect_kind();

    @Message
    String effect_way();

    @Message
    String effect_visits();

    @Message
    String effect_confirmed();

    @Message
    String effect_cancelled();

    @Message
    String effect_late();

    @Message
    String effect_missed();

    @Message
    String effect_came();

    @Message
    String effect_share();

    @Message
    String effect_by(String way);

    @Message
    String effect_note();

    @Message
    String answer_stop();

    @Message
    String answer_stop_hint();

    @Message
    String answer_stopped();

    @Message
    String answer_start();

    @Message
    String reply_stopped(String hospital);

    @Message
    String reply_started(String hospital);

    @Message
    String missed();

    @Message
    String missed_hint(int count);

    @Message
    String deadline();

    @Message
    String deadline_hint(String time);

    @Message
    String asking(int count, String time);

    @Message
    String confirm_title();

    @Message
    String confirm_lead();

    @Message
    String confirm_until();

    @Message
    String confirm_act();

    @Message
    String confirm_lift();

    @Message
    String confirm_done();

    @Message
    String confirm_none();

    @Message
    String confirm_released();

    @Message
    String confirm_released_at(String when);
}
