package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.FieldErrors.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what people are known here: cards, names, and the keys that open what is theirs. */
class IdentityValuesTest {

    // ---- cards

    @Test
    void aCardIsThirteenDigitsHoweverTheyAreWritten() {
        assertThat(new JknCard("0001 234-567.890").digits()).isEqualTo("0001234567890");
        assertThat(new JknCard("0001234567890").toString()).isEqualTo("*********7890");
    }

    @ParameterizedTest
    @CsvSource({"000123456789,jkn_card_length", "00012345678901,jkn_card_length", "000123456789a,jkn_card_digits"})
    void anythingElseIsNone(String typed, String key) {
        assertThatThrownBy(() -> new JknCard(typed)).hasMessage(key);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsNone(String typed) {
        assertThatThrownBy(() -> new JknCard(typed)).hasMessage("jkn_card_length");
        assertThatThrownBy(() -> new Nik(typed)).hasMessage("nik_length");
        assertThatThrownBy(() -> new PersonName(typed)).hasMessage("name_missing");
    }

    // ---- names

    @Test
    void aNameIsOneLineWithoutWhatCannotBeSeen() {
        assertThat(new PersonName("  Siti\r\n\tRahma  \u2028 Putri \u202e").text())
                .isEqualTo("Siti Rahma Putri");
        assertThat(new PersonName("Jose\u0301").text())
                .isEqualTo("Jos\u00e9")
                .isEqualTo(new PersonName("José").toString());
    }

    @Test
    void aNameHasALetterAndAtMost120OfThem() {
        assertThat(new PersonName("😀".repeat(119) + "a").text()).hasSize(2 * 119 + 1);
        assertThatThrownBy(() -> new PersonName("a".repeat(121))).hasMessage("name_too_long");
        assertThatThrownBy(() -> new PersonName("a" + " ".repeat(1_200))).hasMessage("name_too_long");
        assertThat(new PersonName("a" + " ".repeat(1_199)).text()).isEqualTo("a");
        assertThatThrownBy(() -> new PersonName("...")).hasMessage("name_missing");
        assertThatThrownBy(() -> new PersonName("a".repeat(121)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.arguments()).containsExactly(120, 121));
    }

    // ---- keys

    @Test
    void aTokenHas256RandomBits() {
        var tokens = Stream.generate(Secrets::token).limit(1_000).toList();
        assertThat(tokens).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(new HashSet<>(tokens)).hasSize(1_000);
        assertThat(tokens).allMatch(Secrets::isToken).noneMatch(token -> Secrets.isToken(token + "x"));
        // every position takes nearly every letter: nothing of it is fixed (the last has four bits)
        for (int i = 0; i < 42; i++) {
            int position = i;
            assertThat(tokens.stream()
                            .map(token -> token.charAt(position))
                            .distinct()
                            .count())
                    .isGreaterThan(50);
        }
    }

    @Test
    void aCodeUsesLettersThatNobodyConfuses() {
        var codes = Stream.generate(() -> Secrets.code(6)).limit(2_000).toList();
        assertThat(codes).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{6}"));
        assertThat(String.join("", codes).chars().distinct().count()).isEqualTo(32);
        assertThat(new HashSet<>(codes)).hasSizeGreaterThan(1_990);
    }

    @Test
    void hashesAndDerivedTokensAreTheSameForTheSame() {
        assertThat(Secrets.hash("abc"))
                .asHexString()
                .isEqualToIgnoringCase("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
        assertThat(Secrets.print("abc", 12)).isEqualTo("ba7816bf8f01");
        // RFC 4231, test case 2
        assertThat(Secrets.derived("Jefe", "what do ya want for nothing?"))
                .isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
    }

    // ---- what is wrong, told at once

    @Test
    void everythingThatIsWrongIsGathered() {
        var errors = new FieldErrors();
        assertThat(errors.any()).isFalse();
        errors.refuseIfAny();
        assertThat(errors.read("card", () -> new JknCard("1"))).isNull();
        assertThat(errors.read("name", () -> new PersonName("Siti")).text()).isEqualTo("Siti");
        errors.add("roles", "roles_missing", 1);

        assertThat(errors.any()).isTrue();
        assertThat(errors.all())
                .containsExactly(
                        new FieldError("card", "jkn_card_length", List.of(1)),
                        new FieldError("roles", "roles_missing", List.of(1)));
        assertThatThrownBy(errors::refuseIfAny)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors()).isEqualTo(errors.all()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"081200000012", "+6281200000012"})
    void whoLogsAValueLogsLittleOfIt(String phone) {
        assertThat(PhoneNumber.of(phone)).hasToString("•••• 0012");
        assertThat(new Nik("9900017101900012")).hasToString("99••••••••••0012");
    }
}
