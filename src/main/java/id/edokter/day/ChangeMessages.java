package id.edokter.day;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which a session is changed. */
@MessageBundle("change")
public interface ChangeMessages {

    @Message
    String title();

    @Message
    String back();

    @Message
    String not_now();

    @Message
    String reason();

    @Message
    String reason_hint();

    @Message
    String choose();

    @Message
    String add();

    @Message
    String add_lead();

    @Message
    String count();

    @Message
    String pool();

    @Message
    String pool_any();

    @Message
    String pool_jkn();

    @Message
    String pool_general();

    @Message
    String pool_walk_in();

    @Message
    String add_button();

    @Message
    String places();

    @Message
    String places_lead(int taken);

    @Message
    String places_none();

    @Message
    String numbers();

    @Message
    String blocked();

    @Message
    String block_button();

    @Message
    String unblock_button();

    @Message
    String pool_new();

    @Message
    String pool_button();

    @Message
    String release();

    @Message
    String stop();

    @Message
    String start();

    @Message
    String close();

    @Message
    String reopen();

    @Message
    String room();

    @Message
    String room_new();

    @Message
    String room_used();

    @Message
    String room_hint();

    @Message
    String room_button();

    @Message
    String hours();

    @Message
    String hours_lead();

    @Message
    String hours_from();

    @Message
    String hours_to();

    @Message
    String hours_minutes();

    @Message
    String hours_preview();

    @Message
    String hours_hits(int count);

    @Message
    String hours_old();

    @Message
    String hours_new();

    @Message
    String hours_after_end();

    @Message
    String hours_in_two_places(int count);

    @Message
    String hours_in_the_way(String time, String clinic);

    @Message
    String hours_in_the_way_restricted(String time);

    @Message
    String hours_blocked(int count);

    @Message
    String hours_end_delay(int minutes);

    @Message
    String hours_button();

    @Message
    String delay();

    @Message
    String delay_lead();

    @Message
    String delay_minutes();

    @Message
    String delay_hint();

    @Message
    String delay_button();

    @Message
    String audience(int coming, int messages, int calls);

    @Message
    String audience_none();

    @Message
    String news();

    @Message
    String news_none();

    @Message
    String told(int messages, int calls);

    @Message
    String call();

    @Message
    String called();

    @Message
    String called_by(String who, String when);

    @Message
    String print();

    @Message
    String phone();

    @Message
    String phone_none();

    @Message
    String phone_hidden();

    @Message
    String not_called();

    @Message
    String to_call(int count);

    @Message
    String booking_is_closed();

    @Message
    String filled();

    @Message
    String filled_of(long taken, long places);

    @Message
    String filled_beyond(long count);

    @Message
    String filled_blocked(long count);

    @Message
    String not_any_more();

    @Message
    String ledger_why();

    @Message
    String done(SessionDone done);

    @Message
    String question(SessionQuestions.Question question);

    @Message
    String question_lead(SessionQuestions.Question question);

    @Message
    String question_button(SessionQuestions.Question question);
}
