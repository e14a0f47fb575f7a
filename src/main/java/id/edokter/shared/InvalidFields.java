package id.edokter.shared;

import id.edokter.shared.FieldErrors.FieldError;
import java.util.List;

/** A form or body with wrong fields: nothing was changed, each field says why. */
public class InvalidFields extends RuntimeException {

    private final List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(errors.size() + " wrong fields");
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
