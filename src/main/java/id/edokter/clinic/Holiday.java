package id.edokter.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A day on which clinics are closed unless opened: national holiday, collective leave, or the hospital's own. */
@Entity
public class Holiday {

    public enum Kind {
        NATIONAL,
        COLLECTIVE_LEAVE,
        LOCAL_CLOSURE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public LocalDate date;
    public String name;

    @Enumerated(EnumType.STRING)
    public Kind kind;
    /** The decree or decision it rests on. */
    public String source;
    /** The only clinic that is closed; null when it is the whole hospital. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Clinic clinic;

    /** All whom it closes work on this day all the same. */
    public boolean opened;

    /** Ids of the clinics that work on this day all the same. */
    @ElementCollection
    @CollectionTable(name = "holiday_opening", joinColumns = @JoinColumn(name = "holiday_id"))
    @Column(name = "clinic_id")
    public Set<Long> openedFor = new HashSet<>();

    /** Taken back: it is no holiday any more. */
    public boolean withdrawn;

    @Version
    public int version;

    /** Who decided about it last, and when; null while nobody did. */
    public String changedBy;

    public Instant changedAt;

    protected Holiday() {}

    Holiday(LocalDate date, String name, Kind kind, String source, Clinic clinic) {
        this.date = date;
        this.name = name;
        this.kind = kind;
        this.source = source;
        this.clinic = clinic;
    }

    void become(Kind kind, String source) {
        this.kind = kind;
        this.source = source;
    }

    void open() {
        this.opened = true;
    }

    void close() {
        this.opened = false;
        this.openedFor.clear();
    }

    void openFor(Set<Long> clinics) {
        this.opened = false;
        this.openedFor.retainAll(clinics);
        this.openedFor.addAll(clinics);
    }

    void withdraw() {
        this.withdrawn = true;
    }

    void restore(Kind kind, String source) {
        become(kind, source);
        close();
        this.withdrawn = false;
    }

    void isChangedBy(String who, Instant at) {
        this.changedBy = who;
        this.changedAt = at;
    }

    /** Whether this clinic does not work on the day because of it. */
    public boolean closes(long clinicId) {
        if (withdrawn || opened || openedFor.contains(clinicId)) return false;
        return clinic == null || clinic.id == clinicId;
    }

    /** Whether it closes all clinics but those that were opened by name. */
    public boolean closesTheHospital() {
        return clinic == null && !withdrawn && !opened;
    }

    /** Whether it still closes anybody. */
    public boolean isClosed() {
        return !withdrawn && !opened;
    }

    public boolean letsWork(long clinicId) {
        return openedFor.contains(clinicId);
    }
}
