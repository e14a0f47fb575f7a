package id.edokter.absence;

import id.edokter.booking.Payer;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of an absence. */
@MessageBundle("absence")
public interface AbsenceMessages {

    @Message
    String title();

    @Message
    String nav_back();

    @Message
    String list_lead();

    @Message
    String begin_button();

    @Message
    String list_open();

    @Message
    String list_over();

    @Message
    String list_none();

    @Message
    String list_doctor();

    @Message
    String list_begun();

    @Message
    String list_state();

    @Message
    String by(String who, String when);

    @Message
    String state_decide(int count);

    @Message
    String state_planned(int count);

    @Message
    String state_choosing(int count);

    @Message
    String state_call(int count);

    @Message
    String state_finished();

    @Message
    String state_taken_back();

    @Message
    String patients(int count);

    @Message
    String begin_title();

    @Message
    String doctor();

    @Message
    String doctor_choose();

    @Message
    String from();

    @Message
    String to();

    @Message
    String show_sessions();

    @Message
    String sessions();

    @Message
    String sessions_none();

    @Message
    String session_tick();

    @Message
    String session_waiting();

    @Message
    String reason();

    @Message
    String begin_note(int count);

    @Message
    String begin_substitute();

    @Message
    String begin_beyond(String day);

    @Message
    String begin_leave();

    @Message
    String begin_leave_ask();

    @Message
    String substitute_note();

    @Message
    String begin_go();

    @Message
    String not_now();

    @Message
    String act_title(String doctor);

    @Message
    String noted_by(String who, String when);

    @Message
    String decided_by(String who, String when);

    @Message
    String why_title();

    @Message
    String count_all();

    @Message
    String count_decide();

    @Message
    String count_planned();

    @Message
    String count_choosing();

    @Message
    String count_done();

    @Message
    String count_call();

    @Message
    String nobody();

    @Message
    String decide_title();

    @Message
    String for_whom();

    @Message
    String way_title();

    @Message
    String place_next();

    @Message
    String place_other();

    @Message
    String place_any();

    @Message
    String place_none();

    @Message
    String place(String day, String hours, int left);

    @Message
    String place_doctor(String doctor, String day, String hours, int left);

    @Message
    String decide_go();

    @Message
    String decide_hint();

    @Message
    String affected();

    @Message
    String col_tick();

    @Message
    String tick_one(String name);

    @Message
    String col_number();

    @Message
    String col_patient();

    @Message
    String col_payer();

    @Message
    String col_reach();

    @Message
    String col_next();

    @Message
    String restricted();

    @Message
    String arrived();

    @Message
    String check_go(int count);

    @Message
    String result_go();

    @Message
    String calls_go(int count);

    @Message
    String take_back_go();

    @Message
    String pages();

    @Message
    String page_before();

    @Message
    String page_after();

    @Message
    String plan_new(String when, String number);

    @Message
    String plan_link();

    @Message
    String plan_cancel();

    @Message
    String plan_choosing(String until);

    @Message
    String plan_unanswered();

    @Message
    String plan_open();

    @Message
    String plan_gone();

    @Message
    String plan_done_cancel();

    @Message
    String check_title();

    @Message
    String check_lead();

    @Message
    String check_unreached(int count);

    @Message
    String check_text();

    @Message
    String check_run(int count);

    @Message
    String result_title();

    @Message
    String result_left(int count);

    @Message
    String result_planned(int count);

    @Message
    String result_decide();

    @Message
    String result_check();

    @Message
    String failed_title(int count);

    @Message
    String failed_lead();

    @Message
    String failed_retry();

    @Message
    String ended_title(int count);

    @Message
    String ended_none();

    @Message
    String col_was();

    @Message
    String col_now();

    @Message
    String col_told();

    @Message
    String told_message();

    @Message
    String told_call();

    @Message
    String told_lost();

    @Message
    String told_called(String who);

    @Message
    String told_own();

    @Message
    String calls_title();

    @Message
    String calls_lead();

    @Message
    String calls_lead_held();

    @Message
    String calls_none();

    @Message
    String calls_print();

    @Message
    String calls_say();

    @Message
    String calls_phone();

    @Message
    String calls_no_phone();

    @Message
    String calls_restricted();

    @Message
    String calls_tick();

    @Message
    String calls_tick_one(String name);

    @Message
    String calls_go_on();

    @Message
    String calls_done(int count);

    @Message
    String calls_slip();

    @Message
    String calls_slip_one(String name);

    @Message
    String say_moved(String when, String number);

    @Message
    String say_cancelled();

    @Message
    String say_held_asked();

    @Message
    String say_held_moved(String when, String number);

    @Message
    String say_held_cancelled();

    @Message
    String say_held_go();

    @Message
    String say_choose();

    @Message
    String choose_for_them();

    @Message
    String born(String day);

    @Message
    String record_number(String number);

    @Message
    String take_back_title();

    @Message
    String take_back_text(int count);

    @Message
    String take_back_nobody();

    @Message
    String take_back_over(int count);

    @Message
    String take_back_told(int count);

    @Message
    String take_back_leave(String day, String reason);

    @Message
    String take_back_leave_one(String day, String reason);

    @Message
    String take_back_leave_go(String day);

    @Message
    String take_back_leave_admin(String day);

    @Message
    String group_of_session(String day, String hours, String clinic);

    @Message
    String take_back_yes();

    @Message
    String ledger_taken_back();

    @Message
    String message_with(String doctor, String number);

    @Message
    String choose_title();

    @Message
    String choose_sorry(String why);

    @Message
    String choose_was(String when);

    @Message
    String choose_until(String until);

    @Message
    String choose_question();

    @Message
    String choose_hint();

    @Message
    String choose_instead(String doctor, String next);

    @Message
    String choose_next(String time, int left);

    @Message
    String choose_cancel();

    @Message
    String choose_cancel_hint();

    @Message
    String choose_none(String phone);

    @Message
    String choose_go();

    @Message
    String group(Group group);

    @Message
    String way(WayOut way);

    @Message
    String way_hint(WayOut way);

    @Message
    String reach(Reach reach);

    @Message
    String why(Reason reason);

    @Message
    String problem(Problem problem);

    @Message
    String done(Done done);

    @Message
    String payer(Payer payer);
}
