package id.edokter.booking;

import java.util.Optional;

/** Kind of visit of a JKN patient and its number on BPJS's wire ({@code jeniskunjungan}). */
public enum VisitType {
    PRIMARY_REFERRAL(1),
    INTERNAL_REFERRAL(2),
    CONTROL(3),
    HOSPITAL_REFERRAL(4);

    public final int number;

    VisitType(int number) {
        this.number = number;
    }

    public static Optional<VisitType> of(int number) {
        return number < 1 || number > 4 ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
