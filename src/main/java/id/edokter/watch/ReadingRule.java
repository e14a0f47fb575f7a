package id.edokter.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What makes somebody look twice. None of them proves anything: a busy day has reasons, and so has a look at night. They
 * say where to ask.
 */
public enum ReadingRule {

    /** On a busy day several times as many patients as is usual for this person. */
    MANY_FOR_ONESELF(
            (reader, settings) -> manyBeside(reader.looked().usual(), reader.looked(), settings.busyDay(), settings)),

    /** On a busy day several times as many patients as is usual for colleagues of the same role. */
    MANY_FOR_THE_ROLE((reader, settings) ->
            manyBeside(reader.looked().colleagues(), reader.looked(), settings.busyDay(), settings)),

    /** In one day's searches far more patients than are usual for this person, or for colleagues: paging takes lists along. */
    MANY_SEARCHED((reader, settings) ->
            manyBeside(reader.searched().least(), reader.searched(), settings.busySearch(), settings)),

    /** Looks outside working hours. */
    OUTSIDE_HOURS((reader, settings) -> Count.of(reader.outsideHours())),

    /** Patients who had no appointment around the look, and for whom none was made. */
    WITHOUT_APPOINTMENT((reader, settings) -> Count.of(reader.withoutAppointment())),

    /** The same patient in many different hours. */
    ONE_PATIENT_AGAIN((reader, settings) -> new Count(reader.again().size(), null, reader.again())),

    /** Patients who bear the reader's own last name. */
    SAME_NAME((reader, settings) -> Count.of(reader.sameName())),

    /** Restricted records that were opened, each with a reason that stands on the record's page. */
    RESTRICTED((reader, settings) -> new Count(reader.restricted().size(), null, reader.restricted()));

    /**
     * What a rule found.
     *
     * @param count of what the rule counts
     * @param day on which it was so; null for the whole period
     * @param patients which ones, where there are few
     */
    record Finding(ReadingRule rule, int count, LocalDate day, Collection<Long> patients) {}

    /** A finding, before it is known of which rule; none when nothing was counted. */
    private record Count(int number, LocalDate day, Collection<Long> patients) {
        static Count of(int number) {
            return new Count(number, null, List.of());
        }
    }

    private final BiFunction<Reader, WatchSettings, Count> count;

    ReadingRule(BiFunction<Reader, WatchSettings, Count> count) {
        this.count = count;
    }

    /** Where nothing is known to be usual, as of somebody new, a busy day is enough to ask. */
    private static Count manyBeside(double usual, Days days, int busy, WatchSettings settings) {
        boolean isMany = days.most() >= busy && days.most() >= settings.timesUsual() * usual;
        return new Count(isMany ? days.most() : 0, days.busiest(), List.of());
    }

    Optional<Finding> check(Reader reader, WatchSettings settings) {
        var found = count.apply(reader, settings);
        return found.number == 0
                ? Optional.empty()
                : Optional.of(new Finding(this, found.number, found.day, found.patients));
    }

    /** All that the rules find, in their order. */
    static List<Finding> findings(Reader reader, WatchSettings settings) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.check(reader, settings).stream())
                .toList();
    }
}
