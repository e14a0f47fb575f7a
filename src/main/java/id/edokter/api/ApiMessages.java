package id.edokter.api;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the API says of its own; refusals and wrong values are said as on the pages. */
@MessageBundle("api")
interface ApiMessages {

    // ---- titles, by status

    @Message
    String problem_400();

    @Message
    String problem_401();

    @Message
    String problem_403();

    @Message
    String problem_404();

    @Message
    String problem_405();

    @Message
    String problem_406();

    @Message
    String problem_409();

    @Message
    String problem_413();

    @Message
    String problem_415();

    @Message
    String problem_422();

    @Message
    String problem_429();

    @Message
    String problem_500();

    @Message
    String problem_503();

    // ---- the request as a whole

    @Message
    String request_wrong();

    @Message
    String body_missing();

    @Message
    String body_no_object();

    @Message
    String body_malformed(int line, int column);

    @Message
    String body_excessive(int line, int column);

    @Message
    String body_too_large();

    @Message
    String body_wrong();

    @Message
    String query_wrong();

    @Message
    String fields_wrong();

    @Message
    String idempotency_key_missing();

    @Message
    String idempotency_key_shape();

    @Message
    String not_json();

    @Message
    String too_fast();

    @Message
    String not_acceptable();

    @Message
    String method_not_allowed();

    // ---- who asks

    @Message
    String api_key_missing();

    @Message
    String api_key_unknown();

    @Message
    String token_missing();

    @Message
    String forbidden();

    // ---- not there

    @Message
    String not_found();

    @Message
    String appointment_not_found();

    @Message
    String session_not_found();

    // ---- our own failures

    @Message
    String failure(String reference);
}
