package id.edokter.practice;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A doctor asks not to practise on some days, on pages "Permohonan cuti". No session changes until it is granted. */
@Entity
public class LeaveRequest {

    public enum State {
        PENDING,
        GRANTED,
        REFUSED,
        /** The doctor asks for it no more. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    public LocalDate firstDay;
    public LocalDate lastDay;

    /** One session of the week on a single day; null for whole days. */
    @Column(name = "weekly_schedule_id")
    public Long weeklyScheduleId;

    /** In the doctor's words. */
    public String reason;

    @Enumerated(EnumType.STRING)
    public State state;

    byte[] formKey;
    /** User names. */
    public String askedBy;

    public Instant askedAt;
    public String decidedBy;
    public Instant decidedAt;
    /** Why not; null unless refused. */
    public String answer;

    /** Grows with every change. */
    @Version
    public int version;

    protected LeaveRequest() {}

    LeaveRequest(Doctor doctor, LeaveWish wish, byte[] formKey, String who, Instant now) {
        this.doctor = doctor;
        this.firstDay = wish.from();
        this.lastDay = wish.to();
        this.weeklyScheduleId = wish.weeklySchedule();
        this.reason = wish.reason();
        this.state = State.PENDING;
        this.formKey = formKey;
        this.askedBy = who;
        this.askedAt = now;
    }

    void grant(String who, Instant now) {
        decide(State.GRANTED, who, now);
    }

    void refuse(String why, String who, Instant now) {
        this.answer = why;
        decide(State.REFUSED, who, now);
    }

    void withdraw(String who, Instant now) {
        decide(State.WITHDRAWN, who, now);
    }

    private void decide(State end, String who, Instant now) {
        if (!isPending()) throw new LeaveIsDecided();
        this.state = end;
        this.decidedBy = who;
        this.decidedAt = now;
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isGranted() {
        return state == State.GRANTED;
    }

    public boolean isOfOneDay() {
        return firstDay.equals(lastDay);
    }
}
