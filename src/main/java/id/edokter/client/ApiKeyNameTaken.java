package id.edokter.client;

import id.edokter.shared.Refusal;

/** A name belongs to one key for ever, since the history of appointments names it. */
public class ApiKeyNameTaken extends Refusal {

    ApiKeyNameTaken(String name) {
        super("api_key_name_taken", name);
    }
}
