package id.edokter.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is usual here. */
@ConfigMapping(prefix = "edokter.watch")
public interface WatchSettings {

    /** The hour (WIB) from which people of the hospital work. */
    @WithDefault("6")
    int dayBegins();

    /** The hour until which they do. */
    @WithDefault("21")
    int dayEnds();

    /** Whoever looks at a patient has a reason when there is an appointment, or one was made, so many days around. */
    @WithDefault("7")
    int daysAround();

    /** Patients of one day, below which it is not busy, whatever is usual. */
    @WithDefault("20")
    int busyDay();

    /** The same for patients in the lists that one person's searches find. */
    @WithDefault("100")
    int busySearch();

    /** So many times what is usual is much. */
    @WithDefault("3")
    int timesUsual();

    /** In so many different hours one patient is looked at before it counts as again and again. */
    @WithDefault("6")
    int onePatientHours();
}
