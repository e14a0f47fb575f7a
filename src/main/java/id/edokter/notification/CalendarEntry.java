package id.edokter.notification;

import java.time.Instant;

/**
 * What a message is about, for a calendar: when it is and nothing else, since calendars are shared and copied to others'
 * servers.
 *
 * @param uid the same for all messages of one appointment: up to 80 letters, digits and dashes
 * @param sequence grows with every change, so that a calendar replaces what it had
 * @param cancelled it is not any more
 */
public record CalendarEntry(String uid, int sequence, Instant starts, Instant ends, boolean cancelled) {

    public CalendarEntry {
        if (!uid.matches("[A-Za-z0-9-]{1,80}")) throw new IllegalArgumentException("no name of an appointment");
        if (!ends.isAfter(starts)) throw new IllegalArgumentException("ends before it begins");
    }
}
