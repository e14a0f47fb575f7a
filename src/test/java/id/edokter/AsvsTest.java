package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that name tests as proof name tests that there are. */
class AsvsTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*(?:Test|IT))`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/asvs.md", "docs/testing.md", "SECURITY.md"})
    void everyNamedTestExists(String document) throws IOException {
        var named = TEST.matcher(Files.readString(Path.of(document)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var there = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).hasSizeGreaterThan(8);
            assertThat(there).containsAll(named);
        }
    }

    /** Every line has an answer, and is there once. */
    @Test
    void everyItemHasItsPlaceAndItsProof() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/asvs.md")).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            var cells = row.split("\\|", -1);
            assertThat(cells).as(row).hasSize(6);
            for (int i = 1; i < 5; i++) assertThat(cells[i]).as(row).isNotBlank();
        });
        assertThat(rows.stream().map(row -> row.split("\\|")[1].strip())).doesNotHaveDuplicates();
    }
}
