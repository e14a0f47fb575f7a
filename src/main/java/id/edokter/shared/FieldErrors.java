package id.edokter.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with a form or a body, field by field, gathered so that a person is told everything at once. */
public final class FieldErrors {

    /** One field's error: where, which sentence of the bundle {@code refusal}, and what fills it. */
    public record FieldError(String field, String key, List<Object> arguments) {}

    private final List<FieldError> errors = new ArrayList<>();

    /** Reads a value that may refuse itself; null when it did, and then the field is marked. */
    public <T> T read(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue invalid) {
            errors.add(new FieldError(field, invalid.key(), invalid.arguments()));
            return null;
        }
    }

    public void add(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key, List.of(arguments)));
    }

    public boolean any() {
        return !errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** @throws InvalidFields when any field is wrong */
    public void refuseIfAny() {
        if (any()) throw new InvalidFields(all());
    }
}
