package id.edokter.watch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of those who watch. */
@MessageBundle("watch")
public interface WatchMessages {

    // incidents

    @Message
    String incidents_title();

    @Message
    String incidents_lead();

    @Message
    String incident_new();

    @Message
    String incidents_none();

    @Message
    String incident_number(long id);

    @Message
    String incident_found(String when);

    @Message
    String incident_closed(String when);

    @Message
    String left(long days, long hours, long minutes);

    @Message
    String overdue(long days, long hours);

    @Message
    String deadline(String when);

    @Message
    String deadline_why();

    // the form

    @Message
    String form_new();

    @Message
    String form_change();

    @Message
    String form_lead();

    @Message
    String found_legend();

    @Message
    String found_hint();

    @Message
    String from_legend();

    @Message
    String until_legend();

    @Message
    String date();

    @Message
    String time();

    @Message
    String user_name();

    @Message
    String user_name_hint();

    @Message
    String address_range();

    @Message
    String address_range_hint();

    @Message
    String what();

    @Message
    String what_hint();

    @Message
    String data();

    @Message
    String data_hint();

    @Message
    String handling();

    @Message
    String handling_hint();

    @Message
    String keep();

    @Message
    String not_now();

    // one incident

    @Message
    String done(Done done);

    @Message
    String period();

    @Message
    String period_of(String from, String until);

    @Message
    String anybody();

    @Message
    String anywhere();

    @Message
    String change();

    @Message
    String letter();

    @Message
    String file();

    @Message
    String patients();

    @Message
    String patients_count(int patients, int told);

    @Message
    String patients_why();

    @Message
    String patients_none();

    @Message
    String patients_all_told();

    @Message
    String patients_file_limit(int most);

    @Message
    String record_number();

    @Message
    String name();

    @Message
    String phone();

    @Message
    String lines();

    @Message
    String between();

    @Message
    String told();

    @Message
    String told_no();

    @Message
    String tell_chosen();

    @Message
    String tell_all(int left);

    @Message
    String choose(String name);

    @Message
    String pages();

    @Message
    String pages_before();

    @Message
    String pages_after();

    @Message
    String none();

    @Message
    String steps();

    @Message
    String step_agency();

    @Message
    String step_agency_text();

    @Message
    String step_agency_done(String when);

    @Message
    String step_agency_button();

    @Message
    String step_patients();

    @Message
    String step_patients_text();

    @Message
    String step_close();

    @Message
    String step_close_text();

    @Message
    String step_close_button();

    @Message
    String ask_title(IncidentStep step);

    @Message
    String ask_text(IncidentStep step);

    @Message
    String ask_untold(int left, int patients);

    @Message
    String ask_all_told(int patients);

    @Message
    String ask_nobody();

    @Message
    String ask_agency_untold();

    // the letter

    @Message
    String letter_title();

    @Message
    String letter_hint();

    @Message
    String letter_place_date(String city, String date);

    @Message
    String letter_subject();

    @Message
    String letter_to();

    @Message
    String letter_greeting();

    @Message
    String letter_opening(String hospital);

    @Message
    String letter_data();

    @Message
    String letter_when();

    @Message
    String letter_when_text(String from, String until, String found);

    @Message
    String letter_handling();

    @Message
    String letter_you();

    @Message
    String letter_you_text();

    @Message
    String letter_questions(String phone, String hours);

    @Message
    String letter_sorry();

    @Message
    String letter_sign(String hospital);

    @Message
    String letter_law();

    // unusual reading

    @Message
    String reading_title();

    @Message
    String reading_lead();

    @Message
    String reading_from();

    @Message
    String reading_until();

    @Message
    String reading_show();

    @Message
    String reading_longest(int days);

    @Message
    String reading_rules();

    @Message
    String reading_none();

    @Message
    String reading_who();

    @Message
    String reading_patients();

    @Message
    String reading_busiest();

    @Message
    String reading_searched();

    @Message
    String reading_usual();

    @Message
    String reading_colleagues();

    @Message
    String reading_found();

    @Message
    String reading_nothing();

    @Message
    String reading_patient(long id);

    @Message
    String reading_unknown();

    @Message
    String reading_numbers(int begins, int ends, int days, int fewest, int searched, int times, int hours);

    @Message
    String rule(ReadingRule rule);

    @Message
    String rule_text(ReadingRule rule);
}
