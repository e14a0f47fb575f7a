package id.edokter.family;

import id.edokter.shared.Refusal;

/** The account acts for this patient already, by another link. */
public class AlreadyLinked extends Refusal {

    AlreadyLinked() {
        super("already_linked");
    }
}
