package id.edokter.shared;

/** The database could not say yes or no in time. Asking again with the same submit key is safe. */
public class TryAgain extends Refusal {

    public TryAgain() {
        super("try_again");
    }
}
