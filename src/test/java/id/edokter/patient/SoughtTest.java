package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is typed at the desk is looked for as whatever it can be. */
class SoughtTest {

    private static final LocalDate BORN = LocalDate.of(1990, 1, 31);

    @Test
    void numbersAreKnownByTheirLength() {
        var nik = new Sought("9900 0171 0190 0001", null);
        assertThat(nik.nik()).contains("9900017101900001");
        assertThat(nik.card()).isEmpty();
        assertThat(nik.name()).isEmpty();
        assertThat(new Sought("0001234567890", null).card()).contains("0001234567890");
        assertThat(new Sought("0812-3456-7890", null).phone()).contains("+6281234567890");
        assertThat(new Sought("00-12-34", null).recordNumber()).contains("00-12-34");
    }

    @Test
    void aNameIsNotSoShortThatEverybodyHasIt() {
        assertThatThrownBy(() -> new Sought("Si", null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, no -> assertThat(no.key()).isEqualTo("search_too_short"));
        assertThat(new Sought("A1", null).recordNumber()).contains("A1");
        assertThat(new Sought("Si", BORN).name()).contains("Si");
        assertThat(new Sought("  Siti\tRahma ", null).name()).contains("Siti Rahma");
    }

    @Test
    void nothingIsNotLookedFor() {
        assertThatThrownBy(() -> new Sought(" \n", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Sought("x".repeat(121), null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ChangeReason(" - ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ChangeReason("x".repeat(201))).isInstanceOf(InvalidValue.class);
        assertThat(new ChangeReason("salah\r\nketik").text()).isEqualTo("salah ketik");
    }
}
