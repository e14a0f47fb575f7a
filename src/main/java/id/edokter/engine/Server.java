package id.edokter.engine;

import id.edokter.shared.ServerStarted;
import id.edokter.shared.StartupLine;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** e-Dokter as a server: says where it is and stays until it is told to end. */
@Singleton
@Unremovable
class Server implements QuarkusApplication {

    private final Event<ServerStarted> started;
    private final List<StartupLine> modules;
    private final Scheduler jobs;
    private final Config config;

    Server(Event<ServerStarted> started, @All List<StartupLine> modules, Scheduler jobs, Config config) {
        this.started = started;
        this.modules = modules;
        this.jobs = jobs;
        this.config = config;
    }

    @Override
    public int run(String... args) {
        started.fire(new ServerStarted());
        // not before: a start that is refused has done nothing, and says one sentence
        jobs.resume();
        System.out.println(greeting());
        Quarkus.waitForExit();
        return 0;
    }

    private String greeting() {
        var settings = Settings.of(System.getenv());
        var text = new StringBuilder("\ne-Dokter sudah berjalan.\n\n");
        line(text, "Buka", "http://localhost:" + config.getValue("quarkus.http.port", String.class));
        line(
                text,
                "Data",
                settings.database()
                        .map(database -> ExternalDatabase.withoutParameters(database.url()))
                        .orElseGet(() -> settings.dataDir().toString()));
        line(
                text,
                "Pantau",
                "http://localhost:" + config.getValue("quarkus.management.port", String.class) + "/q/health");
        line(text, "Berhenti", "tekan Ctrl+C");
        modules.stream()
                .map(StartupLine::lines)
                .filter(lines -> !lines.isEmpty())
                .forEach(lines -> {
                    text.append('\n');
                    lines.forEach(line -> text.append("  ").append(line).append('\n'));
                });
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-10s %s%n".formatted(label, value));
    }
}
