package id.edokter.booking;

import id.edokter.schedule.Session;
import id.edokter.shared.Refusal;

/** Of several places that were wanted together one cannot be had: then none was taken. */
public class OneOfSeveral extends Refusal {

    /** The session that is in the way. */
    public final Session session;

    /** Why. */
    public final Refusal because;

    OneOfSeveral(Session session, Refusal because) {
        super("one_of_several");
        this.session = session;
        this.because = because;
    }
}
