package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A database that neither answers nor breaks off, as behind a dead switch or on a full disk: everybody is told to come
 * again, nobody waits for ever, and nobody has to restart anything afterwards.
 */
@Tag("own-engine")
@EnabledOnOs({OS.LINUX, OS.MAC})
class FrozenIT {

    private static final int VISITORS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everybodyIsToldToComeAgainAndItGoesOnByItself() throws Exception {
        var data = Path.of("target/frozen-it").toAbsolutePath();
        EngineFiles.delete(data);
        try (var edokter =
                PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started()) {
            assertThat(edokter.get("/api/v1/clinics").statusCode()).isEqualTo(200);
            signal("STOP", edokter.engine());
            try {
                var asked = new ArrayList<CompletableFuture<Integer>>();
                for (int i = 0; i < VISITORS; i++) asked.add(status(edokter, path(i)));
                for (int i = 0; i < VISITORS; i++)
                    assertThat(asked.get(i).get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .as(path(i))
                            .isEqualTo(503);
            } finally {
                signal("CONT", edokter.engine());
            }
            var until = Instant.now().plus(PATIENCE);
            while (edokter.get("/api/v1/clinics").statusCode() != 200) {
                assertThat(Instant.now()).isBefore(until);
                Thread.sleep(200);
            }
            assertThat(edokter.get("/dokter").statusCode()).isEqualTo(200);
            assertThat(edokter.console()).contains("The database is away").doesNotContain("ERROR [Failures]");
        }
    }

    private static String path(int visitor) {
        return visitor % 2 == 0 ? "/api/v1/sessions?doctor=" + visitor : "/cari?q=anak" + visitor;
    }

    private CompletableFuture<Integer> status(PackagedEdokter edokter, String path) {
        var request = HttpRequest.newBuilder(edokter.address(path)).build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode());
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
