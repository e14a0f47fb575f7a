package id.edokter.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * A table for spreadsheets: every field in quotes, UTF-8 with a byte-order mark, and nothing in it that a spreadsheet
 * would run as a formula (OWASP: CSV injection).
 */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private CsvFile() {}

    public static String of(List<String> headings, List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try {
            FORMAT.printRecord(text, headings.toArray());
            for (var row : rows)
                FORMAT.printRecord(text, row.stream().map(CsvFile::harmless).toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** With an apostrophe before it, a spreadsheet shows it as it is. */
    static String harmless(String field) {
        return !field.isEmpty() && BEGINS_A_FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
