package id.edokter.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Takes away the logs of an earlier run, before the first test of this one; only where the build says so. */
public class FreshLogs implements LauncherSessionListener {

    private static final String WANTED = "edokter.test.fresh-logs";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean(WANTED)) return;
        System.clearProperty(WANTED);
        if (!Files.exists(LogSearch.FOLDER)) return;
        try (var files = Files.list(LogSearch.FOLDER)) {
            for (var file : files.toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
