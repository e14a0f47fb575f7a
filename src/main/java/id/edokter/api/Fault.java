package id.edokter.api;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.FieldErrors.FieldError;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/** A request that never came to be judged: it cannot be read, names nobody, or asks for what is not there. */
class Fault extends WebApplicationException {

    private final String key;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;

    private Fault(int status, String key, List<Object> arguments, List<FieldError> errors) {
        super(key, status);
        this.key = key;
        this.arguments = arguments;
        this.errors = errors;
    }

    static Fault unreadable(String key, Object... arguments) {
        return new Fault(400, key, List.of(arguments), List.of());
    }

    /** One field of the body is unknown or of the wrong kind. */
    static Fault at(String field, String key) {
        return new Fault(400, "body_wrong", List.of(), List.of(new FieldError(field, key, List.of())));
    }

    /** Parameters of a question that say nothing. */
    static Fault ofQuestion(FieldErrors errors) {
        return new Fault(400, "query_wrong", List.of(), errors.all());
    }

    /** The caller has to show a key first. */
    static Fault unknownCaller(String key) {
        return new Fault(401, key, List.of(), List.of());
    }

    /** Not there, or not for this caller: which of the two is not told. */
    static Fault notThere(String key) {
        return new Fault(404, key, List.of(), List.of());
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<FieldError> errors() {
        return errors;
    }
}
