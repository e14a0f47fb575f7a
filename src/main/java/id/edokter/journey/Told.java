package id.edokter.journey;

import id.edokter.booking.Payer;
import id.edokter.patient.Sex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Answers in words. */
final class Told {

    private static final int MONTHS_UNTIL = 24;

    private Told() {}

    static String payer(Payer payer, JourneyMessages words) {
        return switch (payer) {
            case JKN -> words.payer_JKN();
            case GENERAL -> words.payer_GENERAL();
            case INSURANCE -> words.payer_INSURANCE();
        };
    }

    static String visit(int number, JourneyMessages words) {
        return switch (number) {
            case 1 -> words.visit_1();
            case 2 -> words.visit_2();
            case 3 -> words.visit_3();
            default -> words.visit_4();
        };
    }

    static String visitHint(int number, JourneyMessages words) {
        return switch (number) {
            case 1 -> words.visit_1_hint();
            case 2 -> words.visit_2_hint();
            case 3 -> words.visit_3_hint();
            default -> words.visit_4_hint();
        };
    }

    static String sex(Sex sex, JourneyMessages words) {
        return sex == Sex.F ? words.sex_F() : words.sex_M();
    }

    /** In days up to a month, in months up to two years, in years after that. */
    static String age(LocalDate born, LocalDate today, JourneyMessages words) {
        long months = ChronoUnit.MONTHS.between(born, today);
        if (months == 0) return words.age_days((int) ChronoUnit.DAYS.between(born, today));
        return months < MONTHS_UNTIL
                ? words.age_months((int) months)
                : words.age_years((int) ChronoUnit.YEARS.between(born, today));
    }
}
