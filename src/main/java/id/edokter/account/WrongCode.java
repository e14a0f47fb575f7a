package id.edokter.account;

import id.edokter.shared.Refusal;

/** Neither the code of now nor a recovery code that is left. */
public class WrongCode extends Refusal {

    WrongCode() {
        super("sign_in_code_wrong");
    }
}
