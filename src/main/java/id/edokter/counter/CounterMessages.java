package id.edokter.counter;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.patient.Sex;
import id.edokter.schedule.Pool;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the counter. */
@MessageBundle("counter")
public interface CounterMessages {

    // what is told of everything

    @Message
    String name();

    @Message
    String born();

    @Message
    String born_on(String day);

    @Message
    String record_number();

    @Message
    String record_number_of(String number);

    @Message
    String record_number_none();

    @Message
    String phone();

    @Message
    String none();

    @Message
    String reason();

    @Message
    String restricted();

    @Message
    String restricted_hint();

    @Message
    String pool(Pool pool);

    @Message
    String payer(Payer payer);

    @Message
    String visit(VisitType visit);

    @Message
    String sex(Sex sex);

    @Message
    String not_now();

    // on other pages of the desk

    @Message
    String register_in_session();

    @Message
    String free_register();

    @Message
    String key_f3();

    @Message
    String key_f4();

    // for whom

    @Message
    String for_whom();

    @Message
    String search_what();

    @Message
    String search_hint();

    @Message
    String search_button();

    @Message
    String search_found();

    @Message
    String search_more();

    @Message
    String search_none();

    // which session

    @Message
    String which_session();

    @Message
    String move_where();

    @Message
    String now_at(String label, String day, String time, String doctor);

    @Message
    String pick_sessions();

    @Message
    String from_day();

    @Message
    String clinic();

    @Message
    String all_clinics();

    @Message
    String show();

    @Message
    String sessions();

    @Message
    String when();

    @Message
    String doctor();

    @Message
    String left();

    @Message
    String full();

    @Message
    String no_sessions();

    @Message
    String no_sessions_of_clinic();

    @Message
    String stopped();

    @Message
    String stopped_way();

    @Message
    String stopped_open();

    @Message
    String other_session();

    // to take a place

    @Message
    String book_title(String name);

    @Message
    String place();

    @Message
    String next_number();

    @Message
    String payer_title();

    @Message
    String when_jkn();

    @Message
    String card();

    @Message
    String card_hint();

    @Message
    String card_on_file(String number);

    @Message
    String visit_title();

    @Message
    String reference();

    @Message
    String insurer();

    @Message
    String book_button();

    @Message
    String walk_in_button();

    @Message
    String walk_in_hint();

    @Message
    String walk_in_here();

    @Message
    String kept_hint(long count);

    @Message
    String full_ahead();

    @Message
    String full_today(boolean begun);

    @Message
    String over_title();

    @Message
    String over_reason();

    @Message
    String over_hint();

    @Message
    String over_button();

    @Message
    String over_not_yours();

    @Message
    String over_when_full();

    // an appointment

    @Message
    String visit_of();

    @Message
    String to_session();

    @Message
    String code();

    @Message
    String overbooked();

    @Message
    String open();

    @Message
    String move();

    @Message
    String cancel();

    @Message
    String print_roll();

    @Message
    String print_sheet();

    @Message
    String to_record();

    @Message
    String another();

    @Message
    String history();

    @Message
    String undo();

    @Message
    String undone();

    @Message
    String undo_series(int visits);

    @Message
    String told_by_message(String phone);

    @Message
    String told_nobody();

    @Message
    String told_nobody_print();

    @Message
    String told_lost();

    @Message
    String told_taken_back();

    @Message
    String change(AppointmentChange.Act act);

    @Message
    String done(Done done);

    // to move

    @Message
    String move_title(String name);

    @Message
    String move_from();

    @Message
    String move_to();

    @Message
    String other_clinic();

    @Message
    String move_reason_hint();

    @Message
    String move_button();

    // to cancel

    @Message
    String cancel_title(String name);

    @Message
    String cancel_text();

    @Message
    String whose_title();

    @Message
    String whose(CancelPages.Whose whose);

    @Message
    String cancel_reason_hint();

    @Message
    String cancel_button();

    // just noted

    @Message
    String just_noted();

    @Message
    String just_noted_hint();

    @Message
    String just_noted_none();

    @Message
    String no_acts();

    @Message
    String new_appointment();

    // to register

    @Message
    String register();

    @Message
    String register_title();

    @Message
    String register_lead();

    @Message
    String sex_label();

    @Message
    String nik();

    @Message
    String nik_hint();

    @Message
    String without_nik();

    @Message
    String phone_hint();

    @Message
    String without_phone();

    @Message
    String record_number_hint();

    @Message
    String card_seen();

    @Message
    String register_button();

    @Message
    String alike_title();

    @Message
    String alike_text();

    @Message
    String alike_use();

    @Message
    String alike_other();

    @Message
    String holder_text();

    @Message
    String holder_open();

    // on paper

    @Message
    String slip_title(String label);

    @Message
    String print();

    @Message
    String print_without_script();

    @Message
    String at(String time);

    @Message
    String qr_of(String code);

    @Message
    String come(String time);

    @Message
    String bring_card();

    @Message
    String check_in_from(String time);

    @Message
    String look_up(String address);

    @Message
    String printed(String when, String who);

    @Message
    String with_session();

    @Message
    String made_text();

    @Message
    String made_open();

    @Message
    String to_appointment();

    @Message
    String series_others();

    @Message
    String last_change(String act, String who, String at, String reason);

    @Message
    String before_window();

    @Message
    String by_patient();

    @Message
    String at_kiosk();

    @Message
    String by_itself();
}
