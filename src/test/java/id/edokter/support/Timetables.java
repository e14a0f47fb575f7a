package id.edokter.support;

import id.edokter.audit.Witness;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.schedule.ScheduleImport;
import id.edokter.schedule.ScheduleUploads;
import id.edokter.schedule.WeekChange;
import id.edokter.shared.Secrets;
import id.edokter.shared.UnreadableFile;
import id.edokter.support.Given.Practice;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;

/** Sessions of the week for pages and forms, each of a doctor of its own, and drafts that change them. */
@Singleton
public class Timetables {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** @param id of the schedule */
    public record Weekly(long id, Practice practice, DayOfWeek day) {}

    private final Given data;
    private final ScheduleDrafts drafts;
    private final ScheduleUploads uploads;
    private final Deviations deviations;
    private final Rota rota;

    Timetables(Given data, ScheduleDrafts drafts, ScheduleUploads uploads, Deviations deviations, Rota rota) {
        this.data = data;
        this.drafts = drafts;
        this.uploads = uploads;
        this.deviations = deviations;
        this.rota = rota;
    }

    /** 08.00–12.00, 24 places, 8 of them for JKN, without end. */
    public Weekly weekly(DayOfWeek day) {
        // in the evening, so that it hinders none of the week, whatever day it is
        var practice = data.practice(data.today().plusDays(3), LocalTime.of(20, 0), 10, Given.pools(Pool.ANY, 1));
        data.change(
                "insert into weekly_schedule (doctor_id, clinic_id, room_id, day_of_week, starts, ends, places,"
                        + " jkn_places, minutes_per_place, valid_from) select x.doctor_id, x.clinic_id, x.room_id, ?,"
                        + " '08:00', '12:00', 24, 8, 10, ? from session x where x.id = ?",
                day.getValue(),
                LONG_AGO,
                practice.session());
        var id = data.count("select max(id) from weekly_schedule where doctor_id = ?", practice.doctor());
        return new Weekly(id, practice, day);
    }

    /** A draft that makes it an hour shorter, from today on. */
    public long draft(Weekly weekly) {
        var change = new WeekChange(
                weekly.id,
                0,
                null,
                weekly.practice.doctor(),
                weekly.day,
                weekly.practice.clinicCode(),
                "Ruang Konsep " + Given.next(),
                LocalTime.of(8, 0),
                LocalTime.of(11, 0),
                18,
                6,
                10,
                null,
                data.today(),
                null);
        return drafts.begin(new Witness("uji", ""), Secrets.token(), change);
    }

    /** A table that was sent: one row, of somebody nobody knows yet. */
    public long table() {
        try {
            return uploads.keep(
                    new Witness("uji", ""), Secrets.token(), newcomer().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What taking this table over would do, as a form says it. */
    public String seenTable(long table) {
        return uploads.preview(table, ScheduleImport.Options.CAREFUL).seen();
    }

    public String newcomer() {
        var letters = new Random(Given.next())
                .ints(14, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "poli,dokter,hari,jam,kuota,kuota_jkn,menit,ruang\nPoli Tabel %d,dr. %s,Sabtu,08.00-09.00,6,3,10,R. Tabel %d"
                .formatted(Given.next(), letters, Given.next());
    }

    /** Two days on which the doctor is away: the id of the second. */
    public long leave(Weekly weekly) {
        for (int day = 3; day <= 4; day++)
            data.change(
                    "insert into schedule_exception (kind, doctor_id, date, reason, made_by, made_at) values ('LEAVE',"
                            + " ?, ?, 'seminar', 'uji', utc_timestamp(3))",
                    weekly.practice.doctor(),
                    data.today().plusDays(day));
        data.change(
                "update schedule_exception set entered_with = ? where doctor_id = ?",
                data.count("select min(id) from schedule_exception where doctor_id = ?", weekly.practice.doctor()),
                weekly.practice.doctor());
        return data.count("select max(id) from schedule_exception where doctor_id = ?", weekly.practice.doctor());
    }

    /** What the page says that would come of taking a day of leave back. */
    public String seenWithdrawal(long exception) {
        return deviations.foreseeWithdrawal(exception, Deviations.Span.DAY).seen();
    }

    /** Sessions of all that others have entered, so that what follows makes its own and no more. */
    public void plan() {
        rota.plan();
    }

    public long lineOf(long draft) {
        return data.count("select max(id) from draft_line where draft_id = ?", draft);
    }

    public long versionOf(long draft) {
        return data.count("select version from schedule_draft where id = ?", draft);
    }
}
