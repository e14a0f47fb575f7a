package id.edokter.privacy;

import id.edokter.shared.Refusal;

/** So many corrections of one patient wait that somebody should talk instead. */
public class TooManyCorrections extends Refusal {

    public TooManyCorrections(int most) {
        super("too_many_corrections", most);
    }
}
