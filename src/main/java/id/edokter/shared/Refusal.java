package id.edokter.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The hospital's no to a request that was understood: a rule stands against it. Nothing was changed.
 *
 * <p>{@link #key()} names the sentence for the user in the message bundle {@code refusal}; {@link #arguments()} fill
 * it. The same name, with dashes, is the {@code type} of the API's answer.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
