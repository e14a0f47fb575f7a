package id.edokter.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A value that cannot be what it claims to be ("NIK with 15 digits"). Thrown by the value itself; whoever reads a form
 * or a body names the field it came from.
 */
public class InvalidValue extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    public InvalidValue(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    /** Name of the sentence in the message bundle {@code refusal}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
