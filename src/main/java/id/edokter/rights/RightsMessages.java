package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.privacy.Purpose;
import id.edokter.privacy.RequestKind;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which people decide about their data. */
@MessageBundle("rights")
public interface RightsMessages {

    // shared

    @Message
    String yes();

    @Message
    String no();

    @Message
    String done(Done done);

    @Message
    String none();

    @Message
    String others();

    @Message
    String family();

    // hub

    @Message
    String hub_title();

    @Message
    String hub_lead();

    @Message
    String see_data();

    @Message
    String see_data_hint();

    @Message
    String see_looks();

    @Message
    String see_looks_hint();

    @Message
    String see_ask();

    @Message
    String see_ask_hint();

    @Message
    String see_consents();

    @Message
    String see_consents_hint();

    @Message
    String see_notice();

    // my data

    @Message
    String data_title(String name);

    @Message
    String data_lead();

    @Message
    String data_record(int number);

    @Message
    String take_json();

    @Message
    String take_csv();

    @Message
    String take_hint();

    @Message
    String wrong();

    @Message
    String wrong_link();

    @Message
    String part(PersonalPart part);

    @Message
    String field(PersonalField field);

    @Message
    String code(Code code);

    // requests of the family

    @Message
    String ask_title(String name);

    @Message
    String ask_lead(String within);

    @Message
    String ask_what();

    @Message
    String kind(RequestKind kind);

    @Message
    String kind_hint(RequestKind kind);

    @Message
    String wish();

    @Message
    String wish_hint();

    @Message
    String ask();

    @Message
    String erase_title();

    @Message
    String erase_ahead(int many);

    @Message
    String erase_keeps(int many, String kept);

    @Message
    String erase_all();

    @Message
    String erase_trail();

    @Message
    String asked();

    @Message
    String asked_at(String when);

    @Message
    String due_at(String when);

    @Message
    String decided_at(String when);

    @Message
    String answer_is(String text);

    @Message
    String take_back();

    // consent

    @Message
    String consents_title();

    @Message
    String consents_lead();

    @Message
    String care();

    @Message
    String care_text();

    @Message
    String purpose(Purpose purpose);

    @Message
    String consent_text(Purpose purpose);

    @Message
    String version(String version);

    @Message
    String given_at(String when);

    @Message
    String withdrawn_at(String when);

    @Message
    String other_text(String version);

    @Message
    String not_yet();

    @Message
    String give();

    @Message
    String withdraw();

    @Message
    String for_person(String name);

    // who looked

    @Message
    String looks_title();

    @Message
    String looks_lead();

    @Message
    String looks_people();

    @Message
    String looks_none();

    @Message
    String looks_own();

    @Message
    String looks_pages();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String role(Role role);

    // requests, for administrators

    @Message
    String requests_title();

    @Message
    String requests_lead();

    @Message
    String requests_none();

    @Message
    String requests_new();

    @Message
    String requests_ended();

    @Message
    String request_kind();

    @Message
    String record_number();

    @Message
    String answer_by();

    @Message
    String request_of();

    @Message
    String request_asked();

    @Message
    String request_left();

    @Message
    String request_decided();

    @Message
    String request_outcome();

    @Message
    String hours_left(long hours);

    @Message
    String overdue(long hours);

    @Message
    String request_title(long number, String kind);

    @Message
    String request_wish();

    @Message
    String request_channel();

    @Message
    String request_by();

    @Message
    String request_who_decided();

    @Message
    String decide_title();

    @Message
    String grant();

    @Message
    String grant_hint(RequestKind kind);

    @Message
    String refuse();

    @Message
    String refuse_hint();

    @Message
    String answer();

    @Message
    String answer_hint();

    @Message
    String answer_hint_erasure();

    @Message
    String decide();

    @Message
    String copy_title();

    @Message
    String correct_hint();

    @Message
    String erased_title();

    @Message
    String erased_gone();

    // the desk

    @Message
    String desk_title();

    @Message
    String desk_lead();

    @Message
    String desk_number();

    @Message
    String birth_date();

    @Message
    String desk_given(Purpose purpose);

    @Message
    String desk_withdrawn(Purpose purpose);

    @Message
    String desk_seen();

    @Message
    String desk_take();
}
