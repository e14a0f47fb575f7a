package id.edokter.counter;

import id.edokter.booking.FollowUps.Hindrance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;

/** Words of the pages of what follows a visit. */
@MessageBundle("followup")
public interface FollowUpMessages {

    @Message
    String control();

    @Message
    String control_title(String name);

    @Message
    String control_when();

    @Message
    String control_which();

    @Message
    String control_none();

    @Message
    String control_button();

    @Message
    String series();

    @Message
    String series_title(String name);

    @Message
    String series_days();

    @Message
    String series_weeks();

    @Message
    String series_from();

    @Message
    String any_doctor();

    @Message
    String series_ask();

    @Message
    String series_which();

    @Message
    String series_choose_days();

    @Message
    String series_hindered(long count);

    @Message
    String series_button();

    @Message
    String series_booked(int count);

    @Message
    String to_record();

    @Message
    String look();

    @Message
    String take();

    @Message
    String day_title();

    @Message
    String session();

    @Message
    String state();

    @Message
    String left(int count, String earliest);

    @Message
    String elsewhere(String time);

    @Message
    String hindrance(Hindrance hindrance);

    @Message
    String weeks(int count);

    @Message
    String day(DayOfWeek day);
}
