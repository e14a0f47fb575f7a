package id.edokter.booking;

import id.edokter.schedule.Slot;
import java.util.List;

/**
 * News, within the transaction: what a person at the desk did with one appointment, or took back. Not what becomes of the
 * patients of a doctor who is absent, who are told of that, and not of who stands there without an appointment.
 *
 * @param before where the appointment was; null for a new one
 * @param why for what is cancelled, null for the rest
 * @param others what else was booked by the same form, or is taken back with it
 * @param undone what this takes back; null when nothing
 */
public record CounterNews(
        Kind kind, Appointment appointment, Slot before, Why why, List<Appointment> others, Kind undone) {

    public enum Kind {
        BOOKED,
        MOVED,
        CANCELLED,
        /** Cancelled by mistake, and good again. */
        RESTORED
    }

    public enum Why {
        PATIENT,
        HOSPITAL,
        /** It had been booked by mistake. */
        SLIP
    }
}
