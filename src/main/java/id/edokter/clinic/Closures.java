package id.edokter.clinic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which clinics are closed on which of some days, and why. */
public record Closures(List<Holiday> holidays) {

    /** Why a clinic is closed on a day; a day that has several reasons is open only when each of them was lifted. */
    public Optional<String> why(LocalDate date, long clinic) {
        return why(date, List.of(clinic));
    }

    /** Why all of these clinics are closed on a day; without any, why the hospital is. */
    public Optional<String> why(LocalDate date, Collection<Long> clinics) {
        var names = holidays.stream()
                .filter(holiday -> holiday.date.equals(date))
                .filter(holiday -> clinics.isEmpty()
                        ? holiday.closesTheHospital()
                        : clinics.stream().allMatch(holiday::closes))
                .map(holiday -> holiday.name)
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
