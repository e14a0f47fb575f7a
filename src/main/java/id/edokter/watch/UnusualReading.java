package id.edokter.watch;

import id.edokter.account.Account;
import id.edokter.account.Accounts;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import id.edokter.watch.ReadingRule.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The report of reading that is out of the ordinary, for a period. */
@ApplicationScoped
class UnusualReading {

    static final int LONGEST_DAYS = 31;
    private static final int DAYS_BEFORE = 28;
    private static final int SHORTEST_NAME = 3;
    private static final Duration FOR_A_BUSY_MONTH = Duration.ofSeconds(60);

    private final Readings readings;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final WatchSettings settings;
    private final Transactions transactions;

    UnusualReading(
            Readings readings, Accounts accounts, AuditTrail trail, WatchSettings settings, Transactions transactions) {
        this.readings = readings;
        this.accounts = accounts;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** A member of staff, and what the rules found. */
    record Line(Reader reader, List<Finding> findings) {}

    /** Whoever looked or searched for any patient; first those of whom the rules found most. */
    List<Line> report(Witness witness, LocalDate first, LocalDate last) {
        var staff = accounts.all();
        return transactions.runLong(FOR_A_BUSY_MONTH, () -> {
            trail.add(witness, Act.READING_REPORTED, null, "", first + " " + last);
            return readers(staff, first, last).stream()
                    .map(reader -> new Line(reader, ReadingRule.findings(reader, settings)))
                    .sorted(Comparator.<Line>comparingInt(line -> -line.findings.size())
                            .thenComparingInt(line -> -line.reader.patients())
                            .thenComparing(line -> line.reader.userName()))
                    .toList();
        });
    }

    private List<Reader> readers(List<Account> staff, LocalDate first, LocalDate last) {
        var from = first.atStartOfDay(Wib.ZONE).toInstant();
        var until = last.plusDays(1).atStartOfDay(Wib.ZONE).toInstant();
        var before = first.minusDays(DAYS_BEFORE).atStartOfDay(Wib.ZONE).toInstant();
        var looked = new Counted(readings.byDay(before, from), readings.byDay(from, until));
        var searched = new Counted(readings.searchedByDay(before, from), readings.searchedByDay(from, until));
        var patients = readings.patients(from, until);
        var outside = readings.outside(from, until, settings.dayBegins(), settings.dayEnds());
        var without = readings.withoutAppointment(from, until, settings.daysAround());
        var again = readings.again(from, until, settings.onePatientHours());
        var alike = readings.namedAlike(from, until, lastNames(staff));
        var restricted = readings.restricted(from, until);
        return staff.stream()
                .filter(account ->
                        looked.has(account) || searched.has(account) || restricted.containsKey(account.userName))
                .map(account -> new Reader(
                        account.userName,
                        account.name,
                        account.roles,
                        patients.getOrDefault(account.userName, 0),
                        looked.days(account, staff),
                        searched.days(account, staff),
                        outside.getOrDefault(account.userName, 0),
                        without.getOrDefault(account.userName, 0),
                        again.getOrDefault(account.userName, new TreeSet<>()),
                        alike.getOrDefault(account.userName, 0),
                        restricted.getOrDefault(account.userName, new TreeSet<>())))
                .toList();
    }

    /** How many patients by person and day, in the four weeks before the period and in it. */
    private record Counted(
            Map<String, SortedMap<LocalDate, Integer>> before, Map<String, SortedMap<LocalDate, Integer>> byDay) {

        boolean has(Account account) {
            return byDay.containsKey(account.userName);
        }

        Days days(Account account, List<Account> staff) {
            return new Days(
                    of(byDay, account), middle(of(before, account).values()), middle(ofColleagues(account, staff)));
        }

        private List<Integer> ofColleagues(Account account, List<Account> staff) {
            return staff.stream()
                    .filter(other -> !other.userName.equals(account.userName) && other.roles.equals(account.roles))
                    .flatMap(other -> of(byDay, other).values().stream())
                    .toList();
        }

        private static SortedMap<LocalDate, Integer> of(
                Map<String, SortedMap<LocalDate, Integer>> days, Account account) {
            return days.getOrDefault(account.userName, new TreeMap<>());
        }
    }

    /** Half are less, half are more: one wild day does not make the next look usual. */
    static double middle(Collection<Integer> numbers) {
        var sorted = numbers.stream().mapToInt(n -> n).sorted().toArray();
        if (sorted.length == 0) return 0;
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    private static Map<String, String> lastNames(List<Account> staff) {
        var all = new HashMap<String, String>();
        staff.forEach(account -> lastName(account.name).ifPresent(name -> all.put(account.userName, name)));
        return all;
    }

    /** Without degrees, which stand after a comma, and remarks in brackets; who has one name only has no last name. */
    static Optional<String> lastName(String name) {
        var words = Arrays.stream(name.replaceFirst("[,(].*", "").strip().split("\\s+"))
                .filter(word -> !word.endsWith("."))
                .toList();
        if (words.size() < 2) return Optional.empty();
        var last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        return last.length() < SHORTEST_NAME ? Optional.empty() : Optional.of(last);
    }

    /** The period asked for, no longer than is counted at once. */
    static LocalDate firstDay(Optional<LocalDate> asked, LocalDate last) {
        var earliest = last.minusDays(LONGEST_DAYS - 1);
        return asked.filter(day -> !day.isAfter(last))
                .map(day -> day.isBefore(earliest) ? earliest : day)
                .orElse(last.minusDays(6));
    }
}
