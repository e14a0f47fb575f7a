package id.edokter.patient;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** Why two records may be one person. */
public enum Likeness {
    /** Held or claimed by both. */
    SAME_NIK((one, other) -> share(one.nik, other.nik)
            || share(one.nik, other.claimedNik)
            || share(one.claimedNik, other.nik)
            || share(one.claimedNik, other.claimedNik)),
    /** What the one says to have is the other's. */
    SAME_RECORD_NUMBER((one, other) -> share(one.claimedMrn, other.mrn) || share(one.mrn, other.claimedMrn)),
    SAME_CARD((one, other) -> share(one.jknCard, other.jknCard)),
    SAME_NAME_AND_BIRTH_DATE((one, other) ->
            one.birthDate.equals(other.birthDate) && plain(one.name).equals(plain(other.name)));

    private final BiPredicate<Patient, Patient> test;

    Likeness(BiPredicate<Patient, Patient> test) {
        this.test = test;
    }

    /** All that speaks for one person; empty when nothing does. */
    public static Set<Likeness> between(Patient one, Patient other) {
        var found = EnumSet.noneOf(Likeness.class);
        for (var likeness : values()) if (likeness.test.test(one, other)) found.add(likeness);
        return found;
    }

    private static boolean share(String one, String other) {
        return one != null && Objects.equals(one, other);
    }

    /** Without accents and capitals, as the column's collation sees it. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
