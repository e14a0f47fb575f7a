package id.edokter.shared;

/**
 * A reason why e-Dokter does not start, in plain words for the person at the console, saying what to do.
 *
 * <p>Whoever finds at start that going on would be wrong throws it; the console shows its one sentence and nothing else. It carries no stack trace: whoever reads it can act on the sentence, not on the code.
 */
public class CannotStart extends RuntimeException {

    public CannotStart(String reason) {
        super(reason, null, false, false);
    }
}
