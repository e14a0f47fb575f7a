package id.edokter.clinic;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The hospital's clinics. */
@ApplicationScoped
@Transactional
public class Clinics {

    private final ClinicRecords records;
    private final Rooms rooms;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    Clinics(ClinicRecords records, Rooms rooms, Transactions transactions, AuditTrail trail, Clock clock) {
        this.records = records;
        this.rooms = rooms;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** The clinics that patients can choose, by name. */
    public List<Clinic> all() {
        return records.list("active = true order by name");
    }

    public Optional<Clinic> byCode(String code) {
        // codes are ASCII, and the database refuses to compare them with anything else
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(code)) return Optional.empty();
        return records.find("code", code).firstResultOptional();
    }

    /** Every clinic, the closed ones too. */
    public List<Clinic> everyOne() {
        return records.list("order by name");
    }

    /** The furthest that any clinic lets its patients book, in days; empty when all do as the hospital. */
    public OptionalInt furthestOpening() {
        return records.stream("active = true and opensDaysAhead is not null")
                .mapToInt(clinic -> clinic.opensDaysAhead)
                .max();
    }

    /**
     * Opens a clinic.
     *
     * @param code the hospital's own, unique
     * @param bpjsCode BPJS (sub)specialty code, or null
     * @param numberPrefix one to three capital letters, unique, stands before the queue number
     * @param icon name of a Bootstrap icon
     * @param sensitive left out of messages and calendars
     */
    public Clinic add(String code, String bpjsCode, String name, String numberPrefix, String icon, boolean sensitive) {
        var clinic = new Clinic(code, bpjsCode, name, numberPrefix, icon, sensitive);
        records.persist(clinic);
        return clinic;
    }

    /**
     * Gives its BPJS code to a clinic that had none.
     *
     * @param bpjsCode of no other clinic
     * @param sensitive whether clinics of this kind are left out of messages; what is so already stays so
     */
    public void code(Clinic clinic, String bpjsCode, boolean sensitive) {
        records.findById(clinic.id).code(bpjsCode, sensitive);
    }

    public Optional<Clinic> find(long id) {
        return records.findByIdOptional(id);
    }

    /**
     * Gives a clinic other rules. They hold at once and everywhere, since every booking reads them; what was booked
     * before stays booked. The same once more changes nothing.
     *
     * @param seen the clinic's version when it was looked at
     * @return the rules that it had; the new ones when nothing was changed
     * @throws ClinicChanged when somebody else changed them meanwhile
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public ClinicRules change(Witness witness, long id, int seen, ClinicRules rules) {
        return transactions.run(() -> {
            var clinic = records.findByIdOptional(id).orElseThrow(NotFoundException::new);
            var before = clinic.rules();
            var differing = rules.differing(before);
            if (differing.isEmpty()) return before;
            if (clinic.version != seen) throw new ClinicChanged(clinic.changedBy);
            clinic.follow(rules, witness.who(), clock.instant());
            for (var one : differing) trail.add(witness, Act.CLINIC_RULES_CHANGED, null, "clinic " + clinic.code, one);
            return before;
        });
    }

    public List<Room> rooms() {
        return rooms.list("order by name");
    }

    /** The room of this name, noted anew when there is none. */
    public Room room(String name) {
        var room = imagined(name);
        if (room.id == null) rooms.persist(room);
        return room;
    }

    /** The same for who only looks at what would be: a room that is not there is not noted, and has no number. */
    public Room imagined(String name) {
        return rooms.find("name", name).firstResultOptional().orElseGet(() -> new Room(name));
    }
}
