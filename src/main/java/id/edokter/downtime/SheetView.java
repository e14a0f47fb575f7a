package id.edokter.downtime;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.DayBook.Line;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.schedule.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The list of a session, on paper.
 *
 * @param emptyLines for who comes beyond the quota
 */
record SheetView(Sheet sheet, int emptyLines, Instant now) {

    public Session session() {
        return sheet.session();
    }

    public List<Line> lines() {
        return sheet.lines();
    }

    /** Who is still on the list then is not to be sent away unheard: nobody has decided about them. */
    public boolean isCalledOff() {
        return session().status == Session.Status.CANCELLED;
    }

    /** Numbers beyond those of the session, in the order in which they are given. */
    public List<String> beyond() {
        int last = lines().stream().mapToInt(line -> line.slot().number).max().orElse(0);
        return IntStream.rangeClosed(last + 1, last + emptyLines)
                .mapToObj(session().clinic::label)
                .toList();
    }

    public long registered() {
        return lines().stream().filter(line -> isNamed(line.appointment())).count();
    }

    public static boolean isNamed(Appointment appointment) {
        return appointment != null && appointment.patient != null && appointment.status != AppointmentStatus.HELD;
    }

    public boolean names(Line line) {
        return isNamed(line.appointment());
    }

    /** Who asked not to be looked at without need stands there without a name. */
    public boolean hides(Line line) {
        return line.appointment().patient.restrictedAt != null;
    }
}
