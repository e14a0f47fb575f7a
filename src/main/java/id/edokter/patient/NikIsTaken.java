package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The number of the card is that of another record, whose identity was proved. */
public class NikIsTaken extends Refusal {

    /** Id of the patient who has it. */
    public final long holder;

    NikIsTaken(long holder) {
        super("nik_taken");
        this.holder = holder;
    }
}
