package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.Device;
import id.edokter.support.Looking;
import id.edokter.support.TravellingClock;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody waits with the own telephone in hand, and the page changes by itself. */
@QuarkusTest
@Tag("browser")
class PhoneBrowserTest {

    @Inject
    Morning mornings;

    @Inject
    LiveQueues live;

    @Inject
    WebBrowser browser;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void looksUntil(BooleanSupplier so) {
        Looking.until(so, live::look);
    }

    @Test
    void aVisitFromTheChairToTheDoctor() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        try (var patient = browser.visitor(Device.PHONE)) {
            patient.opens(clinic.patient(2).queue()).sees("1 pasien lagi", "otomatis");
            clinic.calls();
            clinic.goesIn(1);
            looksUntil(() -> patient.words().contains("Anda berikutnya"));

            clinic.isDone(1).calls();
            looksUntil(() -> patient.words().contains("Silakan masuk " + clinic.roomName()));
            assertThat(patient.title()).startsWith("Silakan masuk").endsWith("e-Dokter");
            assertThat(patient.reads("#kabar")).contains("Silakan masuk " + clinic.roomName());
            patient.findsNothingInTheWay();

            clinic.goesIn(2);
            looksUntil(() -> patient.words().contains("Anda sedang diperiksa"));
            clinic.isDone(2);
            looksUntil(() -> patient.words().contains("Pemeriksaan selesai"));
            patient.isUntroubled();
        }
    }

    @Test
    void aLineThatIsCutIsSaidAfterAMinuteAndComesBack() {
        var clinic = mornings.of(2).comes(1, 2);
        try (var patient = browser.visitor(Device.PHONE).withAWatch()) {
            patient.opens(clinic.patient(2).queue()).sees("Diperbarui pukul 07.30 WIB");
            patient.isCutOff(true).waits(61).sees("Sambungan terputus. Data terakhir pukul 07.30 WIB");
            patient.pictures("queue-cut-off").isCutOff(false);
            looksUntil(() -> !patient.words().contains("Sambungan terputus"));
        }
    }
}
