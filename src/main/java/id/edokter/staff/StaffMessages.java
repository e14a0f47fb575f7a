package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.audit.Act;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of staff. */
@MessageBundle("staff")
public interface StaffMessages {

    // frame

    @Message
    String sign_out();

    @Message
    String quote();

    @Message
    String quote_of();

    @Message
    String search();

    @Message
    String yes();

    @Message
    String no();

    // signing in

    @Message
    String sign_in_title();

    @Message
    String sign_in_patients();

    @Message
    String sign_in_patients_link();

    @Message
    String user_name();

    @Message
    String password();

    @Message
    String sign_in();

    @Message
    String sign_in_lost();

    @Message
    String sign_in_shared();

    @Message
    String sign_in_provider(String provider);

    @Message
    String turned_back(TurnedBack turned);

    @Message
    String leaving_title(String provider);

    @Message
    String leaving_text();

    @Message
    String leaving_go(String provider);

    @Message
    String leaving_not();

    @Message
    String provider_name(String provider);

    @Message
    String provider_name_hint();

    @Message
    String wait_title();

    @Message
    String wait_text(String time, long minutes);

    @Message
    String code_title();

    @Message
    String code_lead();

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String code_lost();

    @Message
    String start_over();

    @Message
    String first_title();

    @Message
    String first_lead();

    @Message
    String new_password();

    @Message
    String new_password_hint();

    @Message
    String new_password_keep();

    // a second factor

    @Message
    String enrol_title();

    @Message
    String enrol_lead();

    @Message
    String enrol_app();

    @Message
    String enrol_scan();

    @Message
    String enrol_qr();

    @Message
    String enrol_by_hand();

    @Message
    String enrol_code();

    @Message
    String enrol_code_label();

    @Message
    String enrol_keep();

    @Message
    String codes_title();

    @Message
    String codes_lead();

    @Message
    String codes_once();

    @Message
    String codes_kept();

    @Message
    String codes_renew();

    @Message
    String codes_renew_text();

    @Message
    String codes_renew_button();

    @Message
    String factor();

    @Message
    String factor_on(long left);

    @Message
    String factor_off();

    @Message
    String factor_lead();

    @Message
    String factor_remove();

    @Message
    String factor_remove_text();

    @Message
    String factor_must();

    // the own account

    @Message
    String own_title();

    @Message
    String roles();

    @Message
    String password_change();

    @Message
    String password_now();

    @Message
    String password_ends_sessions();

    @Message
    String own_password();

    @Message
    String own_password_hint();

    @Message
    String sessions();

    @Message
    String sessions_hint();

    @Message
    String device_unknown();

    @Message
    String session_this();

    @Message
    String session_line(String address, String begun, String seen);

    @Message
    String session_end();

    @Message
    String sessions_end_others();

    // accounts

    @Message
    String accounts_title();

    @Message
    String accounts_search();

    @Message
    String accounts_count(int shown, int all);

    @Message
    String accounts_pages();

    @Message
    String pages_before();

    @Message
    String pages_after();

    @Message
    String accounts_none(String asked);

    @Message
    String accounts_show_all();

    @Message
    String account_new();

    @Message
    String account_new_lead();

    @Message
    String account_name();

    @Message
    String account_name_hint();

    @Message
    String user_name_hint();

    @Message
    String account_state();

    @Message
    String state_good();

    @Message
    String state_first();

    @Message
    String state_disabled();

    @Message
    String account_doctor();

    @Message
    String account_doctor_hint();

    @Message
    String account_no_doctor();

    @Message
    String account_keep();

    @Message
    String account_make();

    @Message
    String account_acts();

    @Message
    String account_trail();

    @Message
    String sessions_of();

    @Message
    String sessions_none();

    @Message
    String told_title(String name);

    @Message
    String told_password();

    @Message
    String told_until();

    @Message
    String told_text();

    @Message
    String told_once();

    @Message
    String told_go_on();

    @Message
    String act_not();

    // other systems

    @Message
    String keys_title();

    @Message
    String keys_lead();

    @Message
    String keys_list();

    @Message
    String keys_none();

    @Message
    String key_new();

    @Message
    String key_name();

    @Message
    String key_name_hint();

    @Message
    String key_make();

    @Message
    String key_since();

    @Message
    String key_revoke();

    @Message
    String key_revoke_title(String name);

    @Message
    String key_revoke_text();

    @Message
    String key_revoked(String when);

    @Message
    String key_told(String name);

    @Message
    String key_once();

    // the trail

    @Message
    String trail_title();

    @Message
    String trail_lead();

    @Message
    String trail_from();

    @Message
    String trail_until();

    @Message
    String trail_who();

    @Message
    String trail_act();

    @Message
    String trail_any();

    @Message
    String trail_subject();

    @Message
    String trail_detail();

    @Message
    String trail_address();

    @Message
    String trail_when();

    @Message
    String trail_nobody();

    @Message
    String trail_file();

    @Message
    String trail_pages();

    @Message
    String trail_newer();

    @Message
    String trail_older();

    @Message
    String trail_none();

    @Message
    String trail_anchor(long event, String hash);

    @Message
    String trail_no_anchor();

    // what is one of a list

    @Message
    String role(Role role);

    @Message
    String role_may(Role role);

    @Message
    String done(Done done);

    @Message
    String act_title(AccountAct act);

    @Message
    String act_text(AccountAct act);

    @Message
    String act_button(AccountAct act);

    @Message
    String deed(Act act);

    @Message
    String trail_patient();

    @Message
    String trail_patient_hint();

    @Message
    String trail_of_patient(long id);

    @Message
    String trail_unusual();
}
