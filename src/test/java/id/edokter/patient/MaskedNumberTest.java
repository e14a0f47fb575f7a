package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MaskedNumberTest {

    private final Patient patient = new Patient(
            "01",
            new PatientDetails(
                    new PersonName("Siti"),
                    new Nik("1200017101900012"),
                    null,
                    LocalDate.of(1990, 1, 31),
                    Sex.F,
                    PhoneNumber.of("0812 3456 7890")),
            new JknCard("0001234567890"),
            Instant.parse("2026-11-26T00:00:00Z"));

    @Test
    void ofANikTheFirstTwoAndTheLastFourDigitsAreLeft() {
        assertThat(MaskedNumber.NIK.masked(patient)).isEqualTo("12••••••••••0012");
    }

    @Test
    void ofCardAndPhoneTheLastFour() {
        assertThat(MaskedNumber.CARD.masked(patient)).isEqualTo("•••••••••7890");
        assertThat(MaskedNumber.PHONE.masked(patient)).isEqualTo("••••••••••7890");
    }

    @Test
    void nothingIsNothing() {
        assertThat(MaskedNumber.CLAIMED_NIK.masked(patient)).isNull();
    }
}
