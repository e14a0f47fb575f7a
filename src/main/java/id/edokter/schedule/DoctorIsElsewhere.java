package id.edokter.schedule;

import id.edokter.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;

/** At these hours the doctor already has another session. */
public class DoctorIsElsewhere extends Refusal {

    DoctorIsElsewhere(String clinic, LocalDate date, LocalTime starts, LocalTime ends) {
        super("doctor_is_elsewhere", clinic, date, starts, ends);
    }
}
