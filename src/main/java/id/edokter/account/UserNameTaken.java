package id.edokter.account;

import id.edokter.shared.Refusal;

/** A user name belongs to one person for ever, since the trail names it. */
public class UserNameTaken extends Refusal {

    UserNameTaken(String userName) {
        super("user_name_taken", userName);
    }
}
