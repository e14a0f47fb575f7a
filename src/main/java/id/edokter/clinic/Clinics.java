package id.edokter.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The hospital's clinics. */
@ApplicationScoped
@Transactional
public class Clinics {

    private final ClinicRecords records;
    private final Rooms rooms;

    Clinics(ClinicRecords records, Rooms rooms) {
        this.records = records;
        this.rooms = rooms;
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

    public List<Room> rooms() {
        return rooms.list("order by name");
    }

    /** The room of this name, noted anew when there is none. */
    public Room room(String name) {
        return rooms.find("name", name).firstResultOptional().orElseGet(() -> {
            var room = new Room(name);
            rooms.persist(room);
            return room;
        });
    }
}
