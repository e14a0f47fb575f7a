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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** "This doctor, this clinic, Mondays 08.00–12.00, 24 places, from … until …", on pages "Jadwal praktek". */
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

    Hours hours() {
        return new Hours(starts, ends, places, jknPlaces, minutesPerPlace);
    }

    public boolean practisesOn(LocalDate date) {
        return date.getDayOfWeek().getValue() == dayOfWeek
                && !date.isBefore(validFrom)
                && (validUntil == null || !date.isAfter(validUntil));
    }
}
