package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The session has no such number any more, and whoever asks may not give one beyond its quota. */
public class BeyondTheQuota extends Refusal {

    BeyondTheQuota(int number) {
        super("beyond_the_quota", number);
    }
}
