package id.edokter.day;

import id.edokter.booking.Payer;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of the day. */
@MessageBundle("day")
public interface DayMessages {

    // the day

    @Message
    String is_today();

    @Message
    String to_today();

    @Message
    String key_f8();

    @Message
    String before();

    @Message
    String after();

    @Message
    String choose();

    @Message
    String date();

    @Message
    String clinic();

    @Message
    String all_clinics();

    @Message
    String show();

    @Message
    String sessions();

    @Message
    String none();

    @Message
    String none_of_the_clinic();

    @Message
    String hours();

    @Message
    String doctor();

    @Message
    String taken();

    @Message
    String of(int places);

    @Message
    String beyond(int count);

    @Message
    String pools();

    @Message
    String taken_word();

    @Message
    String left_word();

    @Message
    String left();

    @Message
    String registered();

    @Message
    String arrived();

    @Message
    String served();

    @Message
    String absent();

    @Message
    String status();

    @Message
    String course(Course course);

    @Message
    String late(int minutes);

    @Message
    String courses();

    @Message
    String live();

    @Message
    String lost();

    @Message
    String last_seen();

    @Message
    String refresh();

    // a session

    @Message
    String doctor_absent();

    @Message
    String all_of_the_day(String day);

    @Message
    String places();

    @Message
    String pool(Pool pool);

    @Message
    String pool_figures(long taken, long left);

    @Message
    String number();

    @Message
    String time();

    @Message
    String patient();

    @Message
    String payer_title();

    @Message
    String payer(Payer payer);

    @Message
    String restricted();

    @Message
    String is_free();

    @Message
    String is_held(String until);

    @Message
    String born(String day);

    @Message
    String record_number(String number);

    @Message
    String patients(long count);

    @Message
    String ledger();

    @Message
    String ledger_none();

    @Message
    String ledger_when();

    @Message
    String ledger_what();

    @Message
    String ledger_places();

    @Message
    String ledger_who();

    @Message
    String by_planning();

    @Message
    String by_planning_begins();

    @Message
    String why_holiday(String name);

    @Message
    String why_leave(String reason);

    @Message
    String why_schedule_ended();

    @Message
    String why_extra_withdrawn();

    @Message
    String why_not_there();

    @Message
    String why_paper(String said);

    @Message
    String minutes(String count);

    @Message
    String in_time();

    @Message
    String act(QuotaEntry.Act act);

    @Message
    String leave_asked();

    @Message
    String leave_decide();

    @Message
    String to_queue();
}
