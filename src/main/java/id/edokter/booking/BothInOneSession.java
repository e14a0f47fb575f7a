package id.edokter.booking;

import id.edokter.shared.Refusal;
import java.time.LocalDate;

/** Both records of a person have a place in one session, and one place has to be given up before they become one. */
public class BothInOneSession extends Refusal {
    BothInOneSession(String doctor, LocalDate date, String code) {
        super("both_in_one_session", doctor, date, code);
    }
}
