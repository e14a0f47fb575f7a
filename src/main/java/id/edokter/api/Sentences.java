package id.edokter.api;

import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of problems: the API's own, and for refusals and wrong values those of the pages. */
@ApplicationScoped
class Sentences {

    private static final Map<String, Method> OWN = Arrays.stream(ApiMessages.class.getMethods())
            .collect(Collectors.toMap(Method::getName, Function.identity()));

    private final Wording wording;

    Sentences(Wording wording) {
        this.wording = wording;
    }

    String say(Locale locale, String key, List<Object> arguments) {
        var own = OWN.get(key);
        if (own == null) return wording.say(locale, key, arguments);
        try {
            return (String) own.invoke(Wording.bundle(ApiMessages.class, locale), arguments.toArray());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("sentence " + key, e);
        }
    }
}
