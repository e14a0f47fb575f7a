package id.edokter.family;

import id.edokter.shared.Refusal;

/** The hospital has closed the account of this telephone; only who proved to hold it learns so. */
public class AccountClosed extends Refusal {

    AccountClosed() {
        super("account_closed");
    }
}
