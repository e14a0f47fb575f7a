package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what is planted, so that its silence means something. */
class LogSearchTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:00:00 INFO  [Booking] Duplicate entry '9900017101900001' for key",
                "12:00:00 WARN  [X] cannot call 081200000012",
                "12:00:00 WARN  [X] cannot call +6281200000012",
                "12:00:00 WARN  [X] card 0001234567890 is refused",
                "12:00:00 WARN  [MailServer] no such user siti12@surel.example",
                "12:00:00 INFO  [X] patient Uji Coba 12 came",
                "12:00:00 INFO  [X] tried meja hijau terbang 7",
                "12:00:00 INFO  [X] $2a$10$abcdefghijklmnopqrstuv",
                "12:00:00 DEBUG [X] Cookie: edokter=abcdefghijklmnopqrstuvwxyz",
                "12:00:00 DEBUG [X] body userName=siti&password=x",
                "12:00:00 INFO  [Courier] Kode Anda 123456",
                "12:00:00 INFO  [Courier] code: 123456",
            })
    void aPlantedValueIsFound(String line) throws IOException {
        assertThat(in("console.log", "12:00:00 INFO  [X] nothing\n" + line + "\n"))
                .isNotEmpty()
                .allMatch(found -> found.endsWith("console.log:2"));
    }

    @Test
    void anyKeyOfOursIsFound() throws IOException {
        int found = 0;
        for (int i = 0; i < 200; i++)
            if (!in("console.log", "link /janji/" + Secrets.token()).isEmpty()) found++;
        // seven in ten thousand have no digit, and look like a word
        assertThat(found).isGreaterThan(194);
    }

    @Test
    void inAnAccessLogAKeyMayBePartOfAnAddressAndNothingElseMay() throws IOException {
        assertThat(in("access.log", "\"GET /janji/%s HTTP/1.1\" 200".formatted(Secrets.derived("a", "1"))))
                .isEmpty();
        assertThat(in("access.log", "\"GET /cari?q=%s HTTP/1.1\" 200".formatted(Secrets.derived("a", "1"))))
                .hasSize(1);
        assertThat(in("access.log", "\"GET /loket/pasien?cari=9900017101900001 HTTP/1.1\" 200"))
                .hasSize(1);
        assertThat(in("access.log", "\"GET /loket/pasien?nik=1271 HTTP/1.1\" 200"))
                .hasSize(1);
    }

    /** The same in a line of the log is no greeting. */
    @Test
    void whatAnOperatorIsToldOnPurposeIsToldByNoLog() throws IOException {
        var key = "edk_" + Secrets.derived("a", "1");
        assertThat(in("package-1.log", "  API key: " + key + "\n" + key + "\n")).isEmpty();
        assertThat(in("package-1.log", "12:00:00 INFO  [X] API key: " + key)).isNotEmpty();
    }

    @Test
    void whatIsNobodysIsLeftAlone() throws IOException {
        assertThat(in("console.log", """
                        12:00:00 INFO  [Engine] MariaDB 11.4.5 on port 43121, process 99123
                        12:00:00 INFO  [AuditJobs] The trail is sealed up to 12: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                        at io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder$AbstractAuthenticationHandler.handle(X.java:123456)
                        """)).isEmpty();
    }

    private List<String> in(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return LogSearch.in(folder);
    }
}
