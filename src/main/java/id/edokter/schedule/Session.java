package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import id.edokter.shared.Wib;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One doctor in one clinic on one date, from–to (FHIR Schedule), on pages "Sesi praktik". The unit that opens, starts,
 * runs late, is closed or cancelled.
 */
@Entity
public class Session {

    public enum Status {
        OPEN,
        RUNNING,
        CLOSED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The schedule that made it; null for an extra session. */
    @Column(name = "weekly_schedule_id")
    public Long weeklyScheduleId;

    @Column(name = "exception_id")
    public Long exceptionId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    @ManyToOne(fetch = FetchType.LAZY)
    public Room room;

    /** Local date and times of day, WIB. */
    public LocalDate date;

    public LocalTime starts;
    public LocalTime ends;
    public int minutesPerPlace;
    /** As planned, walk-in reserve included; what is left is counted from the slots. */
    public int places;

    public int jknPlaces;
    public int walkInPlaces;
    public String note;

    @Enumerated(EnumType.STRING)
    public Status status;
    /** No more bookings, though it takes place. */
    public boolean bookingClosed;
    /** The doctor comes so many minutes later than planned; the planned times stay. */
    public int minutesLate;
    /** When it really began and was closed; null until then. */
    public Instant startedAt;

    public Instant closedAt;
    /** Somebody changed its places, room or hours: planning leaves them as they are. */
    public boolean changedByHand;
    /** When the unused reserves were opened to everybody; null until then. */
    public Instant releasedAt;

    @Version
    public int version;

    protected Session() {}

    Session(PlannedSession plan) {
        this.weeklyScheduleId = plan.source().weeklySchedule();
        this.date = plan.date();
        follow(plan);
        this.status = Status.OPEN;
    }

    /** Becomes what the schedule says now; only for a session that nobody has booked. */
    void follow(PlannedSession plan) {
        this.exceptionId = plan.exception();
        this.doctor = plan.doctor();
        this.clinic = plan.clinic();
        this.room = plan.room();
        this.starts = plan.starts();
        this.ends = plan.ends();
        this.minutesPerPlace = plan.minutesPerPlace();
        this.places = plan.places();
        this.jknPlaces = plan.jknPlaces();
        this.walkInPlaces = plan.walkInPlaces();
        this.note = plan.note();
        this.changedByHand = false;
    }

    private boolean isWhereAndWhen(PlannedSession plan) {
        return doctor.id.equals(plan.doctor().id)
                && clinic.id.equals(plan.clinic().id)
                && room.name.equals(plan.room().name)
                && starts.equals(plan.starts())
                && ends.equals(plan.ends())
                && minutesPerPlace == plan.minutesPerPlace();
    }

    /** Whether the plan only has more places: whoever is in it keeps number and time, and is in nobody's way. */
    boolean growsTo(PlannedSession plan) {
        return isWhereAndWhen(plan)
                && places < plan.places()
                && jknPlaces <= plan.jknPlaces()
                && walkInPlaces <= plan.walkInPlaces()
                && generalPlaces() <= plan.generalPlaces();
    }

    int generalPlaces() {
        return places - jknPlaces - walkInPlaces;
    }

    boolean follows(PlannedSession plan) {
        return isWhereAndWhen(plan)
                && places == plan.places()
                && jknPlaces == plan.jknPlaces()
                && walkInPlaces == plan.walkInPlaces()
                && Objects.equals(exceptionId, plan.exception())
                && Objects.equals(note, plan.note());
    }

    void cancel() {
        this.status = Status.CANCELLED;
    }

    void begin(Instant now) {
        this.status = Status.RUNNING;
        this.startedAt = now;
    }

    /** It was said to have begun by mistake. */
    void hasNotBegun() {
        this.status = Status.OPEN;
        this.startedAt = null;
    }

    void close(Instant now) {
        this.status = Status.CLOSED;
        this.closedAt = now;
    }

    void reopen() {
        this.status = startedAt == null ? Status.OPEN : Status.RUNNING;
        this.closedAt = null;
    }

    void closeBooking() {
        this.bookingClosed = true;
    }

    void openBooking() {
        this.bookingClosed = false;
    }

    void isChangedByHand() {
        this.changedByHand = true;
    }

    void release(Instant now) {
        this.releasedAt = now;
    }

    void moveTo(Room other) {
        this.room = other;
        this.changedByHand = true;
    }

    /** A delay was one of the start that was planned before. */
    void keepHours(NewHours hours) {
        if (!starts.equals(hours.starts())) this.minutesLate = 0;
        this.starts = hours.starts();
        this.ends = hours.ends();
        this.minutesPerPlace = hours.minutesPerPlace();
        this.changedByHand = true;
    }

    void isLate(int minutes) {
        this.minutesLate = minutes;
    }

    Source source() {
        return new Source(weeklyScheduleId, weeklyScheduleId == null ? exceptionId : null, date);
    }

    public Instant startsAt() {
        return Wib.instant(date, starts);
    }

    public Instant endsAt() {
        return Wib.instant(date, ends);
    }

    /** Whether it still takes place, or does already. */
    public boolean isOn() {
        return status == Status.OPEN || status == Status.RUNNING;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
