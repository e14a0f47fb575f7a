package id.edokter.schedule;

import id.edokter.clinic.Holiday;
import id.edokter.clinic.Holidays;
import id.edokter.schedule.HolidayReport.Outcome;
import id.edokter.shared.CsvTable;
import id.edokter.shared.Transactions;
import id.edokter.shared.UnreadableFile;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes a table of holidays over, the nation's and the hospital's own: all of it in one transaction, or nothing. Days
 * are only ever added or corrected; a day that the hospital opened stays open.
 */
@ApplicationScoped
public class HolidayImport {

    /** The years that e-Dokter brings along, as the joint decree of three ministers names them. */
    private static final List<String> DECREED = List.of("/holidays/2026.csv", "/holidays/2027.csv");
    /** A feast that stands in two places so near is one whose date was moved. */
    private static final int NEAR_DAYS = 15;

    private final Holidays holidays;
    private final Sessions sessions;
    private final Rota rota;
    private final Transactions transactions;
    private final Clock clock;

    HolidayImport(Holidays holidays, Sessions sessions, Rota rota, Transactions transactions, Clock clock) {
        this.holidays = holidays;
        this.sessions = sessions;
        this.rota = rota;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Found(List<HolidayRow> rows, Map<HolidayRow, Holiday> known, HolidayReport report) {}

    /**
     * Looks only.
     *
     * @param table the file as it is, at most 2 MB
     * @throws UnreadableFile when it is no such table
     */
    public HolidayReport preview(byte[] table) throws UnreadableFile {
        var file = CsvTable.read(table, HolidayRow.REQUIRED);
        return transactions.run(() -> {
            var report = compare(file).report();
            return report.wrongRows() > 0 ? report.with(Outcome.WRONG_ROWS, null) : report;
        });
    }

    /**
     * Takes the table over and plans the sessions that follow from it: empty ones on a new holiday are closed, those
     * with patients are left and named. Nothing is changed when a row is wrong.
     *
     * @throws UnreadableFile when it is no such table
     */
    public HolidayReport apply(byte[] table) throws UnreadableFile {
        var file = CsvTable.read(table, HolidayRow.REQUIRED);
        var report = transactions.run(() -> {
            var found = compare(file);
            if (found.report().wrongRows() > 0) return found.report().with(Outcome.WRONG_ROWS, null);
            if (found.report().added().isEmpty() && found.report().changed().isEmpty())
                return found.report().with(Outcome.NOTHING_TO_CHANGE, null);
            found.rows().forEach(row -> {
                if (!found.known().containsKey(row)) holidays.add(row.date(), row.name(), row.kind(), row.source());
                else if (differs(row, found.known().get(row)))
                    holidays.correct(found.known().get(row).id, row.kind(), row.source());
            });
            return found.report().with(Outcome.APPLIED, null);
        });
        return report.outcome() == Outcome.APPLIED ? report.with(Outcome.APPLIED, rota.plan()) : report;
    }

    /** Sees to it that the decreed years are there; what the hospital corrected or opened stays so. */
    void enterDecreed() {
        for (var year : DECREED) {
            var rows = shipped(year);
            transactions.run(() -> {
                rows.forEach(row -> holidays.add(row.date(), row.name(), row.kind(), row.source()));
                return null;
            });
        }
    }

    private static List<HolidayRow> shipped(String resource) {
        try (var file = HolidayImport.class.getResourceAsStream(resource)) {
            return CsvTable.read(file.readAllBytes(), HolidayRow.REQUIRED).rows().stream()
                    .map(HolidayRow::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(resource, broken);
        }
    }

    // ---- comparing

    private Found compare(CsvTable file) {
        var rows = file.rows().stream().map(HolidayRow::read).toList();
        refuseTwice(rows);
        var days = rows.stream()
                .filter(HolidayRow::isGood)
                .map(HolidayRow::date)
                .collect(Collectors.toCollection(TreeSet::new));
        var around = days.isEmpty()
                ? List.<Holiday>of()
                : holidays
                        .between(days.first().minusDays(NEAR_DAYS), days.last().plusDays(NEAR_DAYS))
                        .stream()
                        .filter(holiday -> holiday.clinic == null)
                        .toList();
        var known = rows.stream()
                .filter(HolidayRow::isGood)
                .flatMap(row -> around.stream().filter(row::isOf).limit(1).map(holiday -> Map.entry(row, holiday)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var added = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var newDays = new TreeSet<LocalDate>();
        for (var row : rows) {
            if (!row.isGood()) continue;
            var holiday = known.get(row);
            if (holiday == null) {
                added.add(row.understood());
                newDays.add(row.date());
            } else if (differs(row, holiday)) {
                changed.add("%s: %s, %s → %s, %s"
                        .formatted(
                                row.understood(),
                                HolidayRow.written(holiday.kind),
                                holiday.source,
                                HolidayRow.written(row.kind()),
                                row.source()));
            }
        }
        var report = new HolidayReport(
                Outcome.PREVIEW,
                "%s, pemisah %s".formatted(file.encoding(), file.separator()),
                rows.stream()
                        .map(row -> new ImportReport.Row(
                                row.line(), row.understood(), row.problems(), notes(row, rows, known, around)))
                        .toList(),
                effects(newDays),
                added,
                changed,
                (int) rows.stream().filter(HolidayRow::isGood).count() - added.size() - changed.size(),
                null);
        return new Found(rows, known, report);
    }

    private static boolean differs(HolidayRow row, Holiday holiday) {
        return holiday.kind != row.kind() || !holiday.source.equals(row.source());
    }

    private static void refuseTwice(List<HolidayRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).isTheSameDayAs(rows.get(j))) {
                    rows.get(i)
                            .problems()
                            .add("sudah ada di baris " + rows.get(j).line());
                    break;
                }
            }
        }
    }

    private static List<String> notes(
            HolidayRow row, List<HolidayRow> rows, Map<HolidayRow, Holiday> known, List<Holiday> around) {
        var notes = new ArrayList<String>();
        if (!row.isGood()) return notes;
        if (known.containsKey(row) && known.get(row).withdrawn)
            notes.add("hari libur ini sudah dicabut oleh rumah sakit; tetap tidak libur");
        else if (known.containsKey(row) && known.get(row).opened)
            notes.add("hari ini dibuka oleh rumah sakit; tetap buka");
        if (!known.containsKey(row)) {
            around.stream()
                    .filter(other -> other.name.equalsIgnoreCase(row.name())
                            && Math.abs(other.date.toEpochDay() - row.date().toEpochDay()) <= NEAR_DAYS
                            && rows.stream().noneMatch(also -> also.isGood() && also.isOf(other)))
                    .forEach(other -> notes.add("%s dengan nama yang sama tetap libur".formatted(other.date)));
        }
        return notes;
    }

    private List<ImportReport.Effect> effects(Set<LocalDate> days) {
        return sessions.bookedOn(days, clock.instant()).entrySet().stream()
                .filter(booked -> !booked.getKey().date.isBefore(Wib.date(clock.instant())))
                .map(booked -> new ImportReport.Effect(
                        booked.getKey().date,
                        booked.getKey().starts,
                        booked.getKey().clinic.name,
                        booked.getKey().doctor.name,
                        booked.getValue(),
                        false))
                .toList();
    }
}
