package id.edokter.family;

import id.edokter.shared.Refusal;

/** Not the code of this request, or not any more. */
public class WrongPhoneCode extends Refusal {

    /** How often this request may still be tried; 0 when another code has to be asked for. */
    public final int left;

    WrongPhoneCode(int left) {
        super(left > 0 ? "phone_code_wrong" : "phone_code_over", left);
        this.left = left;
    }
}
