package id.edokter.account;

import id.edokter.shared.Refusal;

/** Says nothing of whether it was the name or the password. */
public class WrongCredentials extends Refusal {

    WrongCredentials() {
        super("sign_in_wrong");
    }
}
