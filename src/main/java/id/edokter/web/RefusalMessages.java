package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;
import java.time.LocalTime;

/** The sentence for every key of {@code Refusal}, {@code InvalidValue} and field errors, named by the key. */
@MessageBundle("refusal")
public interface RefusalMessages {

    // a place
    @Message
    String slot_taken();

    @Message
    String session_full();

    @Message
    String session_not_open();

    @Message
    String slot_is_past();

    @Message
    String booking_closed();

    @Message
    String too_far_ahead(int days);

    @Message
    String slot_blocked();

    @Message
    String pool_is_for_others();

    @Message
    String kept_for_the_desk();

    @Message
    String too_many_holds();

    @Message
    String hold_lost();

    // what is entered afterwards
    @Message
    String no_such_number(int number);

    @Message
    String nobody_has_the_number(int number);

    @Message
    String beyond_the_quota(int number);

    @Message
    String not_of_these_days(int days);

    @Message
    String not_yet(LocalTime at);

    @Message
    String arrival_time();

    @Message
    String arrival_missing();

    @Message
    String patient_not_one();

    @Message
    String patient_without_card();

    @Message
    String reference_missing_on_sheet();

    @Message
    String reference_too_long_on_sheet(int max);

    @Message
    String visit_is_past_on_sheet();

    @Message
    String patient_missing_on_sheet();

    // a patient
    @Message
    String already_in_session();

    @Message
    String overlaps_own_visit();

    @Message
    String move_to_other_clinic();

    @Message
    String too_many_for_patient(int most);

    @Message
    String too_many_for_phone(int most);

    @Message
    String not_with_these_data(String phone);

    // an appointment
    @Message
    String move_too_late();

    @Message
    String cancel_too_late();

    @Message
    String already_cancelled();

    @Message
    String visit_is_over();

    @Message
    String visit_has_begun();

    @Message
    String request_reused();

    @Message
    String try_again();

    @Message
    String appointment_changed();

    @Message
    String cancel_note_too_long(int longest, int length);

    // what the desk gives and takes back
    @Message
    String session_is_over();

    @Message
    String reserve_is_for_its_day();

    @Message
    String walk_in_is_today();

    @Message
    String places_left(String label, String time);

    @Message
    String overbooked_enough(int most);

    @Message
    String visit_day_is_past();

    @Message
    String undo_refused();

    @Message
    String may_be_known();

    @Message
    String phone_or_none();

    @Message
    String form_of_another();

    @Message
    String whose_wish_missing();

    @Message
    String nik_is_registered();

    @Message
    String registered_otherwise(String name);

    @Message
    String nik_or_none();

    // finding an appointment
    @Message
    String code_missing();

    @Message
    String code_shape(int length);

    @Message
    String booking_not_found();

    // what administrators note

    @Message
    String address_range();

    @Message
    String incident_date();

    @Message
    String incident_time();

    @Message
    String incident_in_the_future();

    @Message
    String incident_ends_before();

    @Message
    String incident_user_name();

    @Message
    String incident_what_missing();

    @Message
    String incident_data_missing();

    @Message
    String incident_handling_missing();

    @Message
    String incident_text_long(int longest, int length);

    @Message
    String incident_closed();

    @Message
    String absence_decided_meanwhile(String who, String when);

    @Message
    String absence_patients_told(int patients);

    @Message
    String absence_leave_unseen();

    @Message
    String absence_leave_substituted();

    @Message
    String absence_too_late_to_hold();

    @Message
    String absence_choice_over();

    @Message
    String absence_choice_replaced();

    @Message
    String absence_nothing_to_call_off();

    @Message
    String absence_days(int days);

    @Message
    String absence_doctor_missing();

    @Message
    String absence_sessions_missing();

    @Message
    String absence_reason_missing();

    @Message
    String absence_way_missing();

    @Message
    String absence_place_gone();

    @Message
    String absence_group_missing();

    @Message
    String absence_ticked_and_group(int ticked);

    @Message
    String absence_nobody_ticked();

    @Message
    String absence_nobody_in_group();

    @Message
    String absence_choose_one();

    // fields
    @Message
    String who_missing();

    @Message
    String member_missing();

    @Message
    String name_missing();

    @Message
    String name_too_long(int longest, int length);

    @Message
    String nik_missing();

    @Message
    String nik_digits();

    @Message
    String nik_length(int length);

    @Message
    String mrn_shape();

    @Message
    String mrn_or_nik_missing();

    @Message
    String birth_date_missing();

    @Message
    String birth_day();

    @Message
    String birth_month();

    @Message
    String birth_year();

    @Message
    String birth_date_impossible();

    @Message
    String birth_date_in_future();

    @Message
    String birth_date_too_old();

    @Message
    String sex_unknown();

    @Message
    String phone_missing();

    @Message
    String phone_characters();

    @Message
    String phone_impossible();

    @Message
    String payer_missing();

    @Message
    String payer_unknown();

    @Message
    String jkn_card_missing();

    @Message
    String jkn_card_digits();

    @Message
    String jkn_card_length(int length);

    @Message
    String visit_type_missing();

    @Message
    String visit_type_unknown();

    @Message
    String reference_missing();

    @Message
    String reference_too_long(int longest);

    @Message
    String insurer_missing();

    @Message
    String insurer_too_long(int longest);

    // bodies, questions and keys of other systems
    @Message
    String field_unknown();

    @Message
    String type_wrong();

    @Message
    String text_broken();

    @Message
    String slot_or_session();

    @Message
    String slot_unknown();

    @Message
    String session_unknown();

    @Message
    String pool_unknown();

    @Message
    String pool_needs_session();

    @Message
    String patient_missing();

    @Message
    String birth_date_iso();

    @Message
    String date_iso();

    @Message
    String date_order();

    @Message
    String too_many_days(int most);

    @Message
    String clinic_unknown();

    @Message
    String id_shape();

    @Message
    String api_key_name();

    @Message
    String api_key_name_taken(String name);

    @Message
    String doctor_is_elsewhere(String clinic, LocalDate date, LocalTime starts, LocalTime ends);

    @Message
    String hours_run_backward();

    @Message
    String minutes_impossible(int most);

    @Message
    String places_impossible(int most);

    @Message
    String jkn_places_above_places(int places);

    @Message
    String places_past_midnight();

    @Message
    String draft_changed();

    @Message
    String draft_is_decided(String who);

    @Message
    String draft_is_empty();

    @Message
    String schedule_changed_since();

    @Message
    String more_patients_now(int booked);

    @Message
    String schedule_clash(String doctor, LocalTime starts, LocalTime ends, LocalTime otherStarts, LocalTime otherEnds);

    @Message
    String schedules_start_twice();

    @Message
    String valid_from_past();

    @Message
    String valid_until_early();

    @Message
    String valid_end_past();

    @Message
    String schedule_time();

    @Message
    String schedule_number();

    @Message
    String schedule_room(int most);

    @Message
    String schedule_clinic();

    @Message
    String schedule_date();

    @Message
    String draft_patients_not_seen();

    @Message
    String substitute_missing();

    @Message
    String schedule_doctor();

    @Message
    String schedule_reason();

    @Message
    String schedule_table(String why);

    @Message
    String table_taken();

    @Message
    String table_not_taken();

    // who works here
    @Message
    String user_name_missing();

    @Message
    String user_name_shape();

    @Message
    String phone_code_missing();

    @Message
    String phone_code_wrong(int left);

    @Message
    String phone_code_over();

    @Message
    String too_many_codes();

    @Message
    String account_closed();

    @Message
    String family_is_full(int most);

    @Message
    String relation_missing();

    @Message
    String already_linked();

    @Message
    String user_name_taken(String userName);

    @Message
    String provider_name_shape(int most);

    @Message
    String provider_name_taken(String name);

    @Message
    String challenge_wrong();

    @Message
    String provider_away();

    @Message
    String provider_not_proved();

    @Message
    String password_missing();

    @Message
    String password_short(int shortest, int length);

    @Message
    String password_long(int longest);

    @Message
    String password_common();

    @Message
    String password_same();

    @Message
    String sign_in_wrong();

    @Message
    String sign_in_code_missing();

    @Message
    String sign_in_code_wrong();

    @Message
    String own_password_wrong();

    @Message
    String too_many_tries();

    @Message
    String session_over();

    @Message
    String second_factor_needed();

    @Message
    String last_administrator();

    @Message
    String not_oneself();

    @Message
    String roles_missing();

    @Message
    String account_doctor_missing();

    // privacy

    @Message
    String request_is_decided();

    @Message
    String appointments_ahead(int many);

    @Message
    String already_asked();

    @Message
    String too_many_corrections(int most);

    @Message
    String remark_length(int most);

    @Message
    String request_kind();

    @Message
    String code_is_old();

    @Message
    String wish_missing();

    @Message
    String answer_missing();

    @Message
    String decision_missing();

    @Message
    String card_not_seen();

    @Message
    String nobody_with_number();

    // the register at the desk

    @Message
    String nik_taken();

    @Message
    String record_number_taken();

    @Message
    String record_number_erased();

    @Message
    String record_changed();

    @Message
    String already_merged();

    @Message
    String merged_since();

    @Message
    String merge_is_undone();

    @Message
    String keep_the_proved();

    @Message
    String two_people();

    @Message
    String both_in_one_session(String doctor, LocalDate date, String code);

    @Message
    String reason_missing();

    @Message
    String reason_too_long(int longest);

    @Message
    String opening_reason_short(int shortest);

    @Message
    String record_is_restricted();

    @Message
    String card_or_none();

    @Message
    String phone_not_both();

    @Message
    String one_of_several();

    @Message
    String followup_one_missing();

    @Message
    String followup_some_missing();

    @Message
    String followup_gone();

    @Message
    String followup_from(int days);

    @Message
    String search_missing();

    @Message
    String search_too_short(int shortest);

    @Message
    String search_too_long(int longest);

    @Message
    String seen_name_missing();

    @Message
    String seen_birth_date_missing();

    @Message
    String seen_nik_missing();

    @Message
    String seen_person_missing();

    @Message
    String seen_number_missing();

    @Message
    String keep_missing();

    @Message
    String patient_not_chosen();

    @Message
    String clinic_changed(String who);

    @Message
    String holiday_changed(String who);

    @Message
    String holiday_known();

    @Message
    String number_between(int least, int most);

    @Message
    String holiday_date();

    @Message
    String holiday_date_far();

    @Message
    String text_too_long(int most);

    @Message
    String holiday_name();

    @Message
    String holiday_kind();

    @Message
    String holiday_of_a_clinic();

    @Message
    String holiday_source();

    // a session that the desk changes
    @Message
    String session_changed(String who, String what);

    @Message
    String session_ended();

    @Message
    String session_has_begun();

    @Message
    String session_has_patients(int patients);

    @Message
    String session_has_waiting(int patients);

    @Message
    String place_in_use(String labels);

    @Message
    String nothing_to_change();

    @Message
    String added_places_impossible(int most);

    @Message
    String minutes_late_impossible(int most);

    @Message
    String late_is_of_today();

    @Message
    String hours_are_past();

    @Message
    String time_unclear();

    @Message
    String number_unclear();

    @Message
    String room_unknown();

    @Message
    String pool_not_chosen();

    @Message
    String places_not_chosen();

    @Message
    String booking_stopped();

    @Message
    String visits_would_overlap(String labels);

    @Message
    String holiday_clinic();

    @Message
    String holiday_decision();

    @Message
    String holiday_clinics();

    @Message
    String same_day();

    // on the day of the visit
    @Message
    String already_called(String label, String who);

    @Message
    String nobody_to_call();

    @Message
    String session_not_begun();

    @Message
    String session_not_to_begin(LocalTime opens);

    @Message
    String queue_is_closed();

    @Message
    String news_changed();

    @Message
    String queue_moved_on();

    @Message
    String not_in_the_queue();

    @Message
    String queue_undo_refused();

    @Message
    String queue_still_expects(int patients, LocalTime until);

    @Message
    String check_in_too_early(LocalTime opens);

    @Message
    String check_in_other_day(LocalDate day);

    @Message
    String check_in_not_held();

    @Message
    String check_in_cancelled();

    @Message
    String leave_is_decided();

    @Message
    String leave_first_day();

    @Message
    String leave_last_day(int days);

    @Message
    String leave_not_that_day();

    @Message
    String referral_session_missing();

    @Message
    String doctor_note_too_long(int longest);
}
