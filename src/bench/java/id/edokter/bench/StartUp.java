package id.edokter.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long somebody waits who starts e-Dokter with its embedded engine, and what it takes of the machine's memory. */
final class StartUp {

    private static final int WARM_STARTS = 3;
    private static final long REST_SECONDS = 5;

    private StartUp() {}

    static void measure(Path place, Report report) throws IOException, InterruptedException {
        var settings = Map.of("EDOKTER_DATA_DIR", place.resolve("start").toString());
        try (var first = Application.start(place.resolve("start-cold.txt"), settings)) {
            report.start("cold", first.untilFirstPage);
        }
        for (int i = 1; i <= WARM_STARTS; i++) {
            try (var again = Application.start(place.resolve("start-warm-" + i + ".txt"), settings)) {
                report.start("warm", again.untilFirstPage);
                if (i == WARM_STARTS) {
                    TimeUnit.SECONDS.sleep(REST_SECONDS);
                    report.memory("at rest: the process that serves", again.server());
                    report.memory("at rest: the process that started it", again.launcher());
                    report.memory("at rest: the embedded MariaDB", again.engine());
                }
            }
        }
    }
}
