package id.edokter.notification;

import java.time.LocalDate;

/** How many of the messages that were due on a day went by a way, did not, or were not wanted any more. */
public record DayCount(LocalDate day, String way, int sent, int dead, int skipped, int expired) {

    public int all() {
        return sent + dead + skipped + expired;
    }
}
