package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What speaks for two records being one person, and what does not. */
class LikenessTest {

    private static final LocalDate BORN = LocalDate.of(1990, 1, 31);
    private static final Nik NIK = new Nik("9900017101900001");
    private static final Nik OTHER_NIK = new Nik("9900017101900002");
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    private static PatientDetails details(String name, Nik nik, String mrn, LocalDate born) {
        return new PatientDetails(new PersonName(name), nik, mrn, born, Sex.F, PhoneNumber.of("081200000001"));
    }

    private static Patient known(String name, Nik nik, String mrn, LocalDate born, String card) {
        return new Patient(mrn, details(name, nik, null, born), card == null ? null : new JknCard(card), NOW);
    }

    private static Patient claiming(String name, Nik nik, String mrn, LocalDate born) {
        return new Patient(details(name, nik, mrn, born), false, NOW);
    }

    @Test
    void aNumberThatIsOnlyClaimedSpeaksForOnePersonToo() {
        var holder = known("Siti Rahma", NIK, "01", BORN, null);

        assertThat(Likeness.between(holder, claiming("Rahma", NIK, null, BORN.plusDays(1))))
                .containsExactly(Likeness.SAME_NIK);
        assertThat(Likeness.between(claiming("Ani", NIK, null, BORN), claiming("Budi", NIK, null, BORN.plusDays(1))))
                .containsExactly(Likeness.SAME_NIK);
        assertThat(Likeness.between(holder, claiming("Rahma", null, "01", BORN.plusDays(1))))
                .containsExactly(Likeness.SAME_RECORD_NUMBER);
    }

    @Test
    void aCardIsOnePersons() {
        var one = known("Siti", NIK, "01", BORN, "0001234567890");
        var other = known("Rahma", OTHER_NIK, "02", BORN.plusYears(1), "0001234567890");

        assertThat(Likeness.between(one, other)).containsExactly(Likeness.SAME_CARD);
    }

    @Test
    void nameAndBirthDateSpeakTogetherWhateverTheLetters() {
        var one = known("Sitì RAHMA", NIK, "01", BORN, null);

        assertThat(Likeness.between(one, known("siti rahma", OTHER_NIK, "02", BORN, null)))
                .containsExactly(Likeness.SAME_NAME_AND_BIRTH_DATE);
        assertThat(Likeness.between(one, known("siti rahma", OTHER_NIK, "02", BORN.plusDays(1), null)))
                .isEmpty();
        assertThat(Likeness.between(one, known("siti rahmi", OTHER_NIK, "02", BORN, null)))
                .isEmpty();
    }

    /** A family shares a telephone, and most people have no card: what is missing in both is not the same in both. */
    @Test
    void neitherAPhoneNorWhatIsMissingSpeaksForOnePerson() {
        assertThat(Likeness.between(known("Ani", null, "01", BORN, null), known("Budi", null, "02", BORN, null)))
                .isEmpty();
    }
}
