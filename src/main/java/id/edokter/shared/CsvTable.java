package id.edokter.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as offices write it: commas, semicolons or tabs; UTF-8 with or without byte-order mark, UTF-16, or
 * Windows-1252; any line ends; fields in quotes that may hold line breaks; headings in any order and case.
 *
 * @param encoding and {@code separator}: what was recognised, in words
 */
public record CsvTable(String encoding, String separator, Set<String> columns, List<Row> rows) {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Character, String> SEPARATORS = Map.of(',', "koma", ';', "titik koma", '\t', "tab");

    /** One row. The heading is line 1; a row begins on the line on which its first field begins. */
    public record Row(int line, Map<String, String> fields) {

        /** What stands under a heading, without outer blanks; empty where nothing does or the heading is missing. */
        public String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    /** @throws UnreadableFile when there is no such file, or it is larger than 2 MB */
    public static byte[] bytes(Path file) throws UnreadableFile {
        if (!Files.exists(file)) throw new UnreadableFile("berkas tidak ditemukan: " + file);
        if (!Files.isRegularFile(file)) throw new UnreadableFile("bukan berkas: " + file);
        try {
            if (Files.size(file) > LARGEST) throw new UnreadableFile("berkas lebih besar dari 2 MB: " + file);
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnreadableFile("berkas tidak dapat dibaca: " + file);
        }
    }

    /**
     * @param required headings without which it is another table
     * @throws UnreadableFile when it is empty, larger than 2 MB, no text, or lacks a heading
     */
    public static CsvTable read(byte[] file, String... required) throws UnreadableFile {
        if (file.length > LARGEST) throw new UnreadableFile("berkas lebih besar dari 2 MB");
        refuseOtherKinds(file);
        var encoding = encoding(file);
        var text = new String(file, encoding);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (text.isBlank()) throw new UnreadableFile("berkas kosong");
        if (text.indexOf('\0') >= 0) throw new UnreadableFile("berkas bukan teks; simpan sebagai CSV lebih dahulu");
        char separator = separator(text);
        var records = records(text, separator);
        var columns = new ArrayList<String>();
        for (var heading : records.get(0).values()) columns.add(column(heading));
        refuseMissing(columns, required);
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            if (!isBlank(record)) rows.add(row(columns, record));
        }
        return new CsvTable(encoding.name(), SEPARATORS.get(separator), Set.copyOf(columns), rows);
    }

    private record Numbered(int line, List<String> values) {}

    private static List<Numbered> records(String text, char separator) throws UnreadableFile {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        var records = new ArrayList<Numbered>();
        int line = 1;
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                records.add(new Numbered(line, record.toList()));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableFile("tanda kutip tidak lengkap di sekitar baris " + line);
        }
        return records;
    }

    private static Row row(List<String> columns, Numbered record) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), record.values().size()); i++) {
            fields.putIfAbsent(columns.get(i), clean(record.values().get(i)));
        }
        return new Row(record.line(), fields);
    }

    private static boolean isBlank(Numbered record) {
        return record.values().stream().allMatch(value -> clean(value).isEmpty());
    }

    /** Line breaks, hard spaces and other invisible things become one blank. */
    private static String clean(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ")
                .strip();
    }

    private static String column(String heading) {
        return clean(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s\\-]+", "_");
    }

    private static void refuseMissing(List<String> columns, String... required) throws UnreadableFile {
        var missing = Arrays.stream(required)
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty())
            throw new UnreadableFile("baris judul tidak memuat kolom " + String.join(", ", missing) + "; yang ada: "
                    + String.join(", ", columns.stream().limit(15).toList()));
    }

    private static void refuseOtherKinds(byte[] file) throws UnreadableFile {
        var start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) throw new UnreadableFile("berkas ini PDF, bukan CSV");
        if (start.startsWith("PK"))
            throw new UnreadableFile("berkas ini Excel atau ZIP; simpan sebagai CSV lebih dahulu");
        if (start.startsWith("\u00D0\u00CF"))
            throw new UnreadableFile("berkas ini Excel lama; simpan sebagai CSV lebih dahulu");
    }

    private static Charset encoding(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) return StandardCharsets.UTF_16LE;
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) return StandardCharsets.UTF_16BE;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    /** The one of the three that stands most often in the heading. */
    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) best = candidate;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
