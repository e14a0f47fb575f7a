package id.edokter.device;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A screen of the hospital. It is opened once, with an address that is a key, and from then on its browser carries
 * another key; of both only the SHA-256 is kept.
 */
@Entity
// when it was seen last is written meanwhile
@DynamicUpdate
public class Device {

    public enum Kind {
        /** Shows in a waiting room who is called. */
        BOARD,
        /** Patients say at it that they are there. */
        KIOSK
    }

    /** What can be said of it. */
    public enum State {
        /** Its address was given out and not opened yet. */
        WAITING,
        /** Nobody opened its address in time. */
        EXPIRED,
        OPEN,
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Stands on a board as its heading: "Ruang Tunggu A". */
    public String name;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Of the address that opens it; null once that was used. */
    byte[] keyHash;

    Instant keyUntil;
    /** Of what its browser carries; null before it was opened, and after it was revoked. */
    byte[] tokenHash;

    public Instant createdAt;
    /** Null before it was opened. */
    public Instant openedAt;
    /** Not more exact than a minute. */
    public Instant lastSeenAt;
    /** Null while it is good. */
    public Instant revokedAt;

    @Version
    public int version;

    /** Ids of what a board shows: sessions in these rooms, and those of these clinics; both empty for all there are. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "device_room", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "room_id")
    public Set<Long> rooms = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "device_clinic", joinColumns = @JoinColumn(name = "device_id"))
    @Column(name = "clinic_id")
    public Set<Long> clinics = new HashSet<>();

    protected Device() {}

    Device(DeviceDetails details, Instant now) {
        this.kind = details.kind();
        this.createdAt = now;
        become(details);
    }

    /** Its kind stays. */
    void become(DeviceDetails details) {
        name = details.name();
        boolean shows = kind == Kind.BOARD;
        var wantedRooms = shows ? details.rooms() : Set.<Long>of();
        var wantedClinics = shows ? details.clinics() : Set.<Long>of();
        if (!rooms.equals(wantedRooms)) rooms = new HashSet<>(wantedRooms);
        if (!clinics.equals(wantedClinics)) clinics = new HashSet<>(wantedClinics);
    }

    /** Until another browser opens it by this address, the one that has it goes on. */
    void isGivenAddress(byte[] hash, Instant until) {
        keyHash = hash;
        keyUntil = until;
        revokedAt = null;
    }

    void isOpened(byte[] token, Instant now) {
        keyHash = null;
        keyUntil = null;
        tokenHash = token;
        openedAt = now;
        lastSeenAt = now;
    }

    void isRevoked(Instant now) {
        keyHash = null;
        keyUntil = null;
        tokenHash = null;
        revokedAt = now;
    }

    public State state(Instant now) {
        if (revokedAt != null) return State.REVOKED;
        if (tokenHash != null) return State.OPEN;
        return keyUntil != null && now.isBefore(keyUntil) ? State.WAITING : State.EXPIRED;
    }

    public boolean isBoard() {
        return kind == Kind.BOARD;
    }

    /** Whether a board shows what is in a room, of a clinic. */
    public boolean shows(long room, long clinic) {
        return rooms.isEmpty() && clinics.isEmpty() || rooms.contains(room) || clinics.contains(clinic);
    }
}
