package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the fields in which somebody says how else than by telephone they are told. */
@MessageBundle("contact")
public interface ContactMessages {

    @Message
    String email();

    @Message
    String email_hint();

    @Message
    String email_stays(String masked);

    @Message
    String email_hint_account();

    @Message
    String without_email();

    @Message
    String same_email();

    @Message
    String same_email_hint();

    @Message
    String first();

    @Message
    String first_hint();

    @Message
    String first_none();

    @Message
    String first_phone();

    @Message
    String first_text();

    @Message
    String first_email();

    @Message
    String not_called();
}
