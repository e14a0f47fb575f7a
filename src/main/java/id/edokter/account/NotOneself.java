package id.edokter.account;

import id.edokter.shared.Refusal;

/** Nobody takes the own account away from oneself. */
public class NotOneself extends Refusal {

    NotOneself() {
        super("not_oneself");
    }
}
