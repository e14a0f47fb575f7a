package id.edokter.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Nomor Induk Kependudukan: the 16 digits of an Indonesian identity card. Digits 7–12 are the date of birth as ddMMyy,
 * with 40 added to a woman's day (Permendagri 72/2022 keeps the older numbering). Real cards carry errors there, so a
 * date that does not fit is a warning, never a refusal.
 */
public record Nik(String digits) {

    /** @throws InvalidValue {@code nik_digits} when something else than digits is in it, {@code nik_length} when not 16 */
    public Nik {
        digits = digits == null ? "" : digits.replaceAll("[\\s.\\-]", "");
        if (!digits.matches("[0-9]*")) throw new InvalidValue("nik_digits");
        if (digits.length() != 16) throw new InvalidValue("nik_length", digits.length());
    }

    /** Whether the date written into the number is this date of birth. */
    public boolean fits(LocalDate birthDate) {
        return birthDay().map(d -> d.equals(monthDayYear(birthDate))).orElse(false);
    }

    private Optional<String> birthDay() {
        int day = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        int year = Integer.parseInt(digits.substring(10, 12));
        try {
            return Optional.of(monthDayYear(LocalDate.of(2000 + year, month, day > 40 ? day - 40 : day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String monthDayYear(LocalDate date) {
        return "%02d%02d%02d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear() % 100);
    }

    /** All but the first two and last four digits hidden, for pages and logs. */
    public String masked() {
        return Masked.nik(digits);
    }

    @Override
    public String toString() {
        return masked();
    }
}
