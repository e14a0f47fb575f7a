package id.edokter.support;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks in logs for what has no place there: everything by which a person is known or by which something opens. What
 * tests make is made so that it can be found again: NIKs of a province that does not exist, telephone numbers of one
 * prefix, addresses of e-mail at a few domains, passwords of the same words.
 */
public final class LogSearch {

    /** Where the logs of a test run are. */
    public static final Path FOLDER = Path.of("target/test-logs");

    /** In any log. */
    private static final Map<String, Pattern> NOWHERE = new TreeMap<>();

    static {
        NOWHERE.put(
                "an address of e-mail", Pattern.compile("(?i)[a-z0-9.+_-]+(?:@|%40)(?:surel|surat|rahasia)\\.example"));
        NOWHERE.putAll(Map.of(
                "a NIK", Pattern.compile("(?<!\\d)99\\d{14}(?!\\d)"),
                "a telephone number", Pattern.compile("(?<![\\d.])(?:0|\\+?62|%2B62)81[29]\\d{8}(?!\\d)"),
                "a card number", Pattern.compile("(?<!\\d)0001234567890(?!\\d)"),
                "a name", Pattern.compile("(?i)Uji(?: |\\+|%20)Coba(?: |\\+|%20)\\d"),
                "a password",
                        Pattern.compile(
                                "(?i)(?:meja|lampu)(?: |\\+|%20)(?:hijau|biru)(?: |\\+|%20)(?:terbang|berlari)"),
                "a password's hash", Pattern.compile("\\$2[aby]?\\$\\d\\d\\$"),
                "an API key", Pattern.compile("edk_[A-Za-z0-9_-]{43}"),
                "a cookie", Pattern.compile("(?:__Host-)?edokter(?:-[a-z]+)?=[A-Za-z0-9._-]{20}"),
                "a field's value",
                        Pattern.compile(
                                "(?i)(?:password|ownPassword|newPassword|formToken|nik|phone|card|email)=[^&\\s\"]"),
                "a code", Pattern.compile("(?i)\\b(?:kode|code|otp)\\b\\D{0,20}\\b\\d{6}\\b")));
    }

    /** The key of a booking, a form or a session: in an address it may be, since that is what such an address is. */
    private static final Pattern KEY = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?=[^\\s]{0,42}\\d)(?=[^\\s]{0,42}[A-Z])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private static final Pattern ADDRESS_WITH_A_KEY = Pattern.compile(
            "(?:/(?:janji|daftar|jawab|pilih|tunggu|kalender|perangkat/buka)/|[?&]untuk=)[A-Za-z0-9_-]{43}");

    private LogSearch() {}

    /** Where to write what another process says, so that it is searched too. */
    public static PrintStream toBeSearched(String name) throws IOException {
        Files.createDirectories(FOLDER);
        return new PrintStream(Files.newOutputStream(FOLDER.resolve(name)), true, StandardCharsets.UTF_8);
    }

    /** What was found, each with the file and the line; the value itself is not told again. */
    public static List<String> in(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var found = new ArrayList<String>();
        for (var file : files) {
            boolean access = file.getFileName().toString().startsWith("access");
            int number = 0;
            for (var line : lines(file)) {
                number++;
                for (var kind : kindsIn(line, access)) found.add(kind + " in " + file + ":" + number);
            }
        }
        return found;
    }

    /** @param access whether it is a line of an access log, in which addresses are */
    static List<String> kindsIn(String line, boolean access) {
        var text =
                withoutWhatIsOnPurpose(access ? ADDRESS_WITH_A_KEY.matcher(line).replaceAll("…") : line);
        var kinds = new ArrayList<String>();
        NOWHERE.forEach((kind, pattern) -> {
            if (pattern.matcher(text).find()) kinds.add(kind);
        });
        if (KEY.matcher(text).find()) kinds.add("a key");
        return kinds;
    }

    /** What tests write into addresses on purpose, and what an operator is told on purpose: in no line of a log. */
    private static final Pattern ON_PURPOSE = Pattern.compile("081234567890"
            + "|[/=.]0001234567890(?!\\d)"
            // a hostile text itself; what is measured at an address that is not there
            + "|[/=.]9900013101910009(?!\\d)|GET /(?:tidak-ada|aset)/[A-Za-z0-9_-]{43} "
            // hostile texts begin so
            + "|Zq7[^\\s\"&]*"
            // refused, since there a token does not count
            + "|[?]formToken=[A-Za-z0-9_-]{43} HTTP/1.1\" 403"
            // so a provider sends people back, by its protocol: good once, in the browser that it was made for
            + "|GET /masuk/kota/kembali[?]\\S*"
            // the greeting of a demo, and the answer to create-api-key
            + "|^ +API key: edk_.*|^edk_\\S+$|^ +http://localhost:\\d+/janji/\\S+$");

    private static String withoutWhatIsOnPurpose(String line) {
        return ON_PURPOSE.matcher(line).replaceAll("…");
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof MalformedInputException)) throw e;
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        }
    }
}
