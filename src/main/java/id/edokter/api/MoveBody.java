package id.edokter.api;

import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.shared.FieldErrors;
import java.util.Arrays;

/** Which place: one slot, or the next free one of a session, perhaps of one pool. */
record MoveBody(Long slot, Long session, String pool) {

    /** @return null when an error was added */
    SlotChoice choice(FieldErrors errors) {
        if ((slot == null) == (session == null)) {
            errors.add(slot == null ? "slot" : "session", "slot_or_session");
            return null;
        }
        if (pool == null) return slot != null ? SlotChoice.slot(slot) : SlotChoice.nextFree(session);
        var wanted =
                Arrays.stream(Pool.values()).filter(p -> p.name().equals(pool)).findFirst();
        if (wanted.isEmpty()) errors.add("pool", "pool_unknown");
        else if (slot != null) errors.add("pool", "pool_needs_session");
        else return SlotChoice.nextFree(session, wanted.get());
        return null;
    }
}
