package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.web.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says the details of the trail in a language. They are written in the words of the code, since a line is sealed and
 * never changes; what nobody gave a word for is shown as it was written.
 */
final class TrailDetails {

    /** A shape of details, and how it is said. */
    private record Shape(Pattern pattern, Function<MatchResult, String> words) {}

    private final TrailMessages words;
    private final StaffMessages roles;
    private final List<Shape> shapes;

    private TrailDetails(TrailMessages words, StaffMessages roles) {
        this.words = words;
        this.roles = roles;
        this.shapes = List.of(
                shape("(\\d+) lines", m -> words.detail_lines(m.group(1))),
                shape("(\\d+) messages", m -> words.detail_messages(m.group(1))),
                shape("wording (\\d+)", m -> words.detail_wording(m.group(1))),
                shape("wording (\\d+) as (\\d+)", m -> words.detail_wording_as(m.group(1), m.group(2))),
                shape("(\\d+) left", m -> words.detail_left(m.group(1))),
                shape("(\\d+) found on page (\\d+)", m -> words.detail_found(m.group(1), m.group(2))),
                shape("own session (\\d+)", m -> words.detail_session(m.group(1))),
                shape("session (\\d+)", m -> words.detail_desk_session(m.group(1))),
                shape("downtime (\\S+)", m -> words.detail_downtime(m.group(1))),
                shape("absence (\\d+)", m -> words.detail_absence(m.group(1))),
                shape("like (\\d+)", m -> words.detail_like(m.group(1))),
                shape("from (\\d+)", m -> words.detail_apart(m.group(1))),
                shape("merge (\\d+)", m -> words.detail_merge(m.group(1))),
                shape("merge (\\d+) of (\\d+)", m -> words.detail_merge_of(m.group(1), m.group(2))),
                shape("merge (\\d+) into (\\d+)", m -> words.detail_merge_into(m.group(1), m.group(2))),
                shape("([A-Z_]+), visits kept: (\\d+)", m -> words.detail_visits(known(m.group(1)), m.group(2))),
                shape("([A-Z_]+) (\\d\\S*)", m -> words.detail_version(known(m.group(1)), m.group(2))),
                shape("(\\d+) of (\\d+) told", m -> words.detail_told(m.group(1), m.group(2))),
                shape(
                        "(\\d{4}-\\d\\d-\\d\\d) (\\d{4}-\\d\\d-\\d\\d)",
                        m -> words.detail_period(m.group(1), m.group(2))),
                shape("([A-Z_]+) (-|\\d+) (-|\\d+)", m -> words.detail_rule(known(m.group(1)), m.group(2), m.group(3))),
                shape(
                        "([A-Z_]+) (-|[A-Z_]+) (-|[A-Z_]+)",
                        m -> words.detail_rule(known(m.group(1)), known(m.group(2)), known(m.group(3)))),
                shape("(.+) \\(provider\\)", m -> words.detail_provider(m.group(1))));
    }

    static TrailDetails in(Locale locale) {
        return new TrailDetails(
                Wording.bundle(TrailMessages.class, locale), Wording.bundle(StaffMessages.class, locale));
    }

    private static Shape shape(String pattern, Function<MatchResult, String> words) {
        return new Shape(Pattern.compile(pattern), words);
    }

    String say(String detail) {
        return word(detail)
                .or(() -> shaped(detail))
                .or(() -> list(detail, ", "))
                .or(() -> list(detail, " "))
                .orElse(detail);
    }

    private Optional<String> shaped(String detail) {
        for (var shape : shapes) {
            var match = shape.pattern.matcher(detail);
            if (match.matches()) return Optional.of(shape.words.apply(match));
        }
        return Optional.empty();
    }

    /** Several words; only where each of them is known. */
    private Optional<String> list(String detail, String between) {
        var said = Arrays.stream(detail.split(between)).map(this::word).toList();
        return said.isEmpty() || !said.stream().allMatch(Optional::isPresent)
                ? Optional.empty()
                : Optional.of(said.stream().map(Optional::get).collect(Collectors.joining(", ")));
    }

    private Optional<String> word(String code) {
        return TrailWord.of(code)
                .map(words::trail_word)
                .or(() -> Arrays.stream(Role.values())
                        .filter(role -> role.text.equals(code))
                        .findFirst()
                        .map(roles::role));
    }

    private String known(String code) {
        return word(code).orElse(code);
    }
}
