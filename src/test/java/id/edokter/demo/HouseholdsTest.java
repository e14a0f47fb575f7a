package id.edokter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.patient.Sex;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HouseholdsTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final List<Someone> PEOPLE = Households.invented(330, TODAY, new SplittableRandom(1));

    private static long age(Someone someone) {
        return ChronoUnit.YEARS.between(someone.birthDate(), TODAY);
    }

    @Test
    void someHundredPeopleOfAllAgesAndBothSexesAreInvented() {
        assertThat(PEOPLE).hasSizeBetween(700, 999);
        assertThat(PEOPLE).filteredOn(someone -> age(someone) == 0).isNotEmpty();
        assertThat(PEOPLE).filteredOn(someone -> age(someone) < 18).hasSizeBetween(150, 400);
        assertThat(PEOPLE).filteredOn(someone -> age(someone) > 70).hasSizeGreaterThan(20);
        assertThat(PEOPLE).filteredOn(someone -> someone.sex() == Sex.F).hasSizeBetween(350, 600);
    }

    @Test
    void noneOfTheirNumbersCanBeAnybodys() {
        assertThat(PEOPLE).allSatisfy(someone -> {
            if (someone.nik() != null) {
                assertThat(new Nik(someone.nik()).digits()).startsWith("99");
                assertThat(new Nik(someone.nik()).fits(someone.birthDate())).isTrue();
            }
            if (someone.card() != null)
                assertThat(new JknCard(someone.card()).digits()).startsWith("99");
            assertThat(PhoneNumber.of(someone.phoneTyped()).e164())
                    .isEqualTo(someone.phone())
                    .startsWith("+62890");
        });
    }

    @Test
    void everyNumberIsOnePersonsAndEveryNameIsSound() {
        assertThat(PEOPLE).extracting(Someone::mrn).doesNotHaveDuplicates().doesNotContain(DemoBooking.PATIENT.mrn());
        assertThat(PEOPLE.stream().map(Someone::nik).filter(Objects::nonNull))
                .doesNotHaveDuplicates()
                .doesNotContain(DemoBooking.PATIENT.nik());
        assertThat(PEOPLE.stream().map(Someone::card).filter(Objects::nonNull)).doesNotHaveDuplicates();
        assertThat(PEOPLE)
                .allSatisfy(someone ->
                        assertThat(new PersonName(someone.name()).text()).isEqualTo(someone.name()));
    }

    @Test
    void theSameDayGivesTheSamePeople() {
        assertThat(Households.invented(330, TODAY, new SplittableRandom(1))).isEqualTo(PEOPLE);
    }
}
