package id.edokter.account;

import id.edokter.shared.Refusal;

/** Somebody has to be able to look after accounts. */
public class LastAdministrator extends Refusal {

    LastAdministrator() {
        super("last_administrator");
    }
}
