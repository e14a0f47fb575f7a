package id.edokter.schedule;

import id.edokter.shared.CsvFile;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Writes the week that holds as the table that {@link ScheduleImport} reads: taken over again, it changes nothing. */
@ApplicationScoped
public class ScheduleExport {

    private static final List<String> HEADINGS = List.of(
            "poli",
            "kode_bpjs",
            "dokter",
            "kode_dokter_bpjs",
            "hari",
            "jam",
            "kuota",
            "kuota_jkn",
            "menit",
            "ruang",
            "catatan");

    private final WeeklySchedules schedules;
    private final Transactions transactions;
    private final Clock clock;

    ScheduleExport(WeeklySchedules schedules, Transactions transactions, Clock clock) {
        this.schedules = schedules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One row without its weekdays: days that are alike but for that share one. */
    private record Row(
            String clinic,
            String clinicCode,
            String doctor,
            String doctorCode,
            String hours,
            int places,
            int jknPlaces,
            int minutes,
            String room,
            String note) {

        static Row of(WeeklySchedule week) {
            return new Row(
                    week.clinic.name,
                    text(week.clinic.bpjsCode),
                    week.doctor.name,
                    text(week.doctor.bpjsCode),
                    ImportReport.time(week.starts) + "-" + ImportReport.time(week.ends),
                    week.places,
                    week.jknPlaces,
                    week.minutesPerPlace,
                    week.room.name,
                    text(week.note));
        }

        List<String> fields(Set<DayOfWeek> days) {
            return List.of(
                    clinic,
                    clinicCode,
                    doctor,
                    doctorCode,
                    Weekdays.written(days).replace("–", "-"),
                    hours,
                    String.valueOf(places),
                    String.valueOf(jknPlaces),
                    String.valueOf(minutes),
                    room,
                    note);
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    /** What holds today or later, by clinic and doctor; of one that a later one follows, the later. */
    public String table() {
        var all = transactions.run(() -> schedules.lastingFrom(Wib.date(clock.instant())));
        var rows = new LinkedHashMap<Row, Set<DayOfWeek>>();
        all.stream()
                .filter(week -> week.doctor.active && week.clinic.active)
                .sorted(Comparator.comparing((WeeklySchedule week) -> week.clinic.name)
                        .thenComparing(week -> week.doctor.name)
                        .thenComparing(week -> week.dayOfWeek)
                        .thenComparing(week -> week.starts))
                .forEach(week -> rows.computeIfAbsent(Row.of(week), row -> EnumSet.noneOf(DayOfWeek.class))
                        .add(DayOfWeek.of(week.dayOfWeek)));
        var lines = new ArrayList<List<String>>();
        rows.forEach((row, days) -> lines.add(row.fields(days)));
        return CsvFile.of(HEADINGS, lines);
    }
}
