package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var row = List.of("Siti \"Rahma\"", "a,b;c", "baris\ndua", "", "Ünïcode 😀");

        var file = CsvFile.of(List.of("a", "b", "c", "d", "e"), List.of(row));

        assertThat(file).startsWith("\uFEFF\"a\",\"b\"");
        var read = CSVFormat.RFC4180.parse(new StringReader(file.substring(1))).getRecords();
        assertThat(read.get(1).toList()).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void aFormulaIsShownAndNotRun(String formula) {
        assertThat(CsvFile.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Siti", "1-2", "a=b", "'x"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo(text);
    }
}
