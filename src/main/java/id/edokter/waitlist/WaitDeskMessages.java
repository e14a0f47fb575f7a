package id.edokter.waitlist;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk's pages of the waiting list. */
@MessageBundle("waitdesk")
public interface WaitDeskMessages {

    @Message
    String title();

    @Message
    String title_of(String name);

    @Message
    String lead();

    @Message
    String calls();

    @Message
    String calls_why();

    @Message
    String open_to_call();

    @Message
    String owed(long count);

    @Message
    String due();

    @Message
    String due_none();

    @Message
    String clinics();

    @Message
    String waiting(int count);

    @Message
    String nobody();

    @Message
    String restricted();

    @Message
    String offered(String day, String until);

    @Message
    String answer_by(String day);

    @Message
    String to_call();

    @Message
    String call_why();

    @Message
    String call_no_phone();

    @Message
    String says_yes();

    @Message
    String says_no();

    @Message
    String called();

    @Message
    String called_by(String who, String when);

    @Message
    String take_back();

    @Message
    String to_patient();

    @Message
    String state();

    @Message
    String phone();

    @Message
    String no_phone();

    @Message
    String joined();

    @Message
    String answer_until();

    @Message
    String offer_title();

    @Message
    String place();

    @Message
    String offer();

    @Message
    String no_place();

    @Message
    String answer_title();

    @Message
    String word();

    @Message
    String word_hint();

    @Message
    String answer();

    @Message
    String take_off();

    @Message
    String take_off_text();

    @Message
    String enter();

    @Message
    String enter_title(String name);

    @Message
    String phone_hint();

    @Message
    String done(Done done);
}
