package id.edokter.downtime;

import id.edokter.booking.Payer;
import id.edokter.schedule.Pool;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages and lists for the day the network is gone. */
@MessageBundle("downtime")
public interface DowntimeMessages {

    @Message
    String title();

    @Message
    String explained();

    @Message
    String before();

    @Message
    String after();

    @Message
    String is_today();

    @Message
    String print_all(int sessions);

    @Message
    String lists();

    @Message
    String session();

    @Message
    String patients();

    @Message
    String actions();

    @Message
    String print();

    @Message
    String enter();

    @Message
    String none();

    @Message
    String files();

    @Message
    String files_off();

    @Message
    String files_where();

    @Message
    String files_old();

    @Message
    String files_none();

    @Message
    String written(String at);

    @Message
    String registered(long count);

    @Message
    String as_of(String at);

    @Message
    String called_off();

    @Message
    String number();

    @Message
    String time();

    @Message
    String name();

    @Message
    String record_number();

    @Message
    String born();

    @Message
    String pays();

    @Message
    String arrived();

    @Message
    String remark();

    @Message
    String restricted();

    @Message
    String payer(Payer payer);

    @Message
    String pool(Pool pool);

    @Message
    String enter_title();

    @Message
    String enter_how();

    @Message
    String beyond_by_administrator();

    @Message
    String beyond_why();

    @Message
    String beyond_why_hint();

    @Message
    String lines();

    @Message
    String reference();

    @Message
    String who_of(String number);

    @Message
    String pays_of(String number);

    @Message
    String reference_of(String number);

    @Message
    String arrived_of(String number);

    @Message
    String way(Entries.Pays way);

    @Message
    String born_on(String day);

    @Message
    String rm(String number);

    @Message
    String noted(String at);

    @Message
    String elsewhere(String numbers);

    @Message
    String kept(int count);

    @Message
    String look_first();

    @Message
    String keep();

    @Message
    String keep_seen();

    @Message
    String pages();

    @Message
    String lines_before();

    @Message
    String lines_after();
}
