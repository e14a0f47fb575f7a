package id.edokter.schedule;

import id.edokter.shared.Collation;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A doctor's name without what people write in different ways: titles, dots, capitals, accents. */
record DoctorName(String bare) {

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);
    private static final int SHORT = 8;

    static DoctorName of(String written) {
        var withoutDegrees =
                written.replaceAll(",.*", "").replaceAll("\\s(?:Sp\\.?\\s?[A-Z]|M\\.?\\s?(?:Ked|Kes|Biomed)\\b).*", "");
        var plain = Collation.key(withoutDegrees)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new DoctorName(
                plain.replaceAll("^(?:(?:prof|drg|dr|hj|h)\\s+)+", "").strip());
    }

    /** Close enough for a slip of the pen: two letters in a long name, one in a short. */
    boolean resembles(DoctorName other) {
        int most = Math.min(bare.length(), other.bare.length()) < SHORT ? 1 : 2;
        int distance = DISTANCE.apply(bare, other.bare);
        return distance >= 0 && distance <= most;
    }
}
