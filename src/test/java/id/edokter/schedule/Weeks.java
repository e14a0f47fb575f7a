package id.edokter.schedule;

import id.edokter.audit.Witness;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctors;
import id.edokter.support.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** Weekly schedules for tests, each of a doctor and in a clinic of its own unless said otherwise. */
@Singleton
class Weeks {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final WeeklySchedules schedules;
    private final Clinics clinics;
    private final Doctors doctors;
    private final Deviations deviations;

    Weeks(WeeklySchedules schedules, Clinics clinics, Doctors doctors, Deviations deviations) {
        this.schedules = schedules;
        this.clinics = clinics;
        this.doctors = doctors;
        this.deviations = deviations;
    }

    static Hours hours(String starts, String ends, int places, int jkn, int minutes) {
        return new Hours(LocalTime.parse(starts), LocalTime.parse(ends), places, jkn, minutes);
    }

    WeeklySchedule on(DayOfWeek day, Hours hours) {
        int n = Given.next();
        return QuarkusTransaction.requiringNew().call(() -> {
            var clinic = clinics.add("W" + n, "INT", "Poli Minggu " + n, Given.prefix(), "hospital", false);
            var doctor = doctors.add("dr. Minggu " + n + ", Sp.PD", null);
            return keep(new WeeklySchedule(doctor, clinic, clinics.room("Ruang W" + n), day, hours, null, LONG_AGO));
        });
    }

    WeeklySchedule alsoOn(WeeklySchedule first, DayOfWeek day, Hours hours) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        keep(new WeeklySchedule(first.doctor, first.clinic, first.room, day, hours, null, LONG_AGO)));
    }

    private WeeklySchedule keep(WeeklySchedule schedule) {
        schedules.persist(schedule);
        return schedule;
    }

    void change(WeeklySchedule schedule, Hours hours) {
        QuarkusTransaction.requiringNew().run(() -> {
            var managed = schedules.findById(schedule.id);
            managed.become(managed.clinic, managed.room, hours, managed.note);
        });
    }

    /** One session of it does not take place. */
    void skip(WeeklySchedule schedule, LocalDate date) {
        enter(deviation(Deviation.Kind.LEAVE, schedule, date, null, null));
    }

    /** One session of it takes place otherwise. */
    void otherwise(WeeklySchedule schedule, LocalDate date, String room, Hours hours) {
        enter(deviation(Deviation.Kind.CHANGE, schedule, date, room, hours));
    }

    /** The doctor is away on these days. */
    void leave(WeeklySchedule schedule, LocalDate from, LocalDate to, String reason) {
        enter(Deviation.leave(schedule.doctor.id, null, from, to, reason));
    }

    /** A session beside those of the week, with five places. */
    PlanReport extra(WeeklySchedule schedule, LocalDate date, String starts, String ends) {
        return enter(new Deviation(
                Deviation.Kind.EXTRA,
                schedule.doctor.id,
                null,
                date,
                date,
                schedule.clinic.code,
                "Ruang tambahan",
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                5,
                2,
                12,
                null,
                "banyak pasien"));
    }

    private static Deviation deviation(
            Deviation.Kind kind, WeeklySchedule schedule, LocalDate date, String room, Hours hours) {
        return new Deviation(
                kind,
                schedule.doctor.id,
                schedule.id,
                date,
                date,
                null,
                room,
                hours == null ? null : hours.starts(),
                hours == null ? null : hours.ends(),
                hours == null ? null : hours.places(),
                hours == null ? null : hours.jknPlaces(),
                hours == null ? null : hours.minutesPerPlace(),
                null,
                "rapat");
    }

    private PlanReport enter(Deviation wanted) {
        return deviations.enter(new Witness("uji", ""), wanted, DateChange.touched(deviations.foresee(wanted)));
    }

    void end(WeeklySchedule schedule, LocalDate lastDay) {
        QuarkusTransaction.requiringNew()
                .run(() -> schedules.findById(schedule.id).end(lastDay));
    }
}
