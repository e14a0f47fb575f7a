package id.edokter.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is worded on its own: a kind of message, or one case of a kind that says something else from case to case.
 *
 * @param name of the case; empty for a kind that has one
 * @param given what was told for it to be this case
 */
public record TextCase(MessageKind kind, String name, Map<String, String> given) {

    /** Which the courier tells, whatever the message is. */
    static final String HOSPITAL = "hospital";

    /** The last of a kind is for whatever none before it is for. */
    private static final Map<MessageKind, List<TextCase>> SEVERAL = Map.of(
            MessageKind.DOCTOR_LATE,
            List.of(
                    new TextCase(MessageKind.DOCTOR_LATE, "ON_TIME", Map.of("minutes", "0")),
                    new TextCase(MessageKind.DOCTOR_LATE, "LATE", Map.of())),
            MessageKind.TURN_NEAR,
            List.of(
                    new TextCase(MessageKind.TURN_NEAR, "NEXT", Map.of("left", "0")),
                    new TextCase(MessageKind.TURN_NEAR, "NEAR", Map.of())),
            MessageKind.DESK_CANCELLED,
            List.of(
                    new TextCase(MessageKind.DESK_CANCELLED, "PATIENT", Map.of("why", "PATIENT")),
                    new TextCase(MessageKind.DESK_CANCELLED, "HOSPITAL", Map.of("why", "HOSPITAL")),
                    new TextCase(MessageKind.DESK_CANCELLED, "SLIP", Map.of("why", "SLIP"))));

    static List<TextCase> of(MessageKind kind) {
        return SEVERAL.getOrDefault(kind, List.of(new TextCase(kind, "", Map.of())));
    }

    /** Of all kinds but those that are told word for word. */
    static List<TextCase> all() {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> !kind.values.contains("text"))
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    static TextCase of(MessageKind kind, Map<String, String> told) {
        var cases = of(kind);
        return cases.stream()
                .filter(one -> told.entrySet().containsAll(one.given.entrySet()))
                .findFirst()
                .orElse(cases.get(cases.size() - 1));
    }

    public static Optional<TextCase> of(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** As it is kept, and stands in an address. */
    public String key() {
        return name.isEmpty() ? kind.name() : kind.name() + "." + name;
    }

    /** What a text of this can name. */
    Set<String> values() {
        var values = kind.values.stream()
                .filter(one -> !given.containsKey(one))
                .collect(Collectors.toCollection(TreeSet::new));
        // when it is as it was, nothing else is expected
        if (name.equals("ON_TIME")) values.remove("about");
        values.add(HOSPITAL);
        return values;
    }
}
