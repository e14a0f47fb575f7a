package id.edokter.person;

import id.edokter.family.Relation;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of a patient who is signed in. */
@MessageBundle("person")
public interface PersonMessages {

    // the door

    @Message
    String sign_in_title();

    @Message
    String sign_in_lead();

    @Message
    String sign_in_again();

    @Message
    String phone();

    @Message
    String phone_hint();

    @Message
    String send_code();

    @Message
    String without();

    @Message
    String without_text();

    @Message
    String book();

    @Message
    String find();

    @Message
    String find_hint();

    @Message
    String staff();

    @Message
    String staff_link();

    @Message
    String closed_title();

    @Message
    String closed_text();

    @Message
    String code_title();

    @Message
    String code_lead(String phone, String time);

    @Message
    String code();

    @Message
    String code_hint();

    @Message
    String sign_in();

    @Message
    String again();

    @Message
    String again_over();

    @Message
    String again_text(String time);

    @Message
    String send_again();

    @Message
    String other_phone();

    @Message
    String wait_title();

    @Message
    String wait_text(String time, long minutes);

    // the account

    @Message
    String home_title();

    @Message
    String home_lead(String phone);

    @Message
    String coming();

    @Message
    String coming_none();

    @Message
    String earlier();

    @Message
    String number(String number);

    @Message
    String checked_at_desk();

    @Message
    String erased();

    @Message
    String queue();

    @Message
    String ticket();

    @Message
    String details();

    @Message
    String move();

    @Message
    String cancel();

    @Message
    String account();

    @Message
    String my_data();

    @Message
    String my_data_hint();

    @Message
    String sign_out();

    // the family

    @Message
    String family();

    @Message
    String family_lead();

    @Message
    String family_none();

    @Message
    String add_title();

    @Message
    String add_hint();

    @Message
    String add();

    @Message
    String relation_hint();

    @Message
    String relation_label();

    @Message
    String data();

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
    String numbers();

    @Message
    String numbers_hint();

    @Message
    String mrn();

    @Message
    String mrn_hint();

    @Message
    String nik();

    @Message
    String nik_hint();

    @Message
    String proved();

    @Message
    String not_proved();

    @Message
    String prove();

    @Message
    String prove_text();

    @Message
    String prove_code();

    @Message
    String prove_code_hint();

    @Message
    String prove_desk();

    @Message
    String prove_desk_hint();

    @Message
    String proof_text();

    @Message
    String proof_asked(String time);

    @Message
    String proof_code_hint();

    @Message
    String proof_again(String time);

    @Message
    String others_title();

    @Message
    String others_line(String phone);

    @Message
    String others_since(String when);

    @Message
    String others_desk();

    @Message
    String other_end();

    @Message
    String other_end_title(String phone, String name);

    @Message
    String other_end_text(String name);

    @Message
    String other_end_not();

    @Message
    String remove();

    @Message
    String remove_title(String name);

    @Message
    String remove_text();

    @Message
    String remove_not();

    // where one is signed in

    @Message
    String contact_title();

    @Message
    String contact_hint();

    @Message
    String contact_lead(String phone);

    @Message
    String contact_keep();

    @Message
    String sessions_title();

    @Message
    String sessions_hint();

    @Message
    String sessions_lead();

    @Message
    String device_unknown();

    @Message
    String session_this();

    @Message
    String session_line(String address, String since, String seen);

    @Message
    String session_end();

    @Message
    String sessions_end();

    // what is one of a list

    @Message
    String relation(Relation relation);

    @Message
    String done(Done done);
}
