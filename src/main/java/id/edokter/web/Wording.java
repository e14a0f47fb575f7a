package id.edokter.web;

import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.shared.Refusal;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says refusals and field errors in a language: keys in, sentences out. For pages and for the API. */
@ApplicationScoped
public class Wording {

    /** To say these to anyone who typed a NIK would tell that this person has an appointment. */
    private static final Set<String> TELL_OF_AN_APPOINTMENT =
            Set.of("already_in_session", "overlaps_own_visit", "too_many_for_patient");

    private static final Map<String, Method> SENTENCES = Stream.of(
                    RefusalMessages.class,
                    ScreenRefusalMessages.class,
                    WaitRefusalMessages.class,
                    ContactRefusalMessages.class,
                    TextRefusalMessages.class)
            .flatMap(bundle -> Arrays.stream(bundle.getMethods()))
            .collect(Collectors.toMap(Method::getName, Function.identity()));

    private final HospitalSettings hospital;
    private final Frames frames;

    Wording(HospitalSettings hospital, Frames frames) {
        this.hospital = hospital;
        this.frames = frames;
    }

    /** The language of the page that is being made. */
    public Locale locale() {
        return frames.current().language().locale;
    }

    /** What is wrong with a form, for its page. */
    public FormErrors errors(List<FieldError> errors) {
        return FormErrors.of(errors, this, locale());
    }

    /** A refusal for a page that anyone can open, see {@link #sayToAnyone}. */
    public String sayToAnyone(Refusal refusal) {
        return sayToAnyone(locale(), refusal.key(), refusal.arguments());
    }

    /**
     * The sentence for a key of {@code Refusal}, {@code InvalidValue} or a field error.
     *
     * @param arguments what fills it; more than it needs do no harm
     */
    public String say(Locale locale, String key, List<Object> arguments) {
        var sentence = SENTENCES.get(key);
        if (sentence == null) throw new IllegalArgumentException("no sentence for " + key);
        try {
            var filled = arguments.stream().limit(sentence.getParameterCount()).toArray();
            return (String) sentence.invoke(bundle(sentence.getDeclaringClass(), locale), filled);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("sentence " + key, e);
        }
    }

    /** The same, but silent on whether a person has an appointment: for pages that anyone can open. */
    public String sayToAnyone(Locale locale, String key, List<Object> arguments) {
        return TELL_OF_AN_APPOINTMENT.contains(key)
                ? bundle(RefusalMessages.class, locale).not_with_these_data(hospital.phone())
                : say(locale, key, arguments);
    }

    static boolean knows(String key) {
        return SENTENCES.containsKey(key);
    }

    /** The words that all pages share, from Java. */
    static PageMessages page(Locale locale) {
        return bundle(PageMessages.class, locale);
    }

    /** A bundle in one of our languages, from Java; in templates the page's language is taken. */
    public static <T> T bundle(Class<T> bundle, Locale locale) {
        return MessageBundles.get(bundle, Localized.Literal.of(Language.of(locale).tag));
    }
}
