package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** More of {@link RefusalMessages}, which is as long as a bundle may be: of how somebody is told. */
@MessageBundle("contactrefusal")
public interface ContactRefusalMessages {

    @Message
    String email_shape();

    @Message
    String email_letters();

    @Message
    String email_too_long(int most);

    @Message
    String email_for_first_way();

    @Message
    String email_or_none();

    @Message
    String first_way_unknown();
}
