package id.edokter.api;

import id.edokter.booking.SlotPlace;
import id.edokter.schedule.Pool;
import java.time.LocalDate;

/** One numbered place of a session. */
record SlotAnswer(long id, int number, String label, String starts, Pool pool, boolean free) {

    static SlotAnswer of(SlotPlace slot, LocalDate date) {
        return new SlotAnswer(
                slot.id(), slot.number(), slot.label(), Iso.moment(date, slot.starts()), slot.pool(), slot.free());
    }
}
