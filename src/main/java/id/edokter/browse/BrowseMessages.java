package id.edokter.browse;

import id.edokter.schedule.QuotaEntry;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages before booking. */
@MessageBundle("browse")
public interface BrowseMessages {

    // front page and search
    @Message
    String home_title();

    @Message
    String search_label();

    @Message
    String search();

    @Message
    String emergency();

    @Message
    String yours();

    @Message
    String see_booking();

    @Message
    String see_booking_hint();

    @Message
    String family_account();

    @Message
    String family_account_hint();

    @Message
    String earliest();

    @Message
    String at(String day, String time);

    @Message
    String left(String quotas);

    @Message
    String nothing_free();

    @Message
    String choose_clinic();

    @Message
    String clinic_full();

    @Message
    String next_place(String day);

    @Message
    String all_clinics(int count);

    @Message
    String all_doctors(int count);

    @Message
    String three_steps();

    @Message
    String step1();

    @Message
    String step1_text();

    @Message
    String step2();

    @Message
    String step2_text();

    @Message
    String step3();

    @Message
    String step3_text();

    @Message
    String search_title();

    @Message
    String results_for(String query);

    @Message
    String found_clinics();

    @Message
    String found_doctors();

    @Message
    String more_doctors(int count);

    @Message
    String nothing_found(String query);

    @Message
    String nothing_asked();

    @Message
    String clinics_title();

    @Message
    String doctors_title();

    @Message
    String doctors_sorted(int count);

    @Message
    String pages();

    @Message
    String page_before();

    @Message
    String page_after();

    // a clinic
    @Message
    String clinic_title(String clinic);

    @Message
    String clinic_range(int sessions, String from, String to);

    @Message
    String filter();

    @Message
    String filter_day();

    @Message
    String filter_all_days();

    @Message
    String filter_all_payers();

    @Message
    String paying();

    @Message
    String payer_JKN();

    @Message
    String payer_GENERAL();

    @Message
    String payer_INSURANCE();

    @Message
    String apply();

    @Message
    String no_session_on(String day);

    @Message
    String no_session_in(String from, String to);

    @Message
    String weeks();

    @Message
    String all_days();

    @Message
    String from_today();

    @Message
    String from_day(String day);

    @Message
    String taken(int taken, int places);

    @Message
    String quota_JKN();

    @Message
    String quota_GENERAL();

    @Message
    String quota_ANY();

    @Message
    String quota_WALK_IN();

    // a doctor
    @Message
    String doctor_title(String doctor);

    @Message
    String correct();

    @Message
    String one_wrong();

    @Message
    String choose_time_first();

    @Message
    String nearest();

    @Message
    String place_unknown();

    @Message
    String form_gone();

    @Message
    String when_title();

    @Message
    String no_sessions();

    @Message
    String changing_time();

    @Message
    String day_is_past();

    @Message
    String day_is_too_far(String day);

    @Message
    String day_is_unknown();

    @Message
    String payer_is_unknown();

    @Message
    String choose_day();

    @Message
    String week_before();

    @Message
    String week_after();

    @Message
    String day_free(int left);

    @Message
    String day_full();

    @Message
    String day_holiday();

    @Message
    String day_cancelled();

    @Message
    String day_closed();

    @Message
    String day_not_yet();

    @Message
    String places_left(int left);

    @Message
    String places_none();

    @Message
    String where_and_when(String clinic, String room, String hours);

    @Message
    String times_of(String day);

    @Message
    String times_hint();

    @Message
    String MORNING();

    @Message
    String MIDDAY();

    @Message
    String AFTERNOON();

    @Message
    String EVENING();

    @Message
    String free_of(int free, int all);

    @Message
    String state_cancelled();

    @Message
    String state_not_yet(String day);

    @Message
    String state_closed();

    @Message
    String state_full();

    @Message
    String state_full_for(String payer, int others);

    @Message
    String quota_line(int places, int taken, String quotas);

    @Message
    String quota_of(String quota, int taken, int places, int left);

    @Message
    String beyond(int count);

    @Message
    String ledger(String when);

    @Message
    String act(QuotaEntry.Act act);

    @Message
    String no_practice_on(String day);

    @Message
    String holiday_on(String day, String name);

    @Message
    String next_free_day();

    @Message
    String other_doctor();

    @Message
    String on_the_day();

    @Message
    String check_in_from(int minutes);

    @Message
    String more_on_the_day();
}
