package id.edokter.checkin;

import id.edokter.booking.Payer;
import id.edokter.queue.Priority;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which who comes says so, on the own telephone and at the desk; and of the poster. */
@MessageBundle("arrival")
public interface ArrivalMessages {

    @Message
    String title(Standing standing);

    @Message
    String desk_title(Standing standing);

    @Message
    String lead_OPEN();

    @Message
    String lead_LATE(String label, String time, int behind);

    @Message
    String lead_TOO_EARLY(String opens, String time);

    @Message
    String lead_ANOTHER_DAY(String when, String opens);

    @Message
    String lead_DAY_IS_OVER(String day);

    @Message
    String lead_NO_PRACTICE(String doctor);

    @Message
    String lead_CANCELLED();

    @Message
    String lead_SESSION_IS_OVER(String doctor);

    @Message
    String lead_HERE(String time, String room);

    @Message
    String desk_identified();

    @Message
    String to_practice();

    @Message
    String lead_HERE_DESK(String time, String room);

    @Message
    String lead_CALLED(String room);

    @Message
    String lead_WITH_THE_DOCTOR(String room);

    @Message
    String lead_DONE();

    @Message
    String turn_next();

    @Message
    String turn_after(int before);

    @Message
    String turn_late(int before);

    @Message
    String turn_unless(int before, int coming);

    @Message
    String turn_next_unless(int coming);

    @Message
    String likely(String range);

    @Message
    String likely_any_moment(String until);

    @Message
    String payer(Payer payer);

    @Message
    String door_title();

    @Message
    String door_lead();

    @Message
    String door_family();

    @Message
    String door_family_none();

    @Message
    String door_other();

    @Message
    String door_sign_in();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String birth_date();

    @Message
    String door_button();

    @Message
    String door_without();

    @Message
    String wait_title();

    @Message
    String wait_text(String time, long minutes);

    @Message
    String number();

    @Message
    String at_another(String here, String there, String room);

    @Message
    String desk_at_another(String there, String room);

    @Message
    String patient();

    @Message
    String when();

    @Message
    String doctor();

    @Message
    String payer_label();

    @Message
    String card_is(String number);

    @Message
    String phone_title();

    @Message
    String phone_keep(String phone);

    @Message
    String phone_change();

    @Message
    String phone_new();

    @Message
    String phone_new_hint();

    @Message
    String phone_none();

    @Message
    String phone_none_hint();

    @Message
    String here_button();

    @Message
    String then_desk();

    @Message
    String to_ticket();

    @Message
    String to_queue();

    @Message
    String try_again();

    @Message
    String call_desk();

    @Message
    String desk_heading(String name);

    @Message
    String to_appointment();

    @Message
    String desk_HERE(String time);

    @Message
    String desk_LATE(String time, int behind);

    @Message
    String desk_TOO_EARLY(String opens);

    @Message
    String desk_SESSION_IS_OVER(String ends);

    @Message
    String desk_phone();

    @Message
    String desk_phone_keep(String phone);

    @Message
    String desk_phone_hint();

    @Message
    String priority();

    @Message
    String priority_none();

    @Message
    String priority_hint();

    @Message
    String priority_proposed(String priority);

    @Message
    String priority_of(Priority priority);

    @Message
    String priority_button();

    @Message
    String desk_arrived();

    @Message
    String desk_button();

    @Message
    String desk_button_more();

    @Message
    String take_back();

    @Message
    String take_back_hint();

    @Message
    String desk_done(Done done);

    @Message
    String desk_checks(String things);

    @Message
    String desk_check_identity();

    @Message
    String print();

    @Message
    String poster();

    @Message
    String poster_lead();

    @Message
    String poster_at();

    @Message
    String poster_entrance();

    @Message
    String poster_paper();

    @Message
    String poster_show();

    @Message
    String poster_print();

    @Message
    String print_without_script();

    @Message
    String poster_call();

    @Message
    String poster_step_1();

    @Message
    String poster_step_2();

    @Message
    String poster_step_3();

    @Message
    String poster_more();

    @Message
    String poster_a_four();

    @Message
    String poster_a_five();

    @Message
    String note_write();

    @Message
    String note_change();

    @Message
    String papers_title(String card);

    @Message
    String papers_title_insurance(String insurer);

    @Message
    String papers_keep();

    @Message
    String papers_change();

    @Message
    String papers_change_hint();

    @Message
    String papers_mark();

    @Message
    String papers_heading();

    @Message
    String papers_unasked();

    @Message
    String papers_button();

    @Message
    String desk_papers();

    @Message
    String desk_papers_are(String card, String kind, String letter);

    @Message
    String desk_insurance();

    @Message
    String desk_insurance_is(String insurer);

    @Message
    String desk_papers_hold();

    @Message
    String desk_papers_open();

    @Message
    String desk_papers_open_hint();

    @Message
    String desk_papers_right();

    @Message
    String desk_papers_right_hint();

    @Message
    String desk_card();

    @Message
    String desk_visit_type();

    @Message
    String desk_visit_type_same();

    @Message
    String desk_reference();

    @Message
    String desk_insurer();

    @Message
    String desk_early(String opens);
}
