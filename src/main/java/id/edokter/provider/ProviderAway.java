package id.edokter.provider;

import id.edokter.shared.Refusal;

/** The provider gives no answer, or none that can be read. Who has a local password can use that. */
public class ProviderAway extends Refusal {

    ProviderAway() {
        super("provider_away");
    }
}
