package id.edokter.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the details of the trail. */
@MessageBundle("trail")
public interface TrailMessages {

    @Message
    String trail_word(TrailWord word);

    @Message
    String detail_lines(String number);

    @Message
    String detail_messages(String n);

    @Message
    String detail_wording(String n);

    @Message
    String detail_wording_as(String n, String former);

    @Message
    String detail_left(String number);

    @Message
    String detail_found(String number, String page);

    @Message
    String detail_session(String number);

    @Message
    String detail_desk_session(String number);

    @Message
    String detail_downtime(String day);

    @Message
    String detail_absence(String number);

    @Message
    String detail_like(String number);

    @Message
    String detail_apart(String number);

    @Message
    String detail_merge(String number);

    @Message
    String detail_merge_of(String number, String other);

    @Message
    String detail_merge_into(String number, String other);

    @Message
    String detail_visits(String cause, String number);

    @Message
    String detail_version(String purpose, String version);

    @Message
    String detail_told(String told, String all);

    @Message
    String detail_period(String from, String until);

    @Message
    String detail_provider(String device);

    @Message
    String detail_rule(String rule, String before, String after);
}
