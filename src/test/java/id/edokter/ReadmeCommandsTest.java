package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Command;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads the README finds every command, and none that is not there. */
@QuarkusTest
class ReadmeCommandsTest {

    private static final Pattern GIVEN = Pattern.compile("(?m)quarkus-run\\.jar ([a-z-]+)|`([a-z]+-[a-z-]+)`");

    @Inject
    @All
    List<Command> commands;

    @Test
    void everyCommandIsToldOf() throws IOException {
        assertThat(told()).containsAll(commands.stream().map(Command::name).toList());
    }

    @Test
    void noCommandIsToldOfThatIsNotThere() throws IOException {
        assertThat(told())
                .filteredOn(name -> !name.equals("help"))
                .allSatisfy(
                        name -> assertThat(commands).extracting(Command::name).contains(name));
    }

    private static List<String> told() throws IOException {
        return GIVEN.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(name -> !name.equals("edokter-data"))
                .distinct()
                .toList();
    }
}
