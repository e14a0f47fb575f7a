package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.CannotStart;
import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final String WHAT = "e-Dokter tidak dapat dimulai";

    @Test
    void aReasonInPlainWordsIsAllThatIsSaid() {
        assertThat(Trouble.inWords(WHAT, new RuntimeException("wrapped", new CannotStart("data contoh masih ada"))))
                .isEqualTo("e-Dokter tidak dapat dimulai: data contoh masih ada");
    }

    @Test
    void aBusyPortNamesTheSettingThatChangesIt() {
        var busy = new QuarkusBindException("0.0.0.0", 8080, new BindException("Address already in use"));
        assertThat(Trouble.inWords(WHAT, new RuntimeException(busy))).contains("porta 8080", "QUARKUS_HTTP_PORT=8081");

        var management = new IllegalStateException(
                "Unable to start the management interface on 127.0.0.1:9000", new BindException());
        assertThat(Trouble.inWords(WHAT, new RuntimeException(management)))
                .contains("porta 9000", "QUARKUS_MANAGEMENT_PORT=9001");
    }

    @Test
    void aDatabaseThatFailsLaterIsSaidWithoutATrace() {
        assertThat(Trouble.inWords(WHAT, new RuntimeException(new SQLException("Connection refused"))))
                .contains("basis data tidak dapat dipakai", "Connection refused")
                .doesNotContain("\tat ");
        assertThat(Trouble.inWords(WHAT, new RuntimeException(new FlywayException("Validate failed"))))
                .contains("skema basis data", "Validate failed")
                .doesNotContain("\tat ");
    }

    @Test
    void whatNobodyThoughtOfIsShownWhole() {
        assertThat(Trouble.inWords(WHAT, new IllegalArgumentException("odd"))).contains("odd", "\tat ");
    }
}
