package id.edokter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.shared.Command;
import id.edokter.shared.InvalidValue;
import id.edokter.support.Given;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ApiKeysTest {

    @Inject
    ApiKeys keys;

    @Inject
    Given given;

    @Inject
    @All
    List<Command> commands;

    private final String name = "test-" + Given.next();

    @Test
    void aKeyIsLongRandomAndStoredOnlyAsAHash() {
        var key = keys.create(Witness.system(), name);
        assertThat(key).matches("edk_[A-Za-z0-9_-]{43}");
        assertThat(keys.clientWith(key)).contains(name);
        assertThat(given.count(
                        "select count(*) from api_key where name = ? and key_hash = unhex(sha2(?, 256))", name, key))
                .isEqualTo(1);
    }

    @Test
    void aRevokedKeyIsNobodysAndItsNameIsNotGivenAgain() {
        var key = keys.create(Witness.system(), name);
        assertThat(keys.revoke(Witness.system(), name)).isTrue();
        assertThat(keys.clientWith(key)).isEmpty();
        assertThatThrownBy(() -> keys.create(Witness.system(), name)).isInstanceOf(ApiKeyNameTaken.class);
        assertThat(keys.revoke(Witness.system(), "nobody-" + name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-a",
                "ä",
                "a\nb",
                "a;b",
                "0123456789012345678901234567890123456789012345678901234567890"
            })
    void aNameFitsIntoTheHistory(String wrong) {
        assertThatThrownBy(() -> keys.create(Witness.system(), wrong)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theKeyOfADemoStaysTheSameBetweenStarts() {
        keys.keep(name, "edk_first");
        keys.keep(name, "edk_first");
        assertThat(keys.clientWith("edk_first")).contains(name);
        keys.keep(name, "edk_second");
        assertThat(keys.clientWith("edk_second")).contains(name);
        assertThat(keys.clientWith("edk_first")).isEmpty();
    }

    @Test
    void keysAreMadeListedAndTakenAwayFromTheCommandLine() {
        var made = run("create-api-key", name);
        assertThat(made.code()).isZero();
        assertThat(keys.clientWith(made.said().strip())).contains(name);
        assertThat(run("list-api-keys").said())
                .contains(name)
                .doesNotContain(made.said().strip());
        assertThat(run("create-api-key", name).code()).isEqualTo(1);
        assertThat(run("create-api-key", "a b").code()).isEqualTo(2);
        assertThat(run("create-api-key").code()).isEqualTo(2);
        assertThat(run("revoke-api-key", name).code()).isZero();
        assertThat(run("revoke-api-key", "nobody-" + name).code()).isEqualTo(1);
        assertThat(run("revoke-api-key").code()).isEqualTo(2);
        assertThat(keys.clientWith(made.said().strip())).isEmpty();
        assertThat(run("list-api-keys").said()).containsPattern(name + ".*dicabut");
    }

    private record Ran(int code, String said) {}

    private Ran run(String command, String... args) {
        var out = System.out;
        var said = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            var code = commands.stream()
                    .filter(c -> c.name().equals(command))
                    .findFirst()
                    .orElseThrow()
                    .run(List.of(args));
            return new Ran(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }
}
