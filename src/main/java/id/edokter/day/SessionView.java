package id.edokter.day;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.DayBook.Line;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Session;
import id.edokter.web.Badge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A session in full: each place and who has it, and what became of the places. */
record SessionView(SignedIn who, Sheet sheet, Instant now) {

    /** Places of one pool, and how many of them are left. */
    public record Count(Pool pool, long places, long left) {}

    public Session session() {
        return sheet.session();
    }

    public Course course() {
        return Course.of(sheet, now);
    }

    /** Pools without places are left out. */
    public List<Count> pools() {
        return Arrays.stream(Pool.values())
                .map(pool -> new Count(pool, count(pool, false), count(pool, true)))
                .filter(count -> count.places() > 0)
                .toList();
    }

    private long count(Pool pool, boolean free) {
        return sheet.lines().stream()
                .filter(line -> !line.slot().blocked && line.slot().pool == pool)
                .filter(line -> !free || line.appointment() == null)
                .count();
    }

    /** Who has a place; a form that is being filled names nobody yet. */
    public long registered() {
        return sheet.lines().stream()
                .filter(line -> isNamed(line.appointment()))
                .count();
    }

    public boolean isNamed(Appointment appointment) {
        return appointment != null && appointment.patient != null && !isHeld(appointment);
    }

    public boolean isHeld(Appointment appointment) {
        return appointment.status == AppointmentStatus.HELD;
    }

    public Badge look(Line line) {
        return Badge.ofAppointment(line.appointment().status.name());
    }

    /** The newest first. */
    public List<QuotaEntry> ledger() {
        var lines = new ArrayList<>(sheet.ledger());
        Collections.reverse(lines);
        return lines;
    }
}
