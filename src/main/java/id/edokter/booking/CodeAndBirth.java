package id.edokter.booking;

import id.edokter.shared.FieldErrors;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;

/** By which a booking is found: its code and the patient's date of birth, as typed. The same form on every page that asks. */
public class CodeAndBirth {

    @FormParam("code")
    public String code;

    @FormParam("birthDay")
    public String day;

    @FormParam("birthMonth")
    public String month;

    @FormParam("birthYear")
    public String year;

    /** Null when an error was added. */
    public BookingCode readCode(FieldErrors errors) {
        return errors.read("code", () -> new BookingCode(code));
    }

    /** Null when an error was added. */
    public LocalDate readBirthDate(FieldErrors errors, LocalDate today) {
        return errors.read("birthDate", () -> BookingAnswers.birthDate(day, month, year, today));
    }
}
