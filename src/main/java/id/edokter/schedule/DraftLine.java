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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/** What a draft does to one schedule of the week. */
@Entity
public class DraftLine {

    public enum Act {
        /** A schedule that there was not. */
        ADD,
        /** One goes on otherwise from a day. */
        CHANGE,
        /** One ends with a day. */
        END
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public ScheduleDraft draft;

    @Enumerated(EnumType.STRING)
    public Act act;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    /** 1 Monday … 7 Sunday. */
    public int dayOfWeek;

    /** Which one; null for a new one. */
    @Column(name = "weekly_schedule_id")
    public Long weeklyScheduleId;

    /** How that one was when this was decided. */
    public Integer seenVersion;

    /** This and the following: as it will be; null for one that ends. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    /** Its name; the room is noted when the draft is published. */
    public String room;

    public LocalTime starts;
    public LocalTime ends;
    public Integer places;
    public Integer jknPlaces;
    public Integer minutesPerPlace;
    public String note;
    public LocalDate validFrom;
    /** Last day; null while it has no end. */
    public LocalDate validUntil;

    protected DraftLine() {}

    private DraftLine(ScheduleDraft draft, Doctor doctor, DayOfWeek day) {
        this.draft = draft;
        this.doctor = doctor;
        this.dayOfWeek = day.getValue();
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(dayOfWeek);
    }

    static DraftLine adding(ScheduleDraft draft, Doctor doctor, DayOfWeek day) {
        var line = new DraftLine(draft, doctor, day);
        line.act = Act.ADD;
        return line;
    }

    static DraftLine about(ScheduleDraft draft, WeeklySchedule schedule) {
        var line = new DraftLine(draft, schedule.doctor, DayOfWeek.of(schedule.dayOfWeek));
        line.weeklyScheduleId = schedule.id;
        line.seenVersion = schedule.version;
        return line;
    }

    /** The schedule becomes so, from a day on and to a last day, which may be null. */
    void become(Clinic clinic, String room, Hours hours, String note, LocalDate from, LocalDate until) {
        if (act != Act.ADD) this.act = Act.CHANGE;
        this.clinic = clinic;
        this.room = room;
        this.starts = hours.starts();
        this.ends = hours.ends();
        this.places = hours.places();
        this.jknPlaces = hours.jknPlaces();
        this.minutesPerPlace = hours.minutesPerPlace();
        this.note = note;
        this.validFrom = from;
        this.validUntil = until;
    }

    /** The schedule ends with this day. */
    void end(LocalDate lastDay) {
        this.act = Act.END;
        this.clinic = null;
        this.room = null;
        this.starts = null;
        this.ends = null;
        this.places = null;
        this.jknPlaces = null;
        this.minutesPerPlace = null;
        this.note = null;
        this.validFrom = null;
        this.validUntil = lastDay;
    }

    /** Whoever decides once more has seen the schedule as it is now. */
    void seen(WeeklySchedule schedule) {
        this.seenVersion = schedule.version;
    }

    /**
     * Does to the schedule what the line says; the same to one that is kept and to a copy that is only looked at.
     *
     * @param schedule null for a new one
     * @param rooms the room of a name
     * @return the one that is as the line wants it: the same, or one that has to be kept beside it
     */
    WeeklySchedule applyTo(WeeklySchedule schedule, Function<String, Room> rooms) {
        if (act == Act.END) {
            if (validUntil.isBefore(schedule.validFrom)) schedule.neverHold();
            else schedule.end(validUntil);
            return schedule;
        }
        var hours = new Hours(starts, ends, places, jknPlaces, minutesPerPlace);
        var where = rooms.apply(room);
        var held = act == Act.ADD
                ? new WeeklySchedule(doctor, clinic, where, DayOfWeek.of(dayOfWeek), hours, note, validFrom)
                : schedule.from(validFrom);
        held.become(clinic, where, hours, note);
        held.hold(validFrom, validUntil);
        return held;
    }
}
