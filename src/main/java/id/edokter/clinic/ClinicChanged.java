package id.edokter.clinic;

import id.edokter.shared.Refusal;

/** Somebody else changed the clinic's rules since they were looked at. */
public class ClinicChanged extends Refusal {

    ClinicChanged(String who) {
        super("clinic_changed", who == null ? "–" : who);
    }
}
