package id.edokter.schedule;

import id.edokter.shared.CsvTable;
import id.edokter.shared.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of a BPJS clinic code: its name, an icon, and whether it is left out of messages.
 *
 * <p>Source: the reference list of (sub)specialties of BPJS Kesehatan, its common three-letter codes; the three-digit
 * codes of subspecialties are taken as known.
 */
record KnownClinic(String code, String name, String icon, boolean sensitive) {

    private static final Map<String, KnownClinic> ALL = read();

    static Optional<KnownClinic> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    static boolean isKnown(String code) {
        return ALL.containsKey(code) || code.matches("[0-9]{3}");
    }

    private static Map<String, KnownClinic> read() {
        try (var list = KnownClinic.class.getResourceAsStream("/schedule/bpjs-clinics.csv")) {
            return CsvTable.read(list.readAllBytes(), "code", "name", "icon", "sensitive").rows().stream()
                    .map(row -> new KnownClinic(
                            row.get("code"),
                            row.get("name"),
                            row.get("icon"),
                            row.get("sensitive").equals("yes")))
                    .collect(Collectors.toMap(KnownClinic::code, known -> known));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(broken);
        }
    }
}
