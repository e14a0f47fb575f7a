package id.edokter.booking;

import id.edokter.schedule.Pool;
import java.util.List;

/** Who pays, on pages "Cara bayar"; decides which places are open. */
public enum Payer {
    JKN(Pool.JKN),
    GENERAL(Pool.GENERAL),
    /** Another insurance; takes the places of general patients. */
    INSURANCE(Pool.GENERAL);

    private final Pool ownPool;

    Payer(Pool ownPool) {
        this.ownPool = ownPool;
    }

    /** The pools whose places this payer may take when booking ahead. */
    public List<Pool> pools() {
        return List.of(ownPool, Pool.ANY);
    }

    /** Whether there is something to ask of who pays this way: a card, a letter, an insurer. */
    public boolean hasDetails() {
        return this != GENERAL;
    }
}
