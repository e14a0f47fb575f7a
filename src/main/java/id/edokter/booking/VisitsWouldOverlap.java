package id.edokter.booking;

import id.edokter.shared.Refusal;

/** With these hours some patients would have to be in two places at a time. */
public class VisitsWouldOverlap extends Refusal {

    /** @param labels "A-03, A-07" */
    VisitsWouldOverlap(String labels) {
        super("visits_would_overlap", labels);
    }
}
