package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** More of {@link RefusalMessages}, which is as long as a bundle may be: of the waiting list. */
@MessageBundle("waitrefusal")
public interface WaitRefusalMessages {

    @Message
    String wish_is_there();

    @Message
    String offer_is_over();

    @Message
    String wish_is_over();

    @Message
    String nothing_to_offer();

    @Message
    String too_many_wishes(int most);

    @Message
    String wish_days_order();

    @Message
    String wish_too_far(LocalDate last);

    @Message
    String wish_days_missing();

    @Message
    String wish_parts_missing();

    @Message
    String wish_date();

    @Message
    String wish_doctor_unknown();

    @Message
    String word_missing();

    @Message
    String word_too_long(int most);
}
