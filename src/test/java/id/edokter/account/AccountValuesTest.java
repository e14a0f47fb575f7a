package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Sealer;
import id.edokter.support.TestKeys;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {

    private static final Sealer SEALER = Sealer.of(TestKeys.FIRST, TestKeys.LOOKUP);

    // ---- user names

    @ParameterizedTest
    @CsvSource({"siti.rahma,siti.rahma", " Siti ,siti", "a-b_9,a-b_9", "123,123"})
    void aUserNameIsReadInSmallLetters(String typed, String text) {
        assertThat(new UserName(typed).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void aMissingOneIsSaidToBeMissing(String typed) {
        assertThatThrownBy(() -> new UserName(typed)).hasMessage("user_name_missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ab", ".abc", "a b c", "siti<b>", "sìti", "abc\n", "x12345678901234567890123456789012345678901"})
    void aStrangeOneIsRefused(String typed) {
        assertThatThrownBy(() -> new UserName(typed + (typed.endsWith("\n") ? "d" : "")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("user_name_shape");
    }

    // ---- recovery codes

    @Test
    void recoveryCodesAreReadAsPeopleWriteThem() {
        var code = RecoveryCode.make();
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RecoveryCode.isOneByShape(code)).isTrue();
        assertThat(RecoveryCode.hash(SEALER, 7L, code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCode.hash(SEALER, 7L, code));
        assertThat(RecoveryCode.hash(SEALER, 7L, RecoveryCode.make()))
                .isNotEqualTo(RecoveryCode.hash(SEALER, 7L, code));
        assertThat(new HashSet<>(
                        Stream.generate(RecoveryCode::make).limit(1_000).toList()))
                .hasSize(1_000);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123456", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP"})
    void aTelephonesCodeIsNone(String typed) {
        assertThat(RecoveryCode.isOneByShape(typed)).isFalse();
    }

    @Test
    void aRecoveryCodeIsKeptAsAKeyedHashForItsAccount() {
        var hash = RecoveryCode.hash(SEALER, 7L, "ABCD-EFGH-JKMN");
        assertThat(hash)
                .hasSize(32)
                .isNotEqualTo(RecoveryCode.hash(SEALER, 8L, "ABCD-EFGH-JKMN"))
                .isNotEqualTo(RecoveryCode.hashOfBefore("ABCD-EFGH-JKMN"));
        var kept = new RecoveryCode(7L, hash);
        assertThat(kept.accountId).isEqualTo(7L);
        assertThat(kept.codeHash).isEqualTo(hash);
    }

    // ---- details

    @Test
    void whatIsWrongWithAnAccountIsToldAtOnce() {
        var errors = new FieldErrors();
        assertThat(AccountDetails.read(errors, "", Set.of(), null)).isNull();
        assertThat(errors.all())
                .extracting(FieldErrors.FieldError::key)
                .containsExactly("name_missing", "roles_missing");

        errors = new FieldErrors();
        AccountDetails.read(errors, "dr. Sari", Set.of(Role.DOCTOR), null);
        assertThat(errors.all()).extracting(FieldErrors.FieldError::key).containsExactly("account_doctor_missing");
    }

    @Test
    void onlyADoctorsAccountIsADoctors() {
        var errors = new FieldErrors();
        assertThat(AccountDetails.read(errors, "dr. Sari", Set.of(Role.DOCTOR), 5L))
                .isEqualTo(new AccountDetails("dr. Sari", Set.of(Role.DOCTOR), 5L));
        assertThat(AccountDetails.read(errors, "Siti", Set.of(Role.NURSE), 5L).doctor())
                .isNull();
        assertThat(errors.any()).isFalse();
    }

    @Test
    void aNameAtTheProviderIsShortAndHasNoControls() {
        var errors = new FieldErrors();
        assertThat(AccountDetails.read(errors, "Siti", Set.of(Role.NURSE), null, " siti@kota ")
                        .providerName())
                .isEqualTo("siti@kota");
        assertThat(AccountDetails.read(errors, "Siti", Set.of(Role.NURSE), null, " ")
                        .providerName())
                .isNull();
        assertThat(errors.any()).isFalse();
        for (var wrong : List.of("a\u0000b", "a\u007fb", "a😀", "x".repeat(1_000))) {
            errors = new FieldErrors();
            AccountDetails.read(errors, "Siti", Set.of(Role.NURSE), null, wrong);
            assertThat(errors.all()).extracting(FieldErrors.FieldError::key).containsExactly("provider_name_shape");
        }
    }

    @Test
    void endpointsNameTheRolesThatThereAre() {
        assertThat(Stream.of(Role.values()).map(role -> role.text))
                .contains(Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.DOCTOR, Role.Names.ADMINISTRATOR)
                .contains(Role.Names.MANAGER)
                .doesNotContain(Role.Names.STAFF, Role.Names.SIGNING_IN)
                .doesNotHaveDuplicates();
    }

    // ---- sealing

    private static Sealing sealing(String secret) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(AccountSettings.class)
                .withDefaultValues(Map.of("edokter.account.secret", secret))
                .build()
                .getConfigMapping(AccountSettings.class);
        return new Sealing(settings);
    }

    private static final byte[] PLAIN = "twenty bytes of them".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsSealedOpensForItsOwnerAlone() {
        var sealing = sealing("only-for-tests-only-for-tests-only");
        var sealed = sealing.seal(PLAIN, "account 1");

        assertThat(sealing.open(sealed, "account 1")).isEqualTo(PLAIN);
        assertThat(sealed).hasSize(1 + 12 + PLAIN.length + 16).startsWith(1);
        assertThat(sealing.seal(PLAIN, "account 1"))
                .as("sealed anew it is another")
                .isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealing.open(sealed, "account 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing("another-secret-another-secret-anot").open(sealed, "account 1"))
                .hasMessageContaining("EDOKTER_LINK_SECRET");
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealing = sealing("only-for-tests-only-for-tests-only");
        var sealed = sealing.seal(PLAIN, "account 1");
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, "account 1"))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> sealing.open(new byte[13], "account 1")).hasMessage("not sealed by this house");
        assertThatThrownBy(() -> sealing.open(new byte[0], "account 1")).hasMessage("not sealed by this house");
    }

    @Test
    void aMarkBelongsToItsPurposeAndItsHouse() {
        var sealing = sealing("only-for-tests-only-for-tests-only");
        assertThat(sealing.mark("known", "1"))
                .isEqualTo(sealing.mark("known", "1"))
                .isNotEqualTo(sealing.mark("known", "2"))
                .isNotEqualTo(sealing.mark("other", "1"))
                .isNotEqualTo(sealing("another-secret-another-secret-anot").mark("known", "1"));
        assertThatThrownBy(() -> sealing("").mark("known", "1")).hasMessage("edokter.account.secret is missing");
    }

    // ---- waiting

    @Test
    void whoTriedTooOftenIsToldUntilWhen() {
        var until = Instant.parse("2026-11-26T01:00:00Z");
        assertThat(new TooManyTries(until).until).isEqualTo(until);
    }
}
