package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.ScheduleComparison.Department;
import id.edokter.schedule.ScheduleComparison.Item;
import id.edokter.shared.CsvTable;
import id.edokter.shared.Transactions;
import id.edokter.shared.UnreadableFile;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Takes a hospital's published weekly table over into the schedules: reads it row by row, says what it understood, what
 * would change and whom that touches, and changes all of it in one transaction, or nothing.
 */
@ApplicationScoped
public class ScheduleImport {

    /**
     * @param goodRows take the rows that are right although others are wrong
     * @param endMissing end the schedules that the table does not name any more
     * @param confirm change schedules although patients have booked sessions of them; those sessions stay as they are
     */
    public record Options(boolean goodRows, boolean endMissing, boolean confirm) {
        public static final Options CAREFUL = new Options(false, false, false);
    }

    /** A whole hospital's week is one transaction, which takes longer than a page may. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final WeeklySchedules schedules;
    private final Sessions sessions;
    private final Clinics clinics;
    private final Doctors doctors;
    private final Rota rota;
    private final Transactions transactions;
    private final Clock clock;

    ScheduleImport(
            WeeklySchedules schedules,
            Sessions sessions,
            Clinics clinics,
            Doctors doctors,
            Rota rota,
            Transactions transactions,
            Clock clock) {
        this.schedules = schedules;
        this.sessions = sessions;
        this.clinics = clinics;
        this.doctors = doctors;
        this.rota = rota;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Looks only.
     *
     * @param table the file as it is, at most 2 MB
     * @throws UnreadableFile when it is no such table
     */
    public ImportReport preview(byte[] table, Options options) throws UnreadableFile {
        var file = CsvTable.read(table, ScheduleRow.REQUIRED);
        return transactions.runLong(LONGEST, () -> {
            var comparison = compare(file, options);
            var report = report(file, comparison, options);
            return report.wrongRows() > 0 && !options.goodRows() ? report.with(Outcome.WRONG_ROWS, null) : report;
        });
    }

    /**
     * Takes the table over and plans the sessions that follow from it. Nothing is changed when a row is wrong (unless
     * the good ones are wanted) or when patients are touched (unless confirmed); {@link ImportReport#outcome} says so.
     *
     * @throws UnreadableFile when it is no such table
     */
    public ImportReport apply(byte[] table, Options options) throws UnreadableFile {
        return apply(today(), table, options, report -> {}, () -> {});
    }

    /**
     * The same for who has looked at it.
     *
     * @param seen see {@link ImportReport#seen}, as it was then
     * @param taken what else belongs to it, in the same transaction
     * @throws MorePatientsNow when other patients are touched than were seen
     * @throws ScheduleChangedSince when something else would be added, changed or ended
     */
    ImportReport apply(byte[] table, Options options, String seen, Runnable taken) throws UnreadableFile {
        return apply(
                today(),
                table,
                options,
                report -> {
                    if (report.seen().equals(seen)) return;
                    if (seen.startsWith(report.touched() + ".")) throw new ScheduleChangedSince();
                    throw new MorePatientsNow(report.booked());
                },
                taken);
    }

    /**
     * The same for a hospital that begins with a past.
     *
     * @param firstDay from which new schedules hold
     */
    public ImportReport applyFrom(LocalDate firstDay, byte[] table, Options options) throws UnreadableFile {
        return apply(firstDay, table, options, report -> {}, () -> {});
    }

    private ImportReport apply(
            LocalDate firstDay, byte[] table, Options options, Consumer<ImportReport> seen, Runnable taken)
            throws UnreadableFile {
        var file = CsvTable.read(table, ScheduleRow.REQUIRED);
        var report = transactions.runLong(LONGEST, () -> {
            var comparison = compare(file, options);
            var found = report(file, comparison, options);
            seen.accept(found);
            if (found.wrongRows() > 0 && !options.goodRows()) return found.with(Outcome.WRONG_ROWS, null);
            if (!found.changesAnything()) return found.with(Outcome.NOTHING_TO_CHANGE, null);
            if (found.needsConfirmation() && !options.confirm()) return found.with(Outcome.NEEDS_CONFIRMATION, null);
            write(comparison, options, firstDay);
            taken.run();
            return found.with(Outcome.APPLIED, null);
        });
        return report.outcome() == Outcome.APPLIED ? report.with(Outcome.APPLIED, rota.plan()) : report;
    }

    private ScheduleComparison compare(CsvTable file, Options options) {
        return new ScheduleComparison(
                file.rows().stream().map(ScheduleRow::read).toList(),
                clinics.everyOne(),
                doctors.everyOne(),
                schedules.lastingFrom(today().plusDays(1)),
                options.endMissing());
    }

    private ImportReport report(CsvTable file, ScheduleComparison found, Options options) {
        var booked = booked(found, options);
        return new ImportReport(
                Outcome.PREVIEW,
                "%s, pemisah %s".formatted(file.encoding(), file.separator()),
                found.rows.stream()
                        .map(row -> new ImportReport.Row(
                                row.line(), ScheduleComparison.understood(row), row.problems(), row.notes()))
                        .toList(),
                effects(booked),
                touched(booked),
                found.newDepartments().stream().map(ScheduleComparison::named).toList(),
                found.personsOfGoodRows().stream()
                        .filter(person -> person.known == null)
                        .map(person -> person.name)
                        .toList(),
                corrections(found),
                found.personsOfGoodRows().stream()
                        .filter(ScheduleComparison.Person::isRenamed)
                        .map(person -> "%s → %s".formatted(person.known.name, person.name))
                        .toList(),
                found.added.stream().map(ScheduleComparison::written).toList(),
                found.changed.stream()
                        .map(change -> ScheduleComparison.written(change.schedule()) + ": "
                                + String.join("; ", ScheduleComparison.differences(change.schedule(), change.item())))
                        .toList(),
                found.unchanged,
                found.missing.stream().map(ScheduleComparison::written).toList(),
                options.endMissing(),
                null);
    }

    private static List<String> corrections(ScheduleComparison found) {
        var clinics = found.departmentsToCode().stream()
                .map(department -> "%s: kode BPJS – → %s".formatted(department.known.name, department.code));
        var doctors = found.personsOfGoodRows().stream()
                .filter(ScheduleComparison.Person::isToCorrect)
                .map(person -> "\"%s\" (kode %s) → \"%s\" (kode %s)"
                        .formatted(
                                person.known.name,
                                person.known.bpjsCode == null ? "–" : person.known.bpjsCode,
                                person.name,
                                person.codeOrNull() == null ? "–" : person.codeOrNull()));
        return Stream.concat(clinics, doctors).toList();
    }

    /** Sessions that would contradict the table, with how many have booked them. */
    private record Contradicted(Map<Session, Integer> booked, Set<Long> ending) {}

    private Contradicted booked(ScheduleComparison found, Options options) {
        Set<Long> ending = new HashSet<>();
        if (options.endMissing()) found.missing.forEach(week -> ending.add(week.id));
        Set<Long> touched = new HashSet<>(ending);
        found.changed.forEach(change -> touched.add(change.schedule().id));
        return new Contradicted(sessions.bookedOf(touched, today(), clock.instant()), ending);
    }

    private static List<ImportReport.Effect> effects(Contradicted found) {
        var effects = new ArrayList<ImportReport.Effect>();
        found.booked()
                .forEach((session, booked) -> effects.add(new ImportReport.Effect(
                        session.date,
                        session.starts,
                        session.clinic.name,
                        session.doctor.name,
                        booked,
                        found.ending().contains(session.weeklyScheduleId))));
        return effects;
    }

    private String touched(Contradicted found) {
        return sessions.touched(
                found.booked().keySet().stream().map(session -> session.id).toList(), clock.instant());
    }

    // ---- writing

    private void write(ScheduleComparison found, Options options, LocalDate firstDay) {
        Map<Department, Clinic> clinicOf = new HashMap<>();
        for (var department : found.departments) clinicOf.put(department, department.known);
        for (var department : found.departmentsToCode()) {
            var known = KnownClinic.of(department.code);
            clinics.code(
                    department.known,
                    department.code,
                    known.map(KnownClinic::sensitive).orElse(false));
        }
        for (var department : found.newDepartments()) clinicOf.put(department, open(department));
        Map<ScheduleComparison.Person, Doctor> doctorOf = new HashMap<>();
        for (var person : found.personsOfGoodRows()) {
            if (person.isToCorrect()) doctors.correct(person.known.id, person.name, person.codeOrNull());
            doctorOf.put(person, person.known != null ? person.known : doctors.add(person.name, person.codeOrNull()));
        }
        if (options.endMissing()) found.missing.forEach(week -> week.end(today()));
        for (var change : found.changed) {
            var item = change.item();
            goesOn(change.schedule(), item.row().hours().starts())
                    .become(
                            clinicOf.get(item.department()),
                            clinics.room(item.row().room()),
                            item.row().hours(),
                            item.row().note());
        }
        for (var item : found.added) add(item, doctorOf.get(item.person()), clinicOf.get(item.department()), firstDay);
    }

    /** The schedule itself, or the one that is over and already stands at the new hour: then that one goes on. */
    private WeeklySchedule goesOn(WeeklySchedule changed, LocalTime starts) {
        var over = schedules.overAt(changed, starts);
        if (over.isEmpty()) return changed;
        changed.end(today());
        over.get().resume();
        return over.get();
    }

    private void add(Item item, Doctor doctor, Clinic clinic, LocalDate firstDay) {
        var row = item.row();
        var room = clinics.room(row.room());
        var ended = schedules.endedOfToday(
                doctor.id, item.day().getValue(), row.hours().starts(), today());
        if (ended.isPresent()) {
            ended.get().become(clinic, room, row.hours(), row.note());
            ended.get().resume();
        } else {
            schedules.persist(new WeeklySchedule(doctor, clinic, room, item.day(), row.hours(), row.note(), firstDay));
        }
    }

    private Clinic open(Department department) {
        var all = clinics.everyOne();
        var known = KnownClinic.of(department.code);
        var code = freeCode(department, all);
        return clinics.add(
                code,
                department.code.isEmpty() ? null : department.code,
                department.name,
                freePrefix(code, all),
                known.map(KnownClinic::icon).orElse("hospital"),
                known.map(KnownClinic::sensitive).orElse(false));
    }

    /** The BPJS code, or one from the name. */
    private static String freeCode(Department department, List<Clinic> all) {
        var stem = department.code;
        if (stem.isEmpty()) {
            stem = department
                    .name
                    .toUpperCase(Locale.ROOT)
                    .replaceFirst("^POLI(?:KLINIK)?\\s+", "")
                    .replaceAll("[^A-Z]", "");
            stem = stem.isEmpty() ? "POLI" : stem.substring(0, Math.min(3, stem.length()));
        }
        var code = stem;
        for (int n = 2; isCodeTaken(code, all); n++) code = stem + n;
        return code;
    }

    private static boolean isCodeTaken(String code, List<Clinic> all) {
        return all.stream().anyMatch(clinic -> clinic.code.equals(code));
    }

    /** As short as possible, from the code: I for INT, J for JAN, then JI for JIW; else the first that is free. */
    private static String freePrefix(String code, List<Clinic> all) {
        var taken = new HashSet<String>();
        all.forEach(clinic -> taken.add(clinic.numberPrefix));
        var letters = code.replaceAll("[^A-Z]", "");
        for (int length = 1; length <= Math.min(3, letters.length()); length++) {
            if (!taken.contains(letters.substring(0, length))) return letters.substring(0, length);
        }
        for (int n = 0; ; n++) {
            var prefix = (n < 26 ? "" : String.valueOf((char) ('A' + (n / 26 - 1) % 26))) + (char) ('A' + n % 26);
            if (n >= 26 * 27) prefix = (char) ('A' + (n / 676 - 1) % 26) + prefix;
            if (!taken.contains(prefix)) return prefix;
        }
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
