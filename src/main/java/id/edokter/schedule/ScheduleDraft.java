package id.edokter.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Changes of the week that belong together, until they are published at once or thrown away; on pages "Konsep". */
@Entity
public class ScheduleDraft {

    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Of the form that made it. */
    public String formKey;

    public String madeBy;
    public Instant madeAt;
    public String decidedBy;
    public Instant decidedAt;

    /** Counts every change of its lines as well. */
    @Version
    public int version;

    protected ScheduleDraft() {}

    ScheduleDraft(String formKey, String madeBy, Instant madeAt) {
        this.state = State.OPEN;
        this.formKey = formKey;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    void decide(State decision, String who, Instant at) {
        this.state = decision;
        this.decidedBy = who;
        this.decidedAt = at;
    }

    /** Whether this very person took this very decision. */
    boolean wasDecided(State decision, String who) {
        return state == decision && who.equals(decidedBy);
    }
}
