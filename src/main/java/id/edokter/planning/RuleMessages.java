package id.edokter.planning;

import id.edokter.clinic.ClinicRule;
import id.edokter.clinic.Holiday;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of holidays and of clinics' rules. */
@MessageBundle("rules")
public interface RuleMessages {

    @Message
    String year_before();

    @Message
    String year_after();

    @Message
    String holidays_title(int year);

    @Message
    String holidays_link();

    @Message
    String holidays_lead();

    @Message
    String holidays_patients(int count);

    @Message
    String holidays_patients_text();

    @Message
    String holidays_none();

    @Message
    String holiday_new();

    @Message
    String holiday_new_lead();

    @Message
    String date();

    @Message
    String name();

    @Message
    String name_hint();

    @Message
    String kind_title();

    @Message
    String kind(Holiday.Kind kind);

    @Message
    String kind_hint(Holiday.Kind kind);

    @Message
    String whom();

    @Message
    String whom_hint();

    @Message
    String all_clinics();

    @Message
    String source();

    @Message
    String source_hint();

    @Message
    String state();

    @Message
    String state_closed();

    @Message
    String state_open();

    @Message
    String state_some(int count);

    @Message
    String state_withdrawn();

    @Message
    String patients_title();

    @Message
    String check_first();

    @Message
    String check_title();

    @Message
    String holiday_keep();

    @Message
    String not_now();

    @Message
    String all_holidays(int year);

    @Message
    String effect_title();

    @Message
    String effect_sessions();

    @Message
    String effect_booked(int sessions, int patients);

    @Message
    String effect_booked_text();

    @Message
    String effect_nobody();

    @Message
    String effect_closes(int count);

    @Message
    String effect_closed(int count);

    @Message
    String hours();

    @Message
    String doctor();

    @Message
    String changed(String who, String when);

    @Message
    String working(String clinics);

    @Message
    String withdrawn_text();

    @Message
    String opened_text();

    @Message
    String decide_title();

    @Message
    String decision();

    @Message
    String decide(HolidayActs.Decision decision);

    @Message
    String decide_hint(HolidayActs.Decision decision);

    @Message
    String which();

    @Message
    String decide_keep();

    @Message
    String withdraw();

    @Message
    String withdraw_title();

    @Message
    String withdraw_text();

    @Message
    String withdraw_now();

    @Message
    String done(RuleDone done);

    @Message
    String clinics_title();

    @Message
    String clinics_lead();

    @Message
    String clinics_none();

    @Message
    String clinic();

    @Message
    String code();

    @Message
    String own_rules();

    @Message
    String sensitive();

    @Message
    String last_change();

    @Message
    String clinic_closed();

    @Message
    String as_hospital();

    @Message
    String own_count(int count);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String rules_of(String clinic);

    @Message
    String rules_lead();

    @Message
    String rules_lead_reader();

    @Message
    String trail();

    @Message
    String group(ClinicSettingsPages.Group group);

    @Message
    String unit(ClinicRule.Unit unit);

    @Message
    String hospital_has(int number);

    @Message
    String now_has(String number);

    @Message
    String now_hospital();

    @Message
    String rule(ClinicRule rule);

    @Message
    String rule_why(ClinicRule rule);

    @Message
    String same_day();

    @Message
    String same_day_why();

    @Message
    String same_day_hospital_yes();

    @Message
    String same_day_hospital_no();

    @Message
    String same_day_yes();

    @Message
    String same_day_no();

    @Message
    String sensitive_mark();

    @Message
    String sensitive_why();

    @Message
    String rules_keep();

    @Message
    String rule_title();

    @Message
    String holds();

    @Message
    String hospital();

    @Message
    String close_booking();

    @Message
    String close_booking_hint();

    @Message
    String booking_closed();

    @Message
    String handle();
}
