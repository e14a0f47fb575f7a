package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.LogSearch;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests and searches what they made the application write: its console, its access log, and the
 * consoles of the packages that were started. Nothing by which a person is known, nothing that opens anything.
 */
class LogsIT {

    @Test
    void nothingOfAPersonAndNoKeyIsInAnyLog() throws IOException {
        assertThat(LogSearch.FOLDER.resolve("console.log"))
                .as("written by the tests before")
                .exists();
        assertThat(LogSearch.in(LogSearch.FOLDER)).isEmpty();
    }

    /** Else the search above would find nothing for want of anything. */
    @Test
    void thereWasSomethingToSearch() throws IOException {
        try (var files = Files.list(LogSearch.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("access"));
        }
    }
}
