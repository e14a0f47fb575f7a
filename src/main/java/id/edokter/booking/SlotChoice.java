package id.edokter.booking;

import id.edokter.schedule.Pool;

/**
 * Which place is wanted: one slot, or the next free one of a session.
 *
 * @param slot id of a slot, or null
 * @param session id of a session, when no slot is named
 * @param pool narrows "next free" to one pool; null means all pools open to the payer
 */
public record SlotChoice(Long slot, Long session, Pool pool) {

    public static SlotChoice slot(long id) {
        return new SlotChoice(id, null, null);
    }

    public static SlotChoice nextFree(long session) {
        return new SlotChoice(null, session, null);
    }

    public static SlotChoice nextFree(long session, Pool pool) {
        return new SlotChoice(null, session, pool);
    }

    /** Whether the appointment already is in such a place: asked for again, it stays. */
    public boolean isMetBy(Appointment appointment) {
        return slot != null
                ? slot.equals(appointment.slot.id)
                : session.equals(appointment.session.id) && (pool == null || pool == appointment.slot.pool);
    }
}
