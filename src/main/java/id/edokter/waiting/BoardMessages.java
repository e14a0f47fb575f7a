package id.edokter.waiting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the boards in waiting rooms, which are shown and spoken in Indonesian. */
@MessageBundle("board")
public interface BoardMessages {

    @Message
    String heading(String name);

    @Message
    String please();

    @Message
    String other_language();

    @Message
    String please_too();

    @Message
    String now_too();

    @Message
    String room_too();

    @Message
    String next_too();

    @Message
    String called_at(String time);

    @Message
    String nobody();

    @Message
    String nobody_text();

    @Message
    String now();

    @Message
    String room();

    @Message
    String next();

    @Message
    String rooms();

    @Message
    String no_rooms();

    @Message
    String late();

    @Message
    String starts();

    @Message
    String off();

    @Message
    String missed();

    @Message
    String missed_hint();

    @Message
    String recent();

    @Message
    String say(String number, String room);

    @Message
    String sound_on();

    @Message
    String cut();

    @Message
    String dark_title();

    @Message
    String dark_text();

    @Message
    String revoked_title();

    @Message
    String revoked_text();
}
