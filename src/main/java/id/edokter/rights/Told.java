package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.privacy.Deed;
import id.edokter.privacy.PersonalData.Copy;
import id.edokter.privacy.PersonalData.Section;
import id.edokter.shared.FirstWay;
import id.edokter.shared.Masked;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.web.FirstWays;
import id.edokter.web.Format;
import id.edokter.web.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is kept about somebody, as they read it: every value in words, and nothing where nothing is kept. */
final class Told {

    private Told() {}

    /** One thing that is kept. */
    record Line(PersonalField what, String value) {}

    /** Records of one kind. */
    record Part(PersonalPart part, List<List<Line>> records) {}

    static List<Part> parts(Copy copy, Locale locale) {
        return copy.sections().stream().map(section -> part(section, locale)).toList();
    }

    private static Part part(Section section, Locale locale) {
        return new Part(
                section.part(),
                section.records().stream().map(record -> lines(record, locale)).toList());
    }

    private static List<Line> lines(Map<PersonalField, Object> record, Locale locale) {
        return record.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), words(entry.getValue(), locale)))
                .filter(line -> !line.value.isEmpty())
                .map(Told::masked)
                .toList();
    }

    /** Others may look over the shoulder; in full, a number stands in the file that is taken along. */
    private static Line masked(Line line) {
        return switch (line.what) {
            case NIK, CLAIMED_NIK -> new Line(line.what, Masked.nik(line.value));
            case JKN_CARD, PHONE -> new Line(line.what, Masked.number(line.value));
            // of what was typed for somebody else's booking only a masked one stands there already
            case EMAIL -> new Line(line.what, Masked.email(line.value));
            default -> line;
        };
    }

    static String words(Object value, Locale locale) {
        if (value == null) return "";
        if (value instanceof Instant moment) return Format.full(moment, locale);
        if (value instanceof LocalDate date) return Format.date(date, locale);
        if (value instanceof LocalTime time) return Format.clock(time, locale) + " WIB";
        if (value instanceof Deed deed)
            return Wording.bundle(LookMessages.class, locale).deed(deed);
        if (value instanceof FirstWay way) return FirstWays.say(way, locale);
        var words = Wording.bundle(RightsMessages.class, locale);
        if (value instanceof Boolean yes) return yes ? words.yes() : words.no();
        if (value instanceof Role role) return words.role(role);
        if (value instanceof Collection<?> several)
            return several.stream().map(each -> words(each, locale)).collect(Collectors.joining(", "));
        if (value instanceof Enum<?> code) return Code.of(code).map(words::code).orElse(code.name());
        return String.valueOf(value);
    }
}
