package id.edokter.journey;

import id.edokter.family.Relation;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of making a booking. */
@MessageBundle("journey")
public interface JourneyMessages {

    // above every question

    @Message
    String held(String doctor, String day, String time, String until);

    @Message
    String kept_until(String time);

    // the patient

    @Message
    String who_title();

    @Message
    String who_new();

    @Message
    String who_new_hint();

    @Message
    String who_known();

    @Message
    String who_known_hint();

    @Message
    String somebody_else();

    @Message
    String somebody_else_hint();

    @Message
    String keep_as();

    @Message
    String keep_as_hint();

    @Message
    String relation(Relation relation);

    @Message
    String patient_data();

    @Message
    String name();

    @Message
    String birth_date();

    @Message
    String sex();

    @Message
    String sex_hint();

    @Message
    String sex_F();

    @Message
    String sex_M();

    @Message
    String patient_numbers();

    @Message
    String mrn();

    @Message
    String mrn_hint();

    @Message
    String nik();

    @Message
    String nik_hint();

    @Message
    String without_nik();

    @Message
    String patient_contact();

    @Message
    String phone();

    @Message
    String phone_hint();

    @Message
    String why();

    @Message
    String why_text();

    // the payer

    @Message
    String payer_title_JKN();

    @Message
    String payer_title_GENERAL();

    @Message
    String payer_title_INSURANCE();

    @Message
    String payer_JKN();

    @Message
    String payer_GENERAL();

    @Message
    String payer_INSURANCE();

    @Message
    String card();

    @Message
    String card_hint();

    @Message
    String which_card();

    @Message
    String card_on_file(String number);

    @Message
    String card_other();

    @Message
    String visit_type();

    @Message
    String visit_1();

    @Message
    String visit_1_hint();

    @Message
    String visit_2();

    @Message
    String visit_2_hint();

    @Message
    String visit_3();

    @Message
    String visit_3_hint();

    @Message
    String visit_4();

    @Message
    String visit_4_hint();

    @Message
    String reference();

    @Message
    String reference_hint();

    @Message
    String reference_short();

    @Message
    String insurer();

    @Message
    String insurer_hint();

    @Message
    String general_text();

    @Message
    String other_payer();

    @Message
    String other_payer_same_time();

    @Message
    String other_payer_other_time();

    // check

    @Message
    String check_title();

    @Message
    String visit();

    @Message
    String time();

    @Message
    String at(String time);

    @Message
    String doctor();

    @Message
    String place();

    @Message
    String payer();

    @Message
    String patient();

    @Message
    String name_short();

    @Message
    String mrn_short();

    @Message
    String nik_short();

    @Message
    String nik_none();

    @Message
    String as_registered();

    @Message
    String phone_short();

    @Message
    String age_days(int days);

    @Message
    String age_months(int months);

    @Message
    String age_years(int years);

    @Message
    String strange_nik();

    @Message
    String strange_nik_text();

    @Message
    String to_check();

    @Message
    String bring();

    @Message
    String bring_identity();

    @Message
    String bring_jkn();

    @Message
    String bring_letter();

    @Message
    String bring_insurance();

    @Message
    String arrive(String moment);

    @Message
    String book();

    @Message
    String changed();

    @Message
    String changed_text();

    @Message
    String declare();

    @Message
    String notice();

    @Message
    String notice_link();

    @Message
    String until(String move, String cancel);

    @Message
    String until_start(String cancel);

    // a place that was not kept, a refusal

    @Message
    String lost_title();

    @Message
    String lost_text();

    @Message
    String same_free();

    @Message
    String same_taken();

    @Message
    String take_again(String day, String time);

    @Message
    String near(String doctor);

    @Message
    String or_near(String doctor);

    @Message
    String nothing_near(String doctor);

    @Message
    String day_at(String day, String time);

    @Message
    String number(String number);

    @Message
    String other_time();

    @Message
    String other_doctor();

    @Message
    String keep_place();

    @Message
    String change_payer();

    @Message
    String change_patient();

    @Message
    String kept_answers();
}
