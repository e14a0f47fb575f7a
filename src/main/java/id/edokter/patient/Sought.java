package id.edokter.patient;

import id.edokter.shared.InvalidValue;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed to find a patient: a number of any kind, or a name, behind which a date of birth may stand. What it can
 * be, it is looked for as.
 *
 * @param birthDate null when not asked; with it any part of the name will do, without it whole words or how they begin
 */
public record Sought(String text, LocalDate birthDate) {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST = 120;
    private static final Pattern NAME_AND_DATE =
            Pattern.compile("(.*\\p{L}.*?)[\\s,]+(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    /** @throws InvalidValue {@code search_missing}, {@code search_too_short} or {@code search_too_long} */
    public Sought {
        text = (text == null ? "" : text)
                .replaceAll("[\\p{Cntrl}\\p{Zs}]+", " ")
                .strip();
        if (text.isEmpty()) throw new InvalidValue("search_missing");
        if (text.codePointCount(0, text.length()) > LONGEST) throw new InvalidValue("search_too_long", LONGEST);
        var both = NAME_AND_DATE.matcher(text);
        if (birthDate == null && both.matches()) {
            birthDate = date(both);
            if (birthDate != null) text = both.group(1).strip();
        }
        // of a name, so little is everybody's
        if (birthDate == null
                && text.codePointCount(0, text.length()) < SHORTEST_NAME
                && text.codePoints().allMatch(Character::isLetter))
            throw new InvalidValue("search_too_short", SHORTEST_NAME);
    }

    private static LocalDate date(Matcher typed) {
        try {
            return LocalDate.of(
                    Integer.parseInt(typed.group(4)),
                    Integer.parseInt(typed.group(3)),
                    Integer.parseInt(typed.group(2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    Optional<String> nik() {
        return reading(() -> new Nik(text).digits());
    }

    Optional<String> card() {
        return reading(() -> new JknCard(text).digits());
    }

    Optional<String> phone() {
        return reading(() -> PhoneNumber.of(text).e164());
    }

    Optional<String> recordNumber() {
        return reading(() -> new RecordNumber(text).text());
    }

    /** The same without what separates its parts. */
    Optional<String> plainRecordNumber() {
        return recordNumber().map(mrn -> mrn.replaceAll("[^0-9A-Za-z]", ""));
    }

    /** Words of a name, or with a date of birth any part of them; too short a one would be everybody. */
    Optional<String> name() {
        boolean isName = text.codePoints().anyMatch(Character::isLetter)
                && (birthDate != null || text.codePointCount(0, text.length()) >= SHORTEST_NAME);
        return isName ? Optional.of(text) : Optional.empty();
    }

    /** A number of any kind has digits, but for a few codes of bookings. */
    boolean isOnlyLetters() {
        return text.codePoints().noneMatch(Character::isDigit);
    }

    private static Optional<String> reading(Supplier<String> value) {
        try {
            return Optional.of(value.get());
        } catch (InvalidValue no) {
            return Optional.empty();
        }
    }
}
