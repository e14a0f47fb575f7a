package id.edokter.challenge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that asks. */
@MessageBundle("challenge")
public interface ChallengeMessages {

    @Message
    String title();

    @Message
    String working();

    @Message
    String lead();

    @Message
    String question(String first, String second);

    @Message
    String hint();

    @Message
    String go_on();

    @Message
    String too_often_title();

    @Message
    String too_often();

    @Message
    String kept();
}
