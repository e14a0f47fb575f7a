package id.edokter.planning;

import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.DraftLine;
import id.edokter.schedule.PlanReport;
import id.edokter.schedule.ScheduleDraft;
import id.edokter.schedule.ScheduleException;
import id.edokter.schedule.WeekGrid;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the week and its drafts. */
@MessageBundle("week")
public interface WeekMessages {

    // the week

    @Message
    String week_title();

    @Message
    String week_to(String from, String until);

    @Message
    String week_before();

    @Message
    String week_after();

    @Message
    String week_choose();

    @Message
    String week_date();

    @Message
    String clinic();

    @Message
    String all_clinics();

    @Message
    String doctor();

    @Message
    String all_doctors();

    @Message
    String show();

    @Message
    String week_region();

    @Message
    String week_caption();

    @Message
    String week_legend();

    @Message
    String week_none();

    @Message
    String week_clashes(long count);

    @Message
    String add(String day, String doctor);

    @Message
    String state(WeekGrid.State state);

    @Message
    String clashes_with(String other);

    @Message
    String drafted();

    @Message
    String to_drafts();

    @Message
    String to_kept();

    @Message
    String to_export();

    @Message
    String as_draft(long draft);

    @Message
    String draft_look();

    @Message
    String draft_leave();

    // one session of the week

    @Message
    String form_change();

    @Message
    String form_add();

    @Message
    String form_whose(String doctor, String day);

    @Message
    String starts();

    @Message
    String ends();

    @Message
    String minutes();

    @Message
    String room();

    @Message
    String jkn();

    @Message
    String general();

    @Message
    String rules_hint();

    @Message
    String rooms_meet();

    @Message
    String room_use(String room, String day, String hours, String doctor);

    @Message
    String note();

    @Message
    String choose_clinic();

    @Message
    String from();

    @Message
    String until();

    @Message
    String until_hint();

    @Message
    String to_draft();

    @Message
    String to_draft_hint();

    @Message
    String form_leave();

    @Message
    String end_title();

    @Message
    String end_lead();

    @Message
    String last_day();

    @Message
    String end_button();

    // drafts

    @Message
    String drafts_title();

    @Message
    String drafts_lead();

    @Message
    String drafts_none();

    @Message
    String draft_title(long draft);

    @Message
    String draft_made(String who, String at);

    @Message
    String draft_decided(String who, String at);

    @Message
    String draft_state(ScheduleDraft.State state);

    @Message
    String draft_says();

    @Message
    String draft_empty();

    @Message
    String draft_add();

    @Message
    String act(DraftLine.Act act);

    @Message
    String line_from(String from);

    @Message
    String line_until(String until);

    @Message
    String line_places(int places, int jkn, int minutes);

    @Message
    String line_before();

    @Message
    String line_after();

    @Message
    String line_stale();

    @Message
    String line_edit();

    @Message
    String line_drop();

    @Message
    String line_whose(String doctor, String day);

    @Message
    String clashes_title();

    @Message
    String clashes_text();

    @Message
    String clash(String doctor, String day, String one, String other);

    @Message
    String rooms_title();

    @Message
    String rooms_text();

    @Message
    String room_clash(String room, String day, String one, String other);

    @Message
    String effect_title();

    @Message
    String effect_until(String until);

    @Message
    String effect_none();

    @Message
    String effect_nobody();

    @Message
    String effect_kept(int patients, int sessions);

    @Message
    String outcome(PlanReport.Outcome outcome);

    @Message
    String in_the_way(String other);

    @Message
    String date();

    @Message
    String what();

    @Message
    String before();

    @Message
    String after();

    @Message
    String shape(String hours, String room, int places, int jkn);

    @Message
    String nothing();

    @Message
    String patients(int count);

    @Message
    String patients_title();

    @Message
    String patients_elsewhere();

    @Message
    String patients_forms(int count);

    @Message
    String restricted();

    @Message
    String record_number(String number);

    @Message
    String born(String day);

    @Message
    String phone_none();

    @Message
    String to_session();

    @Message
    String publish_title();

    @Message
    String publish_lead();

    @Message
    String publish_seen(int patients);

    @Message
    String publish_button();

    @Message
    String discard_button();

    @Message
    String done_terbit();

    @Message
    String done_terbit_left();

    @Message
    String done_buang();

    @Message
    String done_hapus();

    // a table

    @Message
    String to_import();

    @Message
    String import_title();

    @Message
    String import_lead();

    @Message
    String import_columns();

    @Message
    String import_file();

    @Message
    String import_file_hint();

    @Message
    String import_text();

    @Message
    String import_text_hint();

    @Message
    String import_look();

    @Message
    String import_other();

    @Message
    String import_rows();

    @Message
    String import_wrong();

    @Message
    String import_added();

    @Message
    String import_changed();

    @Message
    String import_same();

    @Message
    String import_missing();

    @Message
    String import_missing_ends();

    @Message
    String import_missing_stays();

    @Message
    String import_new_clinics();

    @Message
    String import_new_doctors();

    @Message
    String import_corrections();

    @Message
    String import_renamed();

    @Message
    String import_line();

    @Message
    String import_understood();

    @Message
    String import_good_rows();

    @Message
    String import_end_missing();

    @Message
    String import_again();

    @Message
    String import_take();

    @Message
    String import_take_button();

    @Message
    String import_seen(int patients, int renamed);

    @Message
    String import_wrong_first();

    @Message
    String import_nothing();

    @Message
    String import_done();

    // what differs on some dates

    @Message
    String deviations_title();

    @Message
    String deviations_lead();

    @Message
    String deviations_none();

    @Message
    String to_deviations();

    @Message
    String to_leave();

    @Message
    String to_change();

    @Message
    String to_extra();

    @Message
    String kind(Deviation.Kind kind);

    @Message
    String exception(ScheduleException.Kind kind);

    @Message
    String deviation_stands_in();

    @Message
    String deviation_whole_day();

    @Message
    String deviation_by();

    @Message
    String reason();

    @Message
    String choose_doctor();

    @Message
    String substitute();

    @Message
    String substitute_hint();

    @Message
    String deviation_look();

    @Message
    String deviation_look_hint();

    @Message
    String deviation_enter();

    @Message
    String deviation_no_change();

    @Message
    String deviation_entered();

    @Message
    String deviation_entered_left();

    @Message
    String deviation_still_booked();

    @Message
    String deviation_withdrawn();

    @Message
    String deviation_withdrawn_left();

    @Message
    String withdraw_title();

    @Message
    String withdraw_button();

    @Message
    String withdraw_span();

    @Message
    String span(Deviations.Span span);

    @Message
    String days(int count);

    @Message
    String only_date(String date);

    // sessions that stay for their patients

    @Message
    String kept_title();

    @Message
    String kept_lead();

    @Message
    String kept_places();

    @Message
    String grows(int count);

    @Message
    String kept_none();

    @Message
    String kept_decide();

    @Message
    String kept_entered();

    @Message
    String kept_room(String room);

    @Message
    String kept_hours(String hours);

    @Message
    String kept_should();

    @Message
    String kept_not_held();
}
