package id.edokter.patient;

import java.time.LocalDate;
import java.time.Period;

/**
 * How old somebody is, as doctors say it: children below two in months.
 *
 * @param inMonths whether the number is one of months
 */
public record Age(int number, boolean inMonths) {

    private static final int YEARS_TOLD_IN_MONTHS = 2;

    public static Age of(LocalDate born, LocalDate day) {
        var lived = born.isAfter(day) ? Period.ZERO : Period.between(born, day);
        return lived.getYears() < YEARS_TOLD_IN_MONTHS
                ? new Age((int) lived.toTotalMonths(), true)
                : new Age(lived.getYears(), false);
    }
}
