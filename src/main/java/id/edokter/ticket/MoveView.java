package id.edokter.ticket;

import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotPlace;
import id.edokter.schedule.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a booking could go: a doctor's coming days, the free times of one of them, and the other doctors.
 *
 * @param chosen the day shown; null when the doctor has none
 * @param before address of the days before those shown; null when there are none; {@code after} likewise
 * @param refusal what stood against the last choice; empty before
 * @param nearest free times near the one that was lost
 * @param missing whether the form was sent without a time
 */
record MoveView(
        Ticket ticket,
        long doctor,
        String doctorName,
        List<Day> days,
        LocalDate chosen,
        String before,
        String after,
        List<Times> sessions,
        List<Other> others,
        String refusal,
        List<SlotPlace> nearest,
        boolean missing) {

    /** One day; without a place it has no link. */
    record Day(LocalDate date, int left, String link) {}

    /** The free times of a session, and how many it has for this payer in all. */
    record Times(SessionPlaces session, List<SlotPlace> free, int all) {}

    /** Another doctor of the clinic, and the first day with a place; null when there is none. */
    record Other(String name, LocalDate next, String link) {}

    /** Old place and new place side by side. */
    record Check(Ticket ticket, Slot to, Instant arriveBy, String back) {}

    /** Whether any time can be chosen. */
    public boolean anyFree() {
        return !sessions.isEmpty();
    }

    /** Whether somebody may want what is not free: then one can wait for it in line. */
    public boolean isFullSomewhere() {
        return !anyFree() || days.stream().anyMatch(day -> day.left == 0);
    }
}
