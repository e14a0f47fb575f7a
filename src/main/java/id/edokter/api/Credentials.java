package id.edokter.api;

import id.edokter.client.ApiKeys;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * What opens one appointment.
 *
 * @param token the appointment's own
 * @param ofThePatient whether it came as the bearer, as the patient's own programs send it; then no API key is needed
 */
record Credentials(String token, boolean ofThePatient) {

    private static final String BEARER = "Bearer ";

    /** @throws Fault 401, when there is none */
    static Credentials of(HttpHeaders headers) {
        var bearer = bearer(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        var header = headers.getHeaderString("X-Appointment-Token");
        var token = header == null || header.isBlank() ? bearer : header.strip();
        if (token == null) throw Fault.unknownCaller("token_missing");
        return new Credentials(token, token.equals(bearer));
    }

    private static String bearer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) return null;
        var bearer = authorization.substring(BEARER.length()).strip();
        return bearer.isEmpty() || bearer.startsWith(ApiKeys.PREFIX) ? null : bearer;
    }
}
