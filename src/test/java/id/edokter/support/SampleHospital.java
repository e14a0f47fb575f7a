package id.edokter.support;

import id.edokter.schedule.ImportReport;
import id.edokter.schedule.ScheduleImport;
import id.edokter.shared.UnreadableFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A hospital of life-like size on a database of its own, so that lists hold what a hospital has and not what other tests
 * made: the week of the sample table, planned.
 */
public class SampleHospital implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class));
    }

    public static class Database implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Map<String, String> start() {
            return TestDatabase.named("sample");
        }

        @Override
        public void stop() {
            // it serves every test of the run and ends with the process
        }
    }

    /** Takes the table over when nobody has yet. */
    @Singleton
    public static class Opening {

        private final ScheduleImport imports;
        private boolean open;

        Opening(ScheduleImport imports) {
            this.imports = imports;
        }

        public synchronized void open() {
            if (open) return;
            try (var table = Opening.class.getResourceAsStream("/demo/jadwal-dokter.csv")) {
                var report = imports.apply(table.readAllBytes(), ScheduleImport.Options.CAREFUL);
                if (report.outcome() != ImportReport.Outcome.APPLIED)
                    throw new IllegalStateException(String.join("\n", report.lines()));
            } catch (UnreadableFile e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open = true;
        }
    }
}
