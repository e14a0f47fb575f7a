package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** What differs from the week on one date, on pages "Cuti / perubahan jadwal". */
@Entity
public class ScheduleException {

    public enum Kind {
        /** Nobody practises: the whole day, or one session of the week. */
        LEAVE,
        /** A session that the week does not have. */
        EXTRA,
        /** A session of the week with other hours, room or places. */
        CHANGE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    public LocalDate date;

    /** Which session of the week is meant; null for the whole day, and for an extra session. */
    @Column(name = "weekly_schedule_id")
    public Long weeklyScheduleId;

    /** This and the following: the session as it will be; null means as the week has it. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    @ManyToOne(fetch = FetchType.LAZY)
    public Room room;

    public LocalTime starts;
    public LocalTime ends;
    public Integer places;
    public Integer jknPlaces;
    public Integer minutesPerPlace;
    public String reason;
    /** Taken back; counts no more. */
    public boolean withdrawn;
    /** Who entered it and who took it back; null from before this was kept. */
    public String madeBy;

    public Instant madeAt;
    public String withdrawnBy;
    public Instant withdrawnAt;

    /** Of a day of leave: the first of the days that were entered with it; null from before this was kept. */
    @Column(name = "entered_with")
    public Long enteredWith;

    /** An extra session of a substitute: the leave that it stands in for. */
    @Column(name = "stands_in_for")
    public Long standsInFor;

    protected ScheduleException() {}

    private ScheduleException(Kind kind, Doctor doctor, LocalDate date, Long weeklyScheduleId, String reason) {
        this.kind = kind;
        this.doctor = doctor;
        this.date = date;
        this.weeklyScheduleId = weeklyScheduleId;
        this.reason = reason;
    }

    /** @param weeklySchedule id of the one session meant, or null for the whole day */
    static ScheduleException leave(Doctor doctor, LocalDate date, Long weeklySchedule, String reason) {
        return new ScheduleException(Kind.LEAVE, doctor, date, weeklySchedule, reason);
    }

    static ScheduleException extra(Doctor doctor, Clinic clinic, Room room, ExtraSession extra) {
        var exception = new ScheduleException(Kind.EXTRA, doctor, extra.date(), null, extra.reason());
        exception.clinic = clinic;
        exception.room = room;
        exception.starts = extra.starts();
        exception.ends = extra.ends();
        exception.places = extra.places();
        exception.jknPlaces = extra.jknPlaces();
        exception.minutesPerPlace = extra.minutesPerPlace();
        return exception;
    }

    static ScheduleException change(WeeklySchedule schedule, Room room, ChangedSession changed) {
        var exception =
                new ScheduleException(Kind.CHANGE, schedule.doctor, changed.date(), schedule.id, changed.reason());
        exception.room = room;
        exception.starts = changed.starts();
        exception.ends = changed.ends();
        exception.places = changed.places();
        exception.jknPlaces = changed.jknPlaces();
        exception.minutesPerPlace = changed.minutesPerPlace();
        return exception;
    }

    /** As they will be; what the exception leaves open is as in the week. */
    Hours hours(WeeklySchedule week) {
        int all = places != null ? places : week.places;
        return new Hours(
                starts != null ? starts : week.starts,
                ends != null ? ends : week.ends,
                all,
                jknPlaces != null ? jknPlaces : Math.min(all, week.jknPlaces),
                minutesPerPlace != null ? minutesPerPlace : week.minutesPerPlace);
    }

    /** Whether both say the same of the same date; the reason may be another. */
    boolean isSameAs(ScheduleException other) {
        return kind == other.kind
                && doctor.id.equals(other.doctor.id)
                && date.equals(other.date)
                && Objects.equals(weeklyScheduleId, other.weeklyScheduleId)
                && Objects.equals(clinic == null ? null : clinic.id, other.clinic == null ? null : other.clinic.id)
                && Objects.equals(room == null ? null : room.id, other.room == null ? null : other.room.id)
                && Objects.equals(starts, other.starts)
                && Objects.equals(ends, other.ends)
                && Objects.equals(places, other.places)
                && Objects.equals(jknPlaces, other.jknPlaces)
                && Objects.equals(minutesPerPlace, other.minutesPerPlace);
    }

    /** Whether it is why this session of the week is not held. */
    boolean keepsFrom(Session session) {
        return kind == Kind.LEAVE
                && session.weeklyScheduleId != null
                && doctor.id.equals(session.doctor.id)
                && date.equals(session.date)
                && (weeklyScheduleId == null || weeklyScheduleId.equals(session.weeklyScheduleId));
    }

    /** Whether the other day was entered with this one. */
    boolean isOfTheSameLeave(ScheduleException other) {
        return enteredWith != null && enteredWith.equals(other.enteredWith);
    }

    /** Notes who entered it. */
    ScheduleException by(String who, Instant at) {
        this.madeBy = who;
        this.madeAt = at;
        return this;
    }

    /** Of a leave of several days, of which this is the first. */
    void isEnteredWith(ScheduleException first) {
        this.enteredWith = first.id;
    }

    /** Of a substitute for who is on this leave. */
    ScheduleException insteadOf(ScheduleException leave) {
        this.standsInFor = leave.id;
        return this;
    }

    void withdraw(String who, Instant at) {
        this.withdrawn = true;
        this.withdrawnBy = who;
        this.withdrawnAt = at;
    }
}
