package id.edokter.schedule;

import id.edokter.clinic.Clinic;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.stream.Stream;

/** "This doctor, this clinic, Mondays 08.00–12.00, 24 places, from … until …", on pages "Jadwal praktik". */
@Entity
public class WeeklySchedule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    @ManyToOne(fetch = FetchType.LAZY)
    public Room room;

    /** 1 Monday … 7 Sunday. */
    public int dayOfWeek;

    public LocalTime starts;
    public LocalTime ends;
    /** All places of a session; so many of them are for JKN, the rest general with the walk-in reserve taken out. */
    public int places;

    public int jknPlaces;
    public int minutesPerPlace;
    public String note;
    public LocalDate validFrom;
    /** Last day; null while it has no end. */
    public LocalDate validUntil;

    @Version
    public int version;

    protected WeeklySchedule() {}

    WeeklySchedule(
            Doctor doctor, Clinic clinic, Room room, DayOfWeek day, Hours hours, String note, LocalDate validFrom) {
        this.doctor = doctor;
        this.dayOfWeek = day.getValue();
        this.validFrom = validFrom;
        become(clinic, room, hours, note);
    }

    /** Takes other hours, room, places or note; dated sessions follow when they are planned. */
    void become(Clinic clinic, Room room, Hours hours, String note) {
        this.clinic = clinic;
        this.room = room;
        this.starts = hours.starts();
        this.ends = hours.ends();
        this.places = hours.places();
        this.jknPlaces = hours.jknPlaces();
        this.minutesPerPlace = hours.minutesPerPlace();
        this.note = note;
    }

    /** Holds again without end. */
    void resume() {
        this.validUntil = null;
    }

    /** Ends with this day. */
    void end(LocalDate lastDay) {
        this.validUntil = lastDay.isBefore(validFrom) ? validFrom : lastDay;
    }

    /** Holds from here, and to there; null for without end. */
    void hold(LocalDate from, LocalDate until) {
        this.validFrom = from;
        this.validUntil = until;
    }

    /** Is over before it began: held on a single day, which is none of its weekday. */
    void neverHold() {
        var day = validFrom.minusDays(1);
        if (day.getDayOfWeek().getValue() == dayOfWeek) day = day.minusDays(1);
        hold(day, day);
    }

    /**
     * What goes on from a day, so that it can become otherwise: this one when it had not begun by then, else one of its
     * own, and this ends the day before.
     */
    WeeklySchedule from(LocalDate day) {
        if (!validFrom.isBefore(day)) return this;
        var rest = new WeeklySchedule(doctor, clinic, room, DayOfWeek.of(dayOfWeek), hours(), note, day);
        rest.validUntil = validUntil;
        // one that is over before stays over from then on
        if (validUntil == null || !validUntil.isBefore(day)) end(day.minusDays(1));
        return rest;
    }

    /** A copy to be looked at only: the database never hears of it. */
    WeeklySchedule imagined() {
        var copy = new WeeklySchedule(doctor, clinic, room, DayOfWeek.of(dayOfWeek), hours(), note, validFrom);
        copy.validUntil = validUntil;
        copy.version = version;
        return copy.as(id);
    }

    /** The same, under a number by which it is told from others. */
    WeeklySchedule as(Long number) {
        this.id = number;
        return this;
    }

    /** Whether both take place at one time on some day from a day on, whoever holds them. */
    boolean meets(WeeklySchedule other, LocalDate from) {
        if (dayOfWeek != other.dayOfWeek || !starts.isBefore(other.ends) || !other.starts.isBefore(ends)) return false;
        var first = Stream.of(from, validFrom, other.validFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(dayOfWeek)));
        return practisesOn(first) && other.practisesOn(first);
    }

    boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Whether the other is the same session of the week, as it goes on after this has ended. */
    boolean isFollowedBy(WeeklySchedule other) {
        return validUntil != null
                && other.doctor.id.equals(doctor.id)
                && other.dayOfWeek == dayOfWeek
                && other.validFrom.isAfter(validUntil)
                && other.starts.isBefore(ends)
                && starts.isBefore(other.ends);
    }

    Hours hours() {
        return new Hours(starts, ends, places, jknPlaces, minutesPerPlace);
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(dayOfWeek);
    }

    public boolean practisesOn(LocalDate date) {
        return date.getDayOfWeek().getValue() == dayOfWeek
                && !date.isBefore(validFrom)
                && (validUntil == null || !date.isAfter(validUntil));
    }
}
