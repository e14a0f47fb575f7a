package id.edokter.provider;

import id.edokter.shared.Refusal;

/** What the browser came back with does not show who it is: made up, too late, used before, or meant for another. */
public class NotProved extends Refusal {

    NotProved() {
        super("provider_not_proved");
    }
}
