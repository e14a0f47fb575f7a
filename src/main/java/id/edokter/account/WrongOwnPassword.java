package id.edokter.account;

import id.edokter.shared.Refusal;

/** Who is signed in did not show the account's own password. */
public class WrongOwnPassword extends Refusal {

    WrongOwnPassword() {
        super("own_password_wrong");
    }
}
