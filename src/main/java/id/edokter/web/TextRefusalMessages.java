package id.edokter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** More of {@link RefusalMessages}, which is as long as a bundle may be: of the words of messages. */
@MessageBundle("textrefusal")
public interface TextRefusalMessages {

    @Message
    String text_empty();

    @Message
    String text_has_too_many(int most, int letters);

    @Message
    String text_too_many_parts(int parts, int most);

    @Message
    String text_hidden_letters();

    @Message
    String text_line_break();

    @Message
    String text_braces(String example);

    @Message
    String text_brackets();

    @Message
    String text_brackets_empty(String example);

    @Message
    String text_name_unknown(String names, String known);

    @Message
    String text_name_missing(String names);

    @Message
    String text_name_may_be_empty(String names);

    @Message
    String text_secret_in_subject(String names);

    @Message
    String text_changed();
}
