package id.edokter.staff;

import id.edokter.account.SignIn.Enrolment;
import id.edokter.account.SignedIn;
import id.edokter.web.FormErrors;
import id.edokter.web.Qr;
import id.edokter.web.Waiting;
import java.util.List;

/**
 * Setting up a second factor.
 *
 * @param secret for typing it into the telephone
 * @param qr the same, for its camera
 * @param action where the form is sent
 */
record SecondFactorView(String secret, Qr qr, String action, String next, FormErrors errors) {

    static SecondFactorView of(Enrolment enrolment, String action, String next, FormErrors errors) {
        return new SecondFactorView(enrolment.secret(), Qr.of(enrolment.address()), action, next, errors);
    }

    /** Recovery codes, told once. */
    record Codes(List<String> codes, String next) {}

    /**
     * The own second factor.
     *
     * @param setUp null when there is one
     * @param codesLeft recovery codes that were not used
     * @param closed null unless there were too many tries
     */
    record Own(
            SignedIn who,
            boolean isSet,
            boolean mayRemove,
            long codesLeft,
            SecondFactorView setUp,
            FormErrors errors,
            Waiting closed) {}
}
