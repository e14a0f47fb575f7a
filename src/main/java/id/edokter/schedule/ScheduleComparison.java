package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.doctor.Doctor;
import id.edokter.shared.Collation;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A published schedule beside the one in force: who and what the rows mean, what stands against them, what would
 * change. Looks only; {@link ScheduleImport} writes.
 */
class ScheduleComparison {

    /** A doctor of the file: known to the hospital, or new. */
    static final class Person {
        final int line;
        final String name;
        final DoctorName bare;
        String code;
        Doctor known;

        private Person(ScheduleRow row) {
            this.line = row.line();
            this.name = row.doctor();
            this.bare = DoctorName.of(row.doctor());
            this.code = row.doctorCode();
        }

        String codeOrNull() {
            return code.isEmpty() ? (known == null ? null : known.bpjsCode) : code;
        }

        /** Whether its code is known by quite another name, which may be another person's. */
        boolean isRenamed() {
            return known != null && !DoctorName.of(known.name).resembles(bare);
        }

        boolean isToCorrect() {
            return known != null && !(known.name.equals(name) && Objects.equals(known.bpjsCode, codeOrNull()));
        }
    }

    /** A clinic of the file: known to the hospital, or new under this name. */
    static final class Department {
        final String written;
        final String code;
        String name;
        Clinic known;

        private Department(String written, String code) {
            this.written = written;
            this.code = code;
            this.name = written;
        }

        String name() {
            return known == null ? name : known.name;
        }
    }

    /** One weekday of one row. */
    record Item(ScheduleRow row, DayOfWeek day, Person person, Department department) {}

    record Change(WeeklySchedule schedule, Item item) {}

    final List<ScheduleRow> rows;
    final List<Person> persons = new ArrayList<>();
    final List<Department> departments = new ArrayList<>();
    final List<Item> added = new ArrayList<>();
    final List<Change> changed = new ArrayList<>();
    final List<WeeklySchedule> missing = new ArrayList<>();
    int unchanged;

    private final List<Clinic> clinics;
    private final List<Doctor> doctors;
    private final List<WeeklySchedule> inForce;
    private final boolean endMissing;
    // by identity: a row is found again after a problem or a note was added to it
    private final Map<ScheduleRow, Person> personOf = new IdentityHashMap<>();
    private final Map<ScheduleRow, Department> departmentOf = new IdentityHashMap<>();

    ScheduleComparison(
            List<ScheduleRow> rows,
            List<Clinic> clinics,
            List<Doctor> doctors,
            List<WeeklySchedule> inForce,
            boolean endMissing) {
        this.rows = rows;
        this.clinics = clinics;
        this.doctors = doctors;
        this.inForce = inForce;
        this.endMissing = endMissing;
        rows.forEach(this::whoIsMeant);
        persons.forEach(this::knownDoctor);
        // a row without a code may mean a clinic that another row gives a code
        rows.stream().filter(row -> !row.clinicCode().isEmpty()).forEach(this::whereIsMeant);
        rows.stream().filter(row -> row.clinicCode().isEmpty()).forEach(this::whereIsMeant);
        conflictsInTheFile();
        int wrong;
        do {
            wrong = wrongRows();
            match();
        } while (wrongRows() > wrong);
        rows.forEach(this::remark);
    }

    private int wrongRows() {
        return (int) rows.stream().filter(row -> !row.isGood()).count();
    }

    // ---- doctors

    /** Whoever is written just so; else nobody may be written alike, or both are asked about. */
    private void whoIsMeant(ScheduleRow row) {
        if (row.doctor().isEmpty()) return;
        var named = first(persons, person -> row.doctor().equals(person.name));
        var alike = first(persons, person -> isWrittenOtherwise(row, person));
        if (named.isPresent()) {
            sameName(row, named.get());
        } else if (alike.isPresent()) {
            row.problems().add(twoWays(row, alike.get()));
        } else {
            var person = new Person(row);
            persons.add(person);
            personOf.put(row, person);
        }
    }

    private void sameName(ScheduleRow row, Person person) {
        if (hasOtherCode(row, person)) {
            row.problems()
                    .add("nama \"%s\" memakai dua kode: %s (baris %d) dan %s (baris %d)"
                            .formatted(row.doctor(), person.code, person.line, row.doctorCode(), row.line()));
            return;
        }
        if (person.code.isEmpty()) person.code = row.doctorCode();
        personOf.put(row, person);
    }

    private static boolean isWrittenOtherwise(ScheduleRow row, Person person) {
        return hasSameCode(row, person) || !hasOtherCode(row, person) && isLike(row, person.bare);
    }

    private static boolean hasSameCode(ScheduleRow row, Person person) {
        return !row.doctorCode().isEmpty() && row.doctorCode().equals(person.code);
    }

    private static boolean hasOtherCode(ScheduleRow row, Person person) {
        return !row.doctorCode().isEmpty() && !person.code.isEmpty() && !hasSameCode(row, person);
    }

    private static String twoWays(ScheduleRow row, Person person) {
        return "dokter ditulis dua cara: baris %d \"%s\", baris %d \"%s\"%s"
                .formatted(
                        person.line,
                        person.name,
                        row.line(),
                        row.doctor(),
                        hasSameCode(row, person)
                                ? " (kode " + person.code + ")"
                                : "; bila dua orang, isi kode_dokter_bpjs keduanya");
    }

    private static boolean isLike(ScheduleRow row, DoctorName other) {
        return DoctorName.of(row.doctor()).resembles(other);
    }

    private void knownDoctor(Person person) {
        var byCode = first(doctors, d -> !person.code.isEmpty() && person.code.equals(d.bpjsCode));
        var byName = first(doctors, d -> Collation.same(d.name, person.name));
        if (byCode.isPresent()) {
            if (byName.isPresent() && byName.get() != byCode.get())
                refuse(person, "nama \"%s\" di basis data memakai kode lain".formatted(person.name));
            else person.known = byCode.get();
        } else if (byName.isPresent()) {
            if (byName.get().bpjsCode != null && !person.code.isEmpty())
                refuse(
                        person,
                        "nama \"%s\" di basis data memakai kode %s, di berkas %s"
                                .formatted(person.name, byName.get().bpjsCode, person.code));
            else if (!byName.get().name.equals(person.name)) twoWays(person, byName.get());
            else person.known = byName.get();
        } else {
            first(
                            doctors,
                            d -> (person.code.isEmpty() || d.bpjsCode == null)
                                    && DoctorName.of(d.name).resembles(person.bare))
                    .ifPresent(doctor -> twoWays(person, doctor));
        }
    }

    private void twoWays(Person person, Doctor doctor) {
        refuse(
                person,
                "dokter ditulis dua cara: basis data \"%s\", berkas \"%s\"; bila dua orang, isi kode_dokter_bpjs keduanya"
                        .formatted(doctor.name, person.name));
    }

    private void refuse(Person person, String problem) {
        personOf.forEach((row, of) -> {
            if (of == person) row.problems().add(problem);
        });
    }

    // ---- clinics

    private void whereIsMeant(ScheduleRow row) {
        if (row.clinic().isEmpty()) return;
        var meant = departments.stream().filter(d -> isMeant(d, row)).toList();
        var codes = codesOf(row, meant);
        if (codes.size() > 1) {
            row.problems()
                    .add("poli \"%s\" ada dengan beberapa kode (%s): isi kode_bpjs"
                            .formatted(row.clinic(), String.join(", ", codes)));
            return;
        }
        var department = meant.isEmpty() ? newDepartment(row) : meant.get(0);
        departmentOf.put(row, department);
        if (row.clinicCode().isEmpty()) return;
        if (!Collation.same(department.written, row.clinic()))
            row.notes()
                    .add("kode %s dipakai \"%s\"; baris ini masuk ke poli itu"
                            .formatted(row.clinicCode(), department.written));
        if (!KnownClinic.isKnown(row.clinicCode()))
            row.notes().add("kode poli %s tidak ada di daftar BPJS".formatted(row.clinicCode()));
    }

    /** Of all clinics that a row without code may mean: those of the file, and others of this name that there are. */
    private List<String> codesOf(ScheduleRow row, List<Department> meant) {
        if (!row.clinicCode().isEmpty()) return List.of();
        var codes = new ArrayList<String>();
        meant.forEach(d -> codes.add(d.code.isEmpty() && d.known != null ? code(d.known) : d.code));
        clinics.stream()
                .filter(c -> Collation.same(c.name, row.clinic()))
                .filter(c -> meant.stream().noneMatch(d -> d.known == c))
                .forEach(c -> codes.add(code(c)));
        return codes;
    }

    private static String code(Clinic clinic) {
        return clinic.bpjsCode == null ? clinic.code : clinic.bpjsCode;
    }

    private static boolean isMeant(Department department, ScheduleRow row) {
        return row.clinicCode().isEmpty()
                ? Collation.same(department.written, row.clinic())
                : row.clinicCode().equals(department.code);
    }

    private Department newDepartment(ScheduleRow row) {
        var code = row.clinicCode();
        var department = new Department(row.clinic(), code);
        // the hospital's own code is no sign: for a clinic without BPJS code it was made up from the name
        Predicate<Clinic> hasCode = c -> !code.isEmpty() && code.equals(c.bpjsCode);
        department.known = first(clinics, c -> hasCode.test(c) && Collation.same(c.name, row.clinic()))
                .or(() -> first(clinics, hasCode))
                .or(() -> first(clinics, c -> Collation.same(c.name, row.clinic()) && mayMean(c, code)))
                .orElse(null);
        boolean nameIsTaken = clinics.stream().anyMatch(c -> Collation.same(c.name, row.clinic()))
                || departments.stream().anyMatch(d -> Collation.same(d.name(), row.clinic()));
        if (department.known == null && nameIsTaken) {
            department.name = "%s (%s)"
                    .formatted(
                            row.clinic(),
                            KnownClinic.of(code).map(KnownClinic::name).orElse(code));
        }
        departments.add(department);
        return department;
    }

    /** By its name alone: a row without code, or the first code for a clinic that has none so far. */
    private boolean mayMean(Clinic clinic, String code) {
        return code.isEmpty() || clinic.bpjsCode == null && departments.stream().noneMatch(d -> d.known == clinic);
    }

    /** Known clinics that had no code, and to which a good row gives one. */
    List<Department> departmentsToCode() {
        return departments.stream()
                .filter(d -> d.known != null && d.known.bpjsCode == null && !d.code.isEmpty())
                .filter(this::isAskedFor)
                .toList();
    }

    private boolean isAskedFor(Department department) {
        return rows.stream().anyMatch(row -> row.isGood() && departmentOf.get(row) == department);
    }

    /** New clinics that a good row asks for. */
    List<Department> newDepartments() {
        return departments.stream()
                .filter(d -> d.known == null)
                .filter(this::isAskedFor)
                .toList();
    }

    List<Person> personsOfGoodRows() {
        return persons.stream()
                .filter(p -> rows.stream().anyMatch(row -> row.isGood() && personOf.get(row) == p))
                .toList();
    }

    // ---- times

    private void conflictsInTheFile() {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isGood()) continue;
            for (var earlier : rows.subList(0, i)) {
                if (!earlier.isGood() || personOf.get(earlier) != personOf.get(row) || !earlier.meets(row)) continue;
                boolean twice = departmentOf.get(earlier) == departmentOf.get(row)
                        && earlier.days().equals(row.days())
                        && earlier.hours().starts().equals(row.hours().starts())
                        && earlier.hours().ends().equals(row.hours().ends());
                row.problems()
                        .add(
                                twice
                                        ? "sama dengan baris %d".formatted(earlier.line())
                                        : "bertabrakan dengan baris %d: %s %s"
                                                .formatted(
                                                        earlier.line(),
                                                        Weekdays.written(earlier.days()),
                                                        hours(earlier.hours())));
                break;
            }
        }
    }

    // ---- what would change

    private void match() {
        added.clear();
        changed.clear();
        missing.clear();
        unchanged = 0;
        var items = new ArrayList<Item>();
        for (var row : rows) {
            if (!row.isGood()) continue;
            for (var day : row.days()) items.add(new Item(row, day, personOf.get(row), departmentOf.get(row)));
        }
        var open = new ArrayList<>(inForce);
        pair(items, open, (item, week) -> isOfDepartment(item, week) && startsAlike(item, week));
        pair(items, open, ScheduleComparison::startsAlike);
        pair(items, open, ScheduleComparison::isOfDepartment);
        added.addAll(items);
        for (var week : open) if (!isOfAWrongRow(week) && week.validUntil == null) missing.add(week);
        if (!endMissing) conflictsWithWhatStays(open);
    }

    private interface Likeness {
        boolean of(Item item, WeeklySchedule week);
    }

    private void pair(List<Item> items, List<WeeklySchedule> open, Likeness likeness) {
        for (var item : List.copyOf(items)) {
            var found = first(open, week -> isOfPerson(item, week) && likeness.of(item, week));
            if (found.isEmpty()) continue;
            open.remove(found.get());
            items.remove(item);
            tellItsEnd(item, found.get());
            if (differences(found.get(), item).isEmpty()) unchanged++;
            else changed.add(new Change(found.get(), item));
        }
    }

    /** That a schedule ends is somebody's decision, which a table without ends does not take back. */
    private static void tellItsEnd(Item item, WeeklySchedule week) {
        if (week.validUntil == null) return;
        var note = "jadwal %s berakhir %s, dan tetap begitu".formatted(Weekdays.name(item.day()), week.validUntil);
        if (!item.row().notes().contains(note)) item.row().notes().add(note);
    }

    private static boolean isOfPerson(Item item, WeeklySchedule week) {
        return item.person().known != null
                && item.person().known.id.equals(week.doctor.id)
                && item.day().getValue() == week.dayOfWeek;
    }

    private static boolean isOfDepartment(Item item, WeeklySchedule week) {
        return item.department().known != null && item.department().known.id.equals(week.clinic.id);
    }

    private static boolean startsAlike(Item item, WeeklySchedule week) {
        return item.row().hours().starts().equals(week.starts);
    }

    /** Wrong rows say nothing of their doctor's other schedules. */
    private boolean isOfAWrongRow(WeeklySchedule week) {
        return rows.stream()
                .filter(row -> !row.isGood())
                .anyMatch(row -> Collation.same(row.doctor(), week.doctor.name)
                        || !row.doctorCode().isEmpty() && row.doctorCode().equals(week.doctor.bpjsCode)
                        || DoctorName.of(row.doctor()).resembles(DoctorName.of(week.doctor.name)));
    }

    private void conflictsWithWhatStays(List<WeeklySchedule> staying) {
        for (var item : allItems()) {
            for (var week : staying) {
                var hours = item.row().hours();
                if (isOfPerson(item, week)
                        && hours.starts().isBefore(week.ends)
                        && week.starts.isBefore(hours.ends())) {
                    var problem = "bertabrakan dengan jadwal yang berlaku dan tidak ada di berkas: " + written(week);
                    if (!item.row().problems().contains(problem))
                        item.row().problems().add(problem);
                }
            }
        }
    }

    private List<Item> allItems() {
        var all = new ArrayList<>(added);
        changed.forEach(change -> all.add(change.item()));
        return all;
    }

    private void remark(ScheduleRow row) {
        var person = personOf.get(row);
        var department = departmentOf.get(row);
        if (person != null && person.known != null && !person.known.active)
            row.notes().add("dokter ini tidak aktif: sesi tidak dibuat");
        if (department != null && department.known != null && !department.known.active)
            row.notes().add("poli ini tidak aktif: sesi tidak dibuat");
        if (row.isGood() && department != null && department.known == null)
            row.notes().add("poli baru: %s akan dibuat".formatted(named(department)));
    }

    // ---- words

    static String named(Department department) {
        return department.code.isEmpty() ? department.name : department.code + " " + department.name;
    }

    static List<String> differences(WeeklySchedule week, Item item) {
        var row = item.row();
        var hours = row.hours();
        var differences = new ArrayList<String>();
        differ(differences, "poli", week.clinic.name, item.department().name());
        differ(differences, "jam", hours(week.hours()), hours(hours));
        differ(differences, "kuota", week.places, hours.places());
        differ(differences, "kuota JKN", week.jknPlaces, hours.jknPlaces());
        differ(differences, "menit", week.minutesPerPlace, hours.minutesPerPlace());
        differ(differences, "ruang", week.room.name, row.room());
        differ(
                differences,
                "catatan",
                Objects.requireNonNullElse(week.note, "–"),
                Objects.requireNonNullElse(row.note(), "–"));
        return differences;
    }

    private static void differ(List<String> differences, String what, Object old, Object now) {
        if (!old.equals(now)) differences.add("%s %s → %s".formatted(what, old, now));
    }

    static String hours(Hours hours) {
        return ImportReport.time(hours.starts()) + "–" + ImportReport.time(hours.ends());
    }

    static String written(WeeklySchedule week) {
        return "%s, %s, %s %s"
                .formatted(
                        week.doctor.name,
                        week.clinic.name,
                        Weekdays.name(DayOfWeek.of(week.dayOfWeek)),
                        hours(week.hours()));
    }

    static String written(Item item) {
        return "%s, %s, %s %s · %d tempat (%d JKN) · %d menit · %s"
                .formatted(
                        item.person().name,
                        item.department().name(),
                        Weekdays.name(item.day()),
                        hours(item.row().hours()),
                        item.row().hours().places(),
                        item.row().hours().jknPlaces(),
                        item.row().hours().minutesPerPlace(),
                        item.row().room());
    }

    static String understood(ScheduleRow row) {
        var parts = new ArrayList<String>();
        parts.add(row.clinic());
        parts.add(row.doctor());
        parts.add(row.days().isEmpty() ? "hari ?" : Weekdays.written(row.days()));
        if (row.hours() == null) {
            parts.add(row.numbers());
        } else {
            parts.add(hours(row.hours()));
            parts.add("%d tempat (%d JKN)"
                    .formatted(row.hours().places(), row.hours().jknPlaces()));
            parts.add(row.hours().minutesPerPlace() + " menit");
        }
        parts.add(row.room());
        return String.join(" · ", parts);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
