package id.edokter.notification;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What messages there are: what has to be told for each, and its text in a language. */
public enum MessageKind {

    /** The code with which somebody signs in. */
    SIGN_IN_CODE(
            Set.of("code", "minutes"),
            (words, told) -> words.sign_in_code(told.get("hospital"), told.get("code"), told.get("minutes"))),

    /** To the number in the register: the code that lets somebody's account act for this patient. */
    LINK_CODE(
            Set.of("code", "minutes"),
            (words, told) -> words.link_code(told.get("hospital"), told.get("code"), told.get("minutes"))),

    /** To the number in the register: another's account acts for this patient from now on. */
    LINK_PROVED(Set.of("phone"), (words, told) -> words.link_proved(told.get("hospital"), told.get("phone"))),

    /** To who asked for it, when the page that could have told the answer is gone as well. */
    DATA_ERASED(Set.of(), (words, told) -> words.data_erased(told.get("hospital")));

    /** Names of what {@link Message#values()} has to tell. */
    final Set<String> values;

    private final BiFunction<NotificationMessages, Map<String, String>, String> text;

    MessageKind(Set<String> values, BiFunction<NotificationMessages, Map<String, String>, String> text) {
        this.values = values;
        this.text = text;
    }

    String text(NotificationMessages words, Map<String, String> told) {
        return text.apply(words, told);
    }
}
