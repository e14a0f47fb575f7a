package id.edokter.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

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
    /** The hospital works on this day all the same. */
    public boolean opened;

    protected Holiday() {}

    Holiday(LocalDate date, String name, Kind kind, String source) {
        this.date = date;
        this.name = name;
        this.kind = kind;
        this.source = source;
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
    }
}
