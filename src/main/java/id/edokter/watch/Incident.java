package id.edokter.watch;

import id.edokter.shared.AddressRange;
import id.edokter.shared.Wib;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** Personal data came where they should not be, or may have: what is known of it, and what was done. */
@Entity
class Incident {

    /** Law 27/2022, article 46: told in writing to those whom it concerns and to the agency. */
    static final Duration TO_TELL = Duration.ofHours(3 * 24);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant foundAt;

    @Convert(converter = IncidentSeals.SealedWhat.class)
    public String what;
    /** Which data; for the letter. */
    @Convert(converter = IncidentSeals.SealedData.class)
    public String data;
    /** What was done and will be done; for the letter. */
    @Convert(converter = IncidentSeals.SealedHandling.class)
    public String handling;

    public Instant fromAt;
    public Instant untilAt;
    /** Whose sign-in was misused; empty for anybody's. */
    public String userName;
    /** From where, see {@link AddressRange}; empty for anywhere. */
    public String addressRange;

    public String notedBy;
    public Instant notedAt;
    public Instant agencyToldAt;
    public Instant closedAt;

    @Version
    public int version;

    protected Incident() {}

    Incident(IncidentDetails details, String notedBy, Instant now) {
        this.notedBy = notedBy;
        this.notedAt = now;
        describe(details);
    }

    /** @throws IncidentIsClosed since those who were told must stay those who were affected */
    void change(IncidentDetails details) {
        refuseWhenClosed();
        describe(details);
    }

    private void describe(IncidentDetails details) {
        foundAt = details.foundAt();
        what = details.what();
        data = details.data();
        handling = details.handling();
        fromAt = details.fromAt();
        untilAt = details.untilAt();
        userName = details.userName();
        addressRange = details.addressRange().map(AddressRange::toString).orElse("");
    }

    void agencyWasTold(Instant now) {
        refuseWhenClosed();
        if (agencyToldAt == null) agencyToldAt = now;
    }

    void close(Instant now) {
        refuseWhenClosed();
        closedAt = now;
    }

    void refuseWhenClosed() {
        if (isClosed()) throw new IncidentIsClosed();
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isAgencyTold() {
        return agencyToldAt != null;
    }

    /** Until when all have to be told. */
    public Instant deadline() {
        return foundAt.plus(TO_TELL);
    }

    Optional<AddressRange> addresses() {
        return addressRange.isEmpty() ? Optional.empty() : Optional.of(AddressRange.of(addressRange));
    }

    public LocalDateTime foundLocally() {
        return Wib.dateTime(foundAt);
    }

    public LocalDateTime fromLocally() {
        return Wib.dateTime(fromAt);
    }

    public LocalDateTime untilLocally() {
        return Wib.dateTime(untilAt);
    }
}
