package id.edokter.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, in the form of RFC 9457 ({@code application/problem+json}).
 *
 * @param type {@code /problems/} and the name of the problem; programs decide by it
 * @param title the kind of problem, for people
 * @param detail what is wrong this time and what to do, for people
 * @param instance path of the request
 * @param errors field by field, when fields are to blame
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WrongField> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** @param field where in the body or the query, for instance "patient.nik" */
    record WrongField(String field, String code, String message) {}
}
