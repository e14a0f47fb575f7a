package id.edokter.desk;

import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.family.Relation;
import id.edokter.patient.Cause;
import id.edokter.patient.Likeness;
import id.edokter.patient.PatientField;
import id.edokter.patient.Sex;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the desk and of doctors. */
@MessageBundle("desk")
public interface DeskMessages {

    // a person

    @Message
    String age(int number, boolean inMonths);

    @Message
    String sex(Sex sex);

    @Message
    String payer(Payer payer);

    @Message
    String visit(VisitType visit);

    @Message
    String record_number();

    @Message
    String record_number_none();

    @Message
    String to_check();

    // a doctor's own

    @Message
    String own_sessions();

    @Message
    String own_past();

    @Message
    String own_past_none();

    @Message
    String own_no_doctor();

    @Message
    String patients(int count);

    @Message
    String session_off();

    @Message
    String session_empty();

    @Message
    String own_visits();

    // the search

    @Message
    String search_title();

    @Message
    String search_what();

    @Message
    String search_hint();

    @Message
    String search_born();

    @Message
    String search_button();

    @Message
    String search_found();

    @Message
    String search_none();

    @Message
    String search_guessed();

    @Message
    String search_many();

    @Message
    String search_pages();

    @Message
    String search_before();

    @Message
    String search_after();

    // telephones

    @Message
    String phones_title();

    @Message
    String phones_lead();

    @Message
    String phones_coming();

    @Message
    String phones_lists();

    @Message
    String phones_which(TelephonePages.Which which);

    @Message
    String phones_count(int count, boolean many, int most);

    @Message
    String phones_none();

    @Message
    String phones_now();

    @Message
    String phones_right();

    @Message
    String phones_of(String name);

    @Message
    String phones_sharing(int count);

    @Message
    String phones_not_theirs();

    @Message
    String phones_save();

    @Message
    String phones_pages();

    // a record

    @Message
    String name();

    @Message
    String born();

    @Message
    String sex_label();

    @Message
    String nik();

    @Message
    String nik_claimed();

    @Message
    String record_number_claimed();

    @Message
    String claimed();

    @Message
    String claims(String number);

    @Message
    String card();

    @Message
    String phone();

    @Message
    String none();

    @Message
    String identity();

    @Message
    String identity_open();

    @Message
    String identity_done();

    @Message
    String known_since();

    @Message
    String reveal();

    @Message
    String restricted(String moment);

    @Message
    String erased();

    @Message
    String may_be_same(String name, String born);

    @Message
    String compare();

    @Message
    String visits_coming();

    @Message
    String visits_coming_none();

    @Message
    String visits_past();

    @Message
    String visits_past_none();

    @Message
    String family();

    @Message
    String family_none();

    @Message
    String relation_label();

    @Message
    String relation(Relation relation);

    @Message
    String linked_since(String moment);

    @Message
    String link_open();

    @Message
    String end_sessions();

    @Message
    String close_account();

    @Message
    String reopen_account();

    @Message
    String account_closed();

    @Message
    String history();

    @Message
    String field(PatientField field);

    @Message
    String done(Done done);

    @Message
    String restricted_name();

    @Message
    String restricted_hint();

    @Message
    String cause(Cause cause);

    // a restricted record

    @Message
    String opening_title();

    @Message
    String opening_lead();

    @Message
    String opening_told();

    @Message
    String opening_reason();

    @Message
    String opening_hint();

    @Message
    String opening_button();

    @Message
    String opening_done();

    // the identity card

    @Message
    String confirm_identity();

    @Message
    String confirm_lead();

    @Message
    String seen_name();

    @Message
    String seen_birth_date();

    @Message
    String nik_on_card();

    @Message
    String nik_on_card_hint(boolean above);

    @Message
    String same_nik();

    @Message
    String no_nik();

    @Message
    String same_phone();

    @Message
    String phone_told();

    @Message
    String phone_told_hint();

    @Message
    String nik_of_another();

    @Message
    String compare_both();

    @Message
    String confirm_button();

    @Message
    String not_now();

    // corrections

    @Message
    String correct();

    @Message
    String correct_lead();

    @Message
    String phone_stays(String masked);

    @Message
    String without_card();

    @Message
    String record_number_hint();

    @Message
    String reason();

    @Message
    String reason_hint();

    @Message
    String correct_button();

    // two records of one person

    @Message
    String duplicates_title();

    @Message
    String duplicates_lead();

    @Message
    String duplicates_more();

    @Message
    String duplicates_none();

    @Message
    String likeness(Likeness likeness);

    @Message
    String nothing_alike();

    @Message
    String compare_title();

    @Message
    String merge_title();

    @Message
    String merge_lead();

    @Message
    String keep_which();

    @Message
    String seen_person();

    @Message
    String seen_number();

    @Message
    String merge_reason_hint();

    @Message
    String merge_button();

    @Message
    String apart_title();

    @Message
    String apart_lead();

    @Message
    String apart_button();

    @Message
    String merged_from(String name);

    @Message
    String merge_undone(String moment);

    @Message
    String merge_of();

    @Message
    String merge_kept();

    @Message
    String merge_away();

    @Message
    String merge_when();

    @Message
    String merge_moved();

    @Message
    String merge_items(int appointments, int links, int numbers);

    @Message
    String merge_back();

    @Message
    String undo_title();

    @Message
    String undo_lead();

    @Message
    String undo_reason_hint();

    @Message
    String undo_button();

    // families

    @Message
    String links_title();

    @Message
    String links_lead();

    @Message
    String links_none();

    @Message
    String links_pages();

    @Message
    String links_longer();

    @Message
    String links_later();

    @Message
    String link_title(String name);

    @Message
    String link_asked(String moment);

    @Message
    String link_state();

    @Message
    String link_which();

    @Message
    String link_confirm();

    @Message
    String link_nobody();

    @Message
    String refuse_title();

    @Message
    String refuse_lead();

    @Message
    String refuse_button();

    @Message
    String unlink_title();

    @Message
    String unlink_button();

    @Message
    String link_restricted();

    // their accounts

    @Message
    String accounts_title();

    @Message
    String accounts_lead();

    @Message
    String accounts_none();

    @Message
    String account_open();

    @Message
    String account_title();

    @Message
    String account_since();

    @Message
    String account_family();

    @Message
    String account_family_none();

    @Message
    String account_sessions();

    @Message
    String account_sessions_none();

    @Message
    String account_device();

    @Message
    String account_session(String address, String since, String seen);

    @Message
    String close_lead();

    @Message
    String reopen_lead();
}
