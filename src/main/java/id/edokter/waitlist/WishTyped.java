package id.edokter.waitlist;

import id.edokter.schedule.Practice;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.web.Choice;
import id.edokter.web.Format;
import id.edokter.web.Reading;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed and ticked of a wish, exactly so.
 *
 * @param doctor id; empty for any
 * @param days numbers of weekdays, and names of parts of the day
 * @param night whether offers may come in quiet hours
 */
record WishTyped(String doctor, String from, String until, Set<String> days, Set<String> parts, boolean night) {

    /** A box to tick. */
    record Box(String name, String value, String label, boolean ticked) {

        public String id() {
            return name + "-" + value;
        }
    }

    /** A page that was not filled in: every day, at any time. */
    static WishTyped fresh(String doctor, LocalDate from, LocalDate until) {
        return new WishTyped(
                doctor,
                from.toString(),
                until.toString(),
                Stream.of(DayOfWeek.values()).map(WishTyped::number).collect(Collectors.toSet()),
                Stream.of(PartOfDay.values()).map(Enum::name).collect(Collectors.toSet()),
                false);
    }

    static WishTyped of(MultivaluedMap<String, String> form) {
        return new WishTyped(
                text(form, "dokter"),
                text(form, "dari"),
                text(form, "sampai"),
                Set.copyOf(form.getOrDefault("hari", List.of())),
                Set.copyOf(form.getOrDefault("waktu", List.of())),
                !text(form, "malam").isEmpty());
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        return Reading.typed(form, field);
    }

    /**
     * Reads the wish; null when anything is wrong, and then the fields are marked.
     *
     * @param last the last day that may be wished for
     */
    Wanted read(FieldErrors errors, long clinic, List<Practice> practices, LocalDate today, LocalDate last) {
        var who = errors.read("dokter", () -> doctor(practices));
        var first = errors.read("dari", () -> date(from));
        var end = errors.read("sampai", () -> date(until));
        if (first != null && end != null) {
            if (end.isBefore(first) || end.isBefore(today)) errors.add("sampai", "wish_days_order");
            else if (end.isAfter(last)) errors.add("sampai", "wish_too_far", last);
        }
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) if (days.contains(number(day))) weekdays.add(day);
        if (weekdays.isEmpty()) errors.add("hari", "wish_days_missing");
        var times = EnumSet.noneOf(PartOfDay.class);
        for (var part : PartOfDay.values()) if (parts.contains(part.name())) times.add(part);
        if (times.isEmpty()) errors.add("waktu", "wish_parts_missing");
        if (errors.any()) return null;
        return new Wanted(clinic, who, first.isBefore(today) ? today : first, end, weekdays, times, night);
    }

    private Long doctor(List<Practice> practices) {
        if (doctor.isBlank()) return null;
        return Reading.id(doctor)
                .filter(id -> practices.stream().anyMatch(one -> one.doctor() == id))
                .orElseThrow(() -> new InvalidValue("wish_doctor_unknown"));
    }

    private static LocalDate date(String text) {
        return Reading.date(text).orElseThrow(() -> new InvalidValue("wish_date"));
    }

    static List<Choice> doctors(List<Practice> practices, WaitlistMessages words) {
        return Stream.concat(
                        practices.stream().map(one -> Choice.of(String.valueOf(one.doctor()), one.doctorName())),
                        Stream.of(new Choice("", words.any_doctor(), words.any_doctor_hint())))
                .toList();
    }

    List<Box> dayBoxes(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Box("hari", number(day), Format.weekday(day, locale), days.contains(number(day))))
                .toList();
    }

    List<Box> partBoxes(WaitlistMessages words) {
        return Arrays.stream(PartOfDay.values())
                .map(part -> new Box("waktu", part.name(), words.part(part), parts.contains(part.name())))
                .toList();
    }

    private static String number(DayOfWeek day) {
        return String.valueOf(day.getValue());
    }
}
