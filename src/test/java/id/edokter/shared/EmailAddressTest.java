package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void itsCaseAndWhatStandsAroundItMeanNothing() {
        assertThat(EmailAddress.typed("  Siti.Aminah+RS@Surel.Example \n").text())
                .isEqualTo("siti.aminah+rs@surel.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "siti",
                "siti@rumah",
                "siti@@rumah.example",
                "si ti@rumah.example",
                "siti@rumah.example,budi@rumah.example",
                "siti@rumah.example\r\nBcc: semua@rumah.example",
                "siti@rumah.example\u0000",
                "<siti@rumah.example>",
                "\"siti\"@rumah.example",
                "siti@-rumah.example",
                "siti@rumah..example",
                ".siti@rumah.example"
            })
    void whatIsNoAddressIsRefused(String typed) {
        refuses(typed, "email_shape");
    }

    @Test
    void aDomainOrANameWithOtherLettersIsToldApart() {
        refuses("siti@rumäh.example", "email_letters");
        refuses("sití@rumah.example", "email_letters");
        // a Cyrillic letter that looks like an s
        refuses("\u0455iti@rumah.example", "email_letters");
        assertThat(EmailAddress.typed("siti@xn--rumh-roa.example").text()).endsWith("@xn--rumh-roa.example");
    }

    @Test
    void whatIsTooLongIsRefused() {
        refuses("a".repeat(250) + "@b.id", "email_too_long");
        refuses("a".repeat(65) + "@rumah.example", "email_shape");
    }

    @Test
    void itTellsNobodyWhatItIs() {
        assertThat(EmailAddress.typed("siti@rumah.example")).hasToString("s••••@rumah.example");
    }

    private static void refuses(String typed, String key) {
        assertThatThrownBy(() -> EmailAddress.typed(typed))
                .isInstanceOf(InvalidValue.class)
                .extracting(no -> ((InvalidValue) no).key())
                .isEqualTo(key);
    }
}
