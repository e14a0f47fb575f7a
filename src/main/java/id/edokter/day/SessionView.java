package id.edokter.day;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.DayBook.Line;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.booking.Papers;
import id.edokter.notice.SessionNotices;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.SessionSummary;
import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.web.Badge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A session in full: each place and who has it, what became of the places, and who was told.
 *
 * @param news what was told to those who are coming, the latest first
 * @param done what was just done
 * @param summary what became of it, once it is closed; null before
 * @param leave the request by which its doctor asks not to hold it; null for none
 */
record SessionView(
        SignedIn who,
        Sheet sheet,
        List<SessionNotices.Round> news,
        SessionDone done,
        SessionSummary summary,
        Long leave,
        Instant now) {

    /** Places of one pool, how many of them are taken, and how many are left. */
    public record Count(Pool pool, long places, long left) {

        public long taken() {
            return places - left;
        }
    }

    public Session session() {
        return sheet.session();
    }

    public boolean isCancelled() {
        return session().status == Session.Status.CANCELLED;
    }

    public Course course() {
        return Course.of(sheet, now);
    }

    /** Whether its places can still be changed. */
    public boolean isChangeable() {
        return session().isOn() && !session().date.isBefore(Wib.date(now));
    }

    /** Whether it should have been closed on its day. */
    public boolean isUnclosed() {
        return session().isOn() && session().date.isBefore(Wib.date(now));
    }

    public boolean isToday() {
        return session().date.equals(Wib.date(now));
    }

    /** Whether the doctor may still be said to be late. */
    public boolean isDelayable() {
        return isToday() && session().status == Session.Status.OPEN;
    }

    public boolean isAhead() {
        return now.isBefore(session().startsAt());
    }

    /** Whether its closing can be taken back. */
    public boolean isReopenable() {
        return session().status == Session.Status.CLOSED && !session().date.isBefore(Wib.date(now));
    }

    /** How many of those who could not be told by a message nobody has called yet. */
    public int toCall() {
        return news.stream()
                .mapToInt(round -> round.toCall().size() - round.called())
                .sum();
    }

    /** Those of the quota. */
    public long places() {
        return pools().stream().mapToLong(Count::places).sum();
    }

    public long taken() {
        return pools().stream().mapToLong(Count::taken).sum();
    }

    public boolean isFull() {
        return sheet.left() == 0;
    }

    public long beyond() {
        return sheet.lines().stream()
                .filter(line -> line.slot().overbooked && line.appointment() != null)
                .count();
    }

    public long blocked() {
        return sheet.lines().stream().filter(line -> line.slot().blocked).count();
    }

    /** How a place looks in the grid. */
    public String css(Line line) {
        if (line.appointment() == null) return line.slot().blocked ? "is-shut" : "is-free";
        return switch (line.appointment().status) {
            case CHECKED_IN -> "is-here";
            case CALLED -> "is-call";
            case IN_SERVICE -> "is-on";
            case NO_SHOW -> "is-no";
            default -> "";
        };
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
                .filter(line -> !line.slot().blocked && !line.slot().overbooked && line.slot().pool == pool)
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

    /** Whether somebody may come to it now; how early, is told by the page that notes it. */
    public boolean isArriving(Line line) {
        return isToday()
                && session().isOn()
                && isNamed(line.appointment())
                && line.appointment().isBooked();
    }

    /** Whether nothing is to be asked at arrival, so that one press does. */
    public boolean arrivesAtOnce(Line line) {
        var a = line.appointment();
        return a.phone != null
                && !a.toCheck
                && !a.hasPapers()
                && a.patient.restrictedAt == null
                && QueueDesk.proposed(a).isEmpty();
    }

    /** Whether card or letter changed or was not brought, of who is here. */
    public boolean hasOpenPapers(Appointment appointment) {
        return appointment.papers == Papers.State.OPEN && appointment.status.holdsItsPlace();
    }

    public boolean isHeld(Appointment appointment) {
        return appointment.status == AppointmentStatus.HELD;
    }

    public Badge look(Line line) {
        return Badge.ofAppointment(line.appointment().status.name());
    }

    /** Whether the desk may give another place here, apart from being full. */
    public boolean takesMore() {
        var session = session();
        boolean takesPlace = session.isOpen() || session.status == Session.Status.RUNNING;
        return takesPlace && !session.bookingClosed && now.isBefore(session.endsAt());
    }

    /** The newest first. */
    public List<QuotaEntry> ledger() {
        var lines = new ArrayList<>(sheet.ledger());
        Collections.reverse(lines);
        return lines;
    }
}
