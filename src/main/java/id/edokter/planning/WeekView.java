package id.edokter.planning;

import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import id.edokter.schedule.ScheduleDraft;
import id.edokter.schedule.WeekGrid;
import id.edokter.schedule.WeekGrid.DoctorWeek;
import id.edokter.web.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The week of doctors, with the form of one session beside it when one is being changed.
 *
 * @param rows those of the grid that are shown
 * @param clinicsOf names of the clinics in which a doctor practises, by doctor
 * @param draft as which the week is shown; null for as it is
 * @param form null where nothing is being changed
 * @param refused why what was sent was not done; empty for nothing
 */
record WeekView(
        SignedIn who,
        WeekAsked asked,
        WeekGrid grid,
        List<DoctorWeek> rows,
        Map<Long, String> clinicsOf,
        List<Clinic> clinics,
        List<Doctor> doctors,
        List<Room> rooms,
        ScheduleDraft draft,
        ScheduleForm form,
        FormErrors errors,
        String refused) {

    public LocalDate sunday() {
        return grid.days().get(grid.days().size() - 1);
    }

    public String before() {
        return query(grid.monday().minusWeeks(1));
    }

    public String after() {
        return query(grid.monday().plusWeeks(1));
    }

    /** This very part of this week, as a query. */
    public String here() {
        return query(grid.monday());
    }

    private String query(LocalDate monday) {
        return asked.query(monday, draft == null ? null : draft.id);
    }

    public boolean isClinic(String code) {
        return code.equals(asked.clinic);
    }

    public boolean isDoctor(Long id) {
        return id.equals(asked.doctorId());
    }

    public String clinicsOf(long doctor) {
        return clinicsOf.getOrDefault(doctor, "");
    }

    /** The classes of a session; what they mean is said in words as well. */
    public String look(WeekGrid.Cell cell) {
        if (!cell.isHeld()) return "ed-sess is-off";
        if (!cell.clash().isEmpty()) return "ed-sess is-warn";
        return cell.drafted() ? "ed-sess is-draft" : "ed-sess";
    }

    /** Whether the form beside the week is about this session. */
    public boolean isOpen(WeekGrid.Cell cell, LocalDate date) {
        return form != null && form.isAbout(cell, date);
    }
}
