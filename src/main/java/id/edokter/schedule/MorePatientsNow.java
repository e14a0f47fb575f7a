package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Since the preview was opened, the booked patients whom it touches have changed. */
public class MorePatientsNow extends Refusal {

    MorePatientsNow(int booked) {
        super("more_patients_now", booked);
    }
}
