package id.edokter.watch;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A limit that finds nothing, or everything, would be noticed by nobody; it is told at start instead. */
@ApplicationScoped
class WatchStart {

    private static final int HOURS_OF_A_DAY = 24;
    private static final int HOURS_OF_A_PERIOD = UnusualReading.LONGEST_DAYS * HOURS_OF_A_DAY;

    private final WatchSettings settings;

    WatchStart(WatchSettings settings) {
        this.settings = settings;
    }

    void refuseWhatFindsNothing(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        check(settings);
    }

    static void check(WatchSettings settings) {
        within("EDOKTER_WATCH_DAY_BEGINS", settings.dayBegins(), 0, HOURS_OF_A_DAY - 1);
        within("EDOKTER_WATCH_DAY_ENDS", settings.dayEnds(), settings.dayBegins() + 1, HOURS_OF_A_DAY);
        within("EDOKTER_WATCH_DAYS_AROUND", settings.daysAround(), 0, 366);
        within("EDOKTER_WATCH_BUSY_DAY", settings.busyDay(), 1, 10_000);
        within("EDOKTER_WATCH_BUSY_SEARCH", settings.busySearch(), 1, 100_000);
        within("EDOKTER_WATCH_TIMES_USUAL", settings.timesUsual(), 2, 100);
        within("EDOKTER_WATCH_ONE_PATIENT_HOURS", settings.onePatientHours(), 2, HOURS_OF_A_PERIOD);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new CannotStart(name + " harus antara " + least + " dan " + most + ", bukan " + value);
    }
}
