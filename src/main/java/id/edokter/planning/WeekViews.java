package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.ScheduleDraft;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.schedule.WeekGrid;
import id.edokter.schedule.WeekGrid.DoctorWeek;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.Wib;
import id.edokter.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Puts together what the page of the week shows. */
@ApplicationScoped
class WeekViews {

    private final ScheduleDrafts drafts;
    private final Clinics clinics;
    private final Doctors doctors;
    private final Caller caller;
    private final Clock clock;

    WeekViews(ScheduleDrafts drafts, Clinics clinics, Doctors doctors, Caller caller, Clock clock) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.doctors = doctors;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param draft as which the week is shown; null for as it is */
    WeekView view(WeekAsked asked, ScheduleDraft draft, ScheduleForm form, FormErrors errors, String refused) {
        var grid = drafts.week(asked.monday(Wib.date(clock.instant())), draft == null ? null : draft.id);
        var names = new HashMap<Long, TreeSet<String>>();
        var codes = new HashMap<Long, TreeSet<String>>();
        for (var schedule : drafts.inForce()) note(schedule, names, codes);
        for (var row : grid.doctors())
            row.days().stream().flatMap(day -> day.sessions().stream()).forEach(cell -> note(row, cell, names, codes));
        var rows = grid.doctors().stream()
                .filter(row -> isAsked(asked, row, codes))
                .toList();
        var joined = new HashMap<Long, String>();
        names.forEach((doctor, all) -> joined.put(doctor, String.join(", ", all)));
        return new WeekView(
                caller.who(),
                asked,
                grid,
                rows,
                joined,
                clinics.all(),
                doctors.all(),
                form == null ? List.of() : clinics.rooms(),
                draft,
                form,
                errors,
                refused);
    }

    private static void note(
            WeeklySchedule schedule, Map<Long, TreeSet<String>> names, Map<Long, TreeSet<String>> codes) {
        put(names, schedule.doctor.id, schedule.clinic.name);
        put(codes, schedule.doctor.id, schedule.clinic.code);
    }

    private static void note(
            DoctorWeek row, WeekGrid.Cell cell, Map<Long, TreeSet<String>> names, Map<Long, TreeSet<String>> codes) {
        put(names, row.doctor(), cell.clinic());
        put(codes, row.doctor(), cell.clinicCode());
    }

    private static void put(Map<Long, TreeSet<String>> sets, long doctor, String text) {
        sets.computeIfAbsent(doctor, id -> new TreeSet<>()).add(text);
    }

    /** Of a clinic that is not there, or a doctor who is not, all are shown. */
    private boolean isAsked(WeekAsked asked, DoctorWeek row, Map<Long, TreeSet<String>> codes) {
        boolean doctor = asked.doctorId() == null || asked.doctorId() == row.doctor();
        boolean clinic = asked.clinic == null
                || asked.clinic.isEmpty()
                || codes.getOrDefault(row.doctor(), new TreeSet<>()).contains(asked.clinic);
        return doctor && clinic;
    }
}
