package id.edokter.queue;

import id.edokter.shared.Refusal;

/** The session does not take place; the desk knows what becomes of its patients. */
public class DoctorIsAbsent extends Refusal {

    DoctorIsAbsent() {
        super("check_in_not_held");
    }
}
