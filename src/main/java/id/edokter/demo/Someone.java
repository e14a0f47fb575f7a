package id.edokter.demo;

import id.edokter.patient.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An invented person, as the register has it.
 *
 * @param id in the register; 0 until entered
 * @param nik null for the smallest children
 * @param card number of a JKN card, or null
 * @param phone E.164; a household shares it
 * @param known since when the hospital knows the person
 */
record Someone(
        long id,
        String mrn,
        String nik,
        String card,
        String name,
        LocalDate birthDate,
        Sex sex,
        String phoneTyped,
        String phone,
        Instant known) {

    private static final int OF_AGE = 18;

    /** Whether a clinic of this BPJS code is one to go to. */
    boolean belongsIn(String clinic, LocalDate day) {
        long age = ChronoUnit.YEARS.between(birthDate, day);
        return switch (clinic) {
            case "ANA" -> age < OF_AGE;
            case "OBG" -> sex == Sex.F && age >= 17 && age <= 50;
            case "URO" -> age >= 25 && (sex == Sex.M || age >= 50);
            case "INT", "JAN", "PAR", "SAR" -> age >= 25;
            case "JIW", "UMU" -> age >= 15;
            case "GIG", "GND", "ORT", "BED" -> age >= 6;
            default -> age >= 3;
        };
    }
}
