package id.edokter.counter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the list of those whom nobody told yet what the desk did. */
@MessageBundle("untold")
public interface UntoldMessages {

    @Message
    String title();

    @Message
    String hint();

    @Message
    String none();

    @Message
    String count(long patients);

    @Message
    String tick();

    @Message
    String untick();

    @Message
    String ticked(String who, String when);

    @Message
    String what();

    @Message
    String is_new(String when);

    @Message
    String is_moved(String was, String now);

    @Message
    String is_cancelled(String was);

    @Message
    String is_good(String when);

    @Message
    String done();
}
