package id.edokter.browse;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the help pages. */
@MessageBundle("help")
public interface HelpMessages {

    // help
    @Message
    String help_title();

    @Message
    String help_lead(String phone, String hours);

    @Message
    String q_find();

    @Message
    String a_find();

    @Message
    String q_code();

    @Message
    String a_code(String phone);

    @Message
    String q_move();

    @Message
    String a_move(int minutes);

    @Message
    String q_cancel();

    @Message
    String a_cancel();

    @Message
    String q_full();

    @Message
    String a_full(int minutes);

    @Message
    String q_lost();

    @Message
    String a_lost(int minutes);

    @Message
    String q_many();

    @Message
    String a_many(int patient, int phone);

    @Message
    String q_day();

    @Message
    String a_day(int opens, int grace);

    @Message
    String q_order();

    @Message
    String a_order(int priorities);

    @Message
    String q_late();

    @Message
    String a_late();

    @Message
    String q_message();

    @Message
    String a_message(boolean accounts, int days);

    @Message
    String q_account();

    @Message
    String a_account();

    @Message
    String q_no_code();

    @Message
    String a_no_code();

    @Message
    String q_family();

    @Message
    String a_family();

    @Message
    String q_data();

    @Message
    String a_data();

    // how to book
    @Message
    String how_title();

    @Message
    String how_lead(int days);

    @Message
    String how_before();

    @Message
    String how_before_1();

    @Message
    String how_before_2();

    @Message
    String how_before_3();

    @Message
    String how_steps();

    @Message
    String how_step_1();

    @Message
    String how_step_2(int minutes);

    @Message
    String how_step_3();

    @Message
    String how_step_4();

    @Message
    String how_day();

    @Message
    String how_day_1(int minutes);

    @Message
    String how_day_2();

    @Message
    String how_day_3(int opens);

    @Message
    String how_without();

    @Message
    String how_without_text(String phone, String hours);

    // privacy
    @Message
    String privacy_title();

    @Message
    String privacy_version();

    @Message
    String privacy_lead(String hospital);

    @Message
    String privacy_what();

    @Message
    String privacy_what_text();

    @Message
    String privacy_why();

    @Message
    String privacy_why_care();

    @Message
    String privacy_why_consent();

    @Message
    String privacy_why_safe();

    @Message
    String privacy_why_not();

    @Message
    String privacy_who();

    @Message
    String privacy_who_text();

    @Message
    String privacy_kept();

    @Message
    String privacy_kept_visits(String kept);

    @Message
    String privacy_kept_unused(String kept);

    @Message
    String privacy_kept_forms(long days);

    @Message
    String privacy_kept_family(long unproved, long sessions);

    @Message
    String privacy_kept_trail();

    @Message
    String privacy_link();

    @Message
    String privacy_link_text(int days);

    @Message
    String privacy_cookies();

    @Message
    String privacy_cookies_text();

    @Message
    String privacy_rights();

    @Message
    String privacy_rights_text(String within);

    @Message
    String privacy_rights_here();

    @Message
    String privacy_rights_desk(String phone);

    @Message
    String privacy_dpo();

    @Message
    String privacy_dpo_text();

    // accessibility
    @Message
    String access_title();

    @Message
    String access_lead();

    @Message
    String access_1();

    @Message
    String access_2();

    @Message
    String access_3();

    @Message
    String access_4();

    @Message
    String access_5();

    @Message
    String access_not();

    @Message
    String access_not_text();

    @Message
    String access_tell();

    @Message
    String access_tell_text(String phone, String hours);
}
