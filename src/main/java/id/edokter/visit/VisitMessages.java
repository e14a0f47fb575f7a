package id.edokter.visit;

import id.edokter.practice.LeaveRequest;
import id.edokter.queue.Priority;
import id.edokter.queue.QueueCall;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of who calls, of a doctor's own, and of leave. */
@MessageBundle("visit")
public interface VisitMessages {

    @Message
    String title(int count);

    @Message
    String back();

    @Message
    String to_queue();

    @Message
    String left();

    @Message
    String ends();

    @Message
    String not_arrived(int count);

    @Message
    String late(int minutes);

    @Message
    String sent(String label, String clinic, String room);

    @Message
    String slip();

    @Message
    String done(Step done);

    @Message
    String cancelled();

    @Message
    String closed();

    @Message
    String summary();

    @Message
    String not_today();

    @Message
    String unclosed();

    @Message
    String unclosed_lead();

    @Message
    String unclosed_here();

    @Message
    String close_from(String time, int count);

    @Message
    String finish_uncalled();

    @Message
    String finish_uncalled_lead();

    @Message
    String finish_uncalled_yes();

    @Message
    String begin_lead();

    @Message
    String begin();

    @Message
    String minutes(int count);

    @Message
    String called_by(String time, String who);

    @Message
    String recalled(int count);

    @Message
    String enter();

    @Message
    String enter_now();

    @Message
    String recall();

    @Message
    String skip();

    @Message
    String finish();

    @Message
    String refer();

    @Message
    String leave();

    @Message
    String undo();

    @Message
    String last(QueueCall.Act act);

    @Message
    String next();

    @Message
    String position(int number);

    @Message
    String since(String time, int minutes);

    @Message
    String more();

    @Message
    String priority_label();

    @Message
    String priority_none();

    @Message
    String priority_set();

    @Message
    String priority(Priority priority);

    @Message
    String came_late();

    @Message
    String for_the_desk();

    @Message
    String skipped(int count);

    @Message
    String walk_in();

    @Message
    String referred();

    @Message
    String nobody_waits();

    @Message
    String nobody_to_call();

    @Message
    String next_is();

    @Message
    String call();

    @Message
    String finish_and_call();

    @Message
    String coming(int count);

    @Message
    String missed(int count);

    @Message
    String missed_lead();

    @Message
    String arrive();

    @Message
    String session();

    @Message
    String to_places();

    @Message
    String i_am_late();

    @Message
    String i_am_away();

    @Message
    String done_with(int count);

    @Message
    String from_to(String from, String to);

    @Message
    String time_missing();

    @Message
    String refer_title();

    @Message
    String refer_where();

    @Message
    String places(int count);

    @Message
    String refer_there();

    @Message
    String refer_button();

    @Message
    String refer_none();

    @Message
    String sum_seen();

    @Message
    String sum_absent();

    @Message
    String sum_away();

    @Message
    String sum_walk_ins();

    @Message
    String sum_late();

    @Message
    String sum_wait();

    @Message
    String sum_longest();

    @Message
    String sum_consult();

    @Message
    String unknown();

    @Message
    String sum_began(String time);

    @Message
    String sum_began_late(int minutes);

    @Message
    String sum_began_in_time();

    @Message
    String sum_began_early();

    @Message
    String sum_never_began();

    @Message
    String sum_closed(String time);

    @Message
    String sum_payers();

    @Message
    String were_absent();

    @Message
    String close_never_began();

    @Message
    String close_absence(int count);

    @Message
    String close_absence_go();

    @Message
    String close_in_service();

    @Message
    String close_waiting();

    @Message
    String close_waiting_lead();

    @Message
    String close_absent(int count);

    @Message
    String close_absent_lead();

    @Message
    String close_tally(int count);

    @Message
    String close_home(int count);

    @Message
    String close_note();

    @Message
    String reopen_lead();

    @Message
    String today();

    @Message
    String go_on();

    @Message
    String open();

    @Message
    String none_today();

    @Message
    String coming_days();

    @Message
    String coming_none();

    @Message
    String leave_title();

    @Message
    String leave_pending(int count);

    @Message
    String leave_ask();

    @Message
    String leave_lead();

    @Message
    String leave_own();

    @Message
    String leave_none();

    @Message
    String leave_asked();

    @Message
    String leave_withdrawn();

    @Message
    String leave_withdraw();

    @Message
    String leave_of_session();

    @Message
    String leave_answer();

    @Message
    String leave_from();

    @Message
    String leave_until();

    @Message
    String leave_until_hint();

    @Message
    String leave_what();

    @Message
    String leave_whole();

    @Message
    String leave_reason();

    @Message
    String leave_reason_hint();

    @Message
    String leave_button();

    @Message
    String leave_state(LeaveRequest.State state);

    @Message
    String leave_asked_by(String who, String when);

    @Message
    String leave_decided_by(String who, String when);

    @Message
    String requests();

    @Message
    String requests_open();

    @Message
    String requests_none();

    @Message
    String requests_hits();

    @Message
    String requests_over();

    @Message
    String requests_since();

    @Message
    String requests_decided();

    @Message
    String requests_decided_none();

    @Message
    String grant();

    @Message
    String grant_seen(int count);

    @Message
    String refuse();

    @Message
    String refuse_why();

    @Message
    String refuse_hint();

    @Message
    String granted_kept(int count);

    @Message
    String granted_nobody();

    @Message
    String to_absence();

    @Message
    String week();

    @Message
    String week_lead();

    @Message
    String week_none();

    @Message
    String until(String day);

    @Message
    String sessions_today();

    @Message
    String sessions_none();

    @Message
    String clinics_mine();

    @Message
    String clinics_all();

    @Message
    String clinics_chosen(int count);

    @Message
    String clinics_keep();

    @Message
    String counts(int registered, int arrived, int served);

    @Message
    String feed();

    @Message
    String feed_lead();

    @Message
    String feed_address();

    @Message
    String feed_once();

    @Message
    String feed_is(String when);

    @Message
    String feed_make();

    @Message
    String feed_renew();

    @Message
    String feed_renew_hint();

    @Message
    String feed_revoke();

    @Message
    String feed_title(String clinic, int count);

    @Message
    String feed_off(String clinic);

    @Message
    String feed_text(int count);

    @Message
    String proposed(Priority priority);

    @Message
    String to_calling();

    @Message
    String summary_whole();

    @Message
    String request_today();

    @Message
    String leave_today(String phone);

    @Message
    String note_title();

    @Message
    String note_hint();

    @Message
    String note_keep();

    @Message
    String refer_why();

    @Message
    String refer_why_hint();
}
