package id.edokter.ticket;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages after booking. */
@MessageBundle("ticket")
public interface TicketMessages {

    // finding it

    @Message
    String series();

    @Message
    String series_text();

    @Message
    String find_title();

    @Message
    String find_lead();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String birth_date();

    @Message
    String find();

    @Message
    String find_other();

    @Message
    String find_lost();

    @Message
    String find_lost_text();

    @Message
    String find_link();

    @Message
    String find_link_text();

    @Message
    String book_new();

    @Message
    String book_new_hint();

    @Message
    String wait_title();

    @Message
    String wait_text(String time, long minutes);

    // the ticket, by how things stand

    @Message
    String title_BOOKED();

    @Message
    String title_MOVED();

    @Message
    String title_OTHER_HOURS();

    @Message
    String title_COMING();

    @Message
    String title_NO_PRACTICE();

    @Message
    String title_ARRIVED();

    @Message
    String title_CALLED();

    @Message
    String title_IN_SERVICE();

    @Message
    String title_DONE();

    @Message
    String title_NO_SHOW();

    @Message
    String title_CANCELLED();

    @Message
    String title_CANCELLED_BY_HOSPITAL();

    @Message
    String title_PAST();

    @Message
    String lead_BOOKED();

    @Message
    String lead_MOVED();

    @Message
    String lead_OTHER_HOURS();

    @Message
    String lead_STARTED(String time, String phone);

    @Message
    String lead_NO_PRACTICE();

    @Message
    String lead_NO_PRACTICE_late(String phone);

    @Message
    String lead_ARRIVED(String room);

    @Message
    String lead_CALLED(String room);

    @Message
    String lead_IN_SERVICE();

    @Message
    String lead_DONE();

    @Message
    String lead_NO_SHOW(String phone);

    @Message
    String lead_CANCELLED();

    @Message
    String lead_CANCELLED_BY_HOSPITAL();

    @Message
    String lead_PAST(String phone);

    // on the ticket

    @Message
    String number_of(String number);

    @Message
    String to_check();

    @Message
    String ticket_label();

    @Message
    String booking_label();

    @Message
    String number();

    @Message
    String at(String time);

    @Message
    String moved_from(String when);

    @Message
    String hours_before(String when);

    @Message
    String show_code();

    @Message
    String qr_of(String code);

    @Message
    String to_calendar();

    @Message
    String queue();

    @Message
    String print();

    @Message
    String print_without_script();

    @Message
    String payer_JKN();

    @Message
    String payer_GENERAL();

    @Message
    String payer_INSURANCE();

    @Message
    String when();

    @Message
    String doctor();

    @Message
    String place();

    @Message
    String patient();

    // before the visit

    @Message
    String before();

    @Message
    String come();

    @Message
    String earlier(long minutes);

    @Message
    String bring_identity();

    @Message
    String bring_jkn();

    @Message
    String bring_control(String reference);

    @Message
    String bring_referral(String reference);

    @Message
    String bring_insurance(String insurer);

    @Message
    String check_in(String time);

    @Message
    String about_time();

    @Message
    String again();

    @Message
    String again_text();

    @Message
    String again_care();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String not_coming();

    @Message
    String not_coming_text();

    @Message
    String move();

    @Message
    String cancel();

    @Message
    String until(String move, String cancel);

    @Message
    String too_late_to_move(String move);

    @Message
    String until_start(String cancel);

    // afterwards

    @Message
    String move_away();

    @Message
    String move_away_hint();

    @Message
    String next();

    @Message
    String book_again();

    @Message
    String other_doctor();

    @Message
    String call();

    @Message
    String history();

    @Message
    String change_BOOKED();

    @Message
    String change_MOVED(String when, String number);

    @Message
    String change_OTHER_HOURS(String when);

    @Message
    String change_CHECKED_IN();

    @Message
    String change_CALLED();

    @Message
    String change_STARTED();

    @Message
    String change_COMPLETED();

    @Message
    String change_NO_SHOW();

    @Message
    String change_CANCELLED();

    @Message
    String change_CANCELLED_BY_HOSPITAL();

    @Message
    String change_RESTORED();

    @Message
    String change_PHONE();

    @Message
    String change_SKIPPED();

    @Message
    String change_TAKEN_BACK();

    @Message
    String change_PAPERS_SEEN();

    @Message
    String change_PAPERS_RIGHT();

    @Message
    String change_PAPERS_OPEN();

    // moving

    @Message
    String correct();

    @Message
    String move_title();

    @Message
    String now_at(String when);

    @Message
    String one_wrong();

    @Message
    String choose_time_first();

    @Message
    String still_yours(String when);

    @Message
    String nearest();

    @Message
    String choose_day();

    @Message
    String days_before();

    @Message
    String days_after();

    @Message
    String day_free(int left);

    @Message
    String day_full();

    @Message
    String times_of(String day);

    @Message
    String where(String room, String hours);

    @Message
    String free_of(int left, int all);

    @Message
    String nothing_free(String doctor);

    @Message
    String other_doctors();

    @Message
    String next_place(String day);

    @Message
    String no_place();

    @Message
    String move_check();

    @Message
    String move_from();

    @Message
    String move_to();

    @Message
    String move_promise();

    @Message
    String keep();

    @Message
    String to_ticket();

    @Message
    String closed_move();

    @Message
    String closed_cancel();

    // cancelling

    @Message
    String cancel_title();

    @Message
    String cancel_text();

    @Message
    String cancel_or_move();

    @Message
    String cancel_reason();

    @Message
    String cancel_reason_hint();

    @Message
    String reason_NOT_FREE();

    @Message
    String reason_RECOVERED();

    @Message
    String reason_ELSEWHERE();

    @Message
    String reason_MISTAKE();

    @Message
    String reason_OTHER();

    @Message
    String cancel_note();

    // calendar

    @Message
    String calendar_title(String doctor, String clinic);

    @Message
    String calendar_title_plain(String hospital);

    @Message
    String calendar_text(String number, String time, String code, String phone);
}
