package id.edokter.account;

import id.edokter.shared.Refusal;

/** Two accounts with the same name at the provider: nobody could tell whose it is. */
public class ProviderNameTaken extends Refusal {

    ProviderNameTaken(String name) {
        super("provider_name_taken", name);
    }
}
