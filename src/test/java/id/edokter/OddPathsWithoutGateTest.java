package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.HospitalOfItsOwn;
import id.edokter.support.OddPaths;
import id.edokter.support.RawLine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gate is not the lock: the application is built without it, and what endpoints say of themselves still holds. */
@QuarkusTest
@TestProfile(OddPathsWithoutGateTest.WithoutGate.class)
@Tag("once")
class OddPathsWithoutGateTest extends OddPathsTest {

    /** Only a build can leave it out; there is no setting for that. Some of these addresses list what all tests made. */
    public static class WithoutGate extends HospitalOfItsOwn {

        public WithoutGate() {
            super("odd");
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", "id.edokter.web.Gate");
        }
    }

    @Override
    @Test
    void theGateTurnsEveryOddPathAway() {
        try (var line = new RawLine()) {
            assertThat(line.asks("GET", "/bantuan", "").header("Content-Security-Policy"))
                    .as("there is no gate")
                    .isEmpty();
        }
    }

    @Override
    @Test
    void whatIsMerelyStrangeOpensNothing() throws IOException {
        opensNothing(path -> Stream.concat(OddPaths.turnedAway(path).stream(), OddPaths.strange(path).stream())
                .toList());
    }
}
