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

/**
 * One doctor in one clinic on one date, from–to (FHIR Schedule), on pages "Sesi praktek". The unit that opens, starts,
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
    public String note;

    @Enumerated(EnumType.STRING)
    public Status status;
    /** When the unused reserves were opened to everybody; null until then. */
    public Instant releasedAt;

    @Version
    public int version;

    protected Session() {}

    Session(
            Long weeklyScheduleId,
            Long exceptionId,
            Doctor doctor,
            Clinic clinic,
            Room room,
            LocalDate date,
            LocalTime starts,
            LocalTime ends,
            int minutesPerPlace,
            String note) {
        this.weeklyScheduleId = weeklyScheduleId;
        this.exceptionId = exceptionId;
        this.doctor = doctor;
        this.clinic = clinic;
        this.room = room;
        this.date = date;
        this.starts = starts;
        this.ends = ends;
        this.minutesPerPlace = minutesPerPlace;
        this.note = note;
        this.status = Status.OPEN;
    }

    public Instant startsAt() {
        return Wib.instant(date, starts);
    }

    public Instant endsAt() {
        return Wib.instant(date, ends);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
