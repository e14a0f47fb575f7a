package id.edokter.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.device.Device.Kind;
import id.edokter.device.Screens;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A scanner is a keyboard that ends with Enter: what it types is somebody's ticket, and presses nothing for anybody else. */
@QuarkusTest
@Tag("browser")
class KioskBrowserTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Guests guests;

    @Inject
    Screens screens;

    @Inject
    WebBrowser browser;

    @Inject
    TravellingClock clock;

    @Inject
    Given data;

    private Guests.Guest one;
    private Guests.Guest two;

    @BeforeEach
    void twoPatientsInTheMorning() {
        data.change("delete from attempt_count");
        clock.travelTo(data.today().atTime(7, 42));
        one = guests.in(guests.today(EIGHT, 1), 1);
        two = guests.in(guests.today(EIGHT, 1), 1);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Visitor kiosk(Device device) {
        return browser.visitor(device).carrying(Screens.cookieOf(Kind.KIOSK), screens.cookie(Kind.KIOSK));
    }

    private Visitor atTheFirst(Device device) {
        return kiosk(device)
                .opens("/kios")
                .isReadyIn("code")
                .writes(one.code())
                .entersInto(one.practice().doctorName());
    }

    private void nobodyIsIn() {
        assertThat(guests.status(one)).isEqualTo("BOOKED");
        assertThat(guests.status(two)).isEqualTo("BOOKED");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "KIOSK.*")
    void aScanWhileSomebodyIsAskedIsTheNextPatients(Device device) {
        try (var kiosk = atTheFirst(device)) {
            kiosk.isReadyIn("code")
                    .writes(two.code())
                    .entersInto(two.practice().doctorName())
                    .doesNotSee(one.practice().doctorName());
            nobodyIsIn();
            kiosk.goesOn().sees("Anda sudah tercatat datang");
            assertThat(guests.status(one)).isEqualTo("BOOKED");
            assertThat(guests.status(two)).isEqualTo("CHECKED_IN");
            kiosk.isReadyIn("code").writes(one.code()).entersInto(one.practice().doctorName());
            assertThat(guests.status(one)).isEqualTo("BOOKED");
        }
    }

    @Test
    void aScanAfterATouchIsTheNextPatientsToo() {
        try (var kiosk = atTheFirst(Device.KIOSK)) {
            kiosk.choosesTile("nomor")
                    .writes(two.code())
                    .entersInto(two.practice().doctorName());
            kiosk.isReadyIn("code")
                    .strikes("Shift+Tab")
                    .strikes("Shift+Tab")
                    .isOn("Saya sudah datang")
                    .writes(one.code())
                    .entersInto(one.practice().doctorName());
            kiosk.choosesTile("nomor-ganti")
                    .typesInto("phone", "0813")
                    .writes(two.code())
                    .entersInto(two.practice().doctorName());
            nobodyIsIn();
        }
    }

    @Test
    void withoutAScriptAScanAfterATouchPressesNothing() {
        try (var kiosk = atTheFirst(Device.KIOSK_WITHOUT_SCRIPTS)) {
            kiosk.choosesTile("nomor")
                    .writes(two.code())
                    .entersInto(one.practice().doctorName())
                    .typesInto("phone", "0813")
                    .writes(two.code())
                    .entersInto(one.practice().doctorName());
            nobodyIsIn();
            kiosk.isReadyIn("code").writes(two.code()).entersInto(two.practice().doctorName());
            nobodyIsIn();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "KIOSK.*")
    void whoeverIsToldToComeLaterMakesWayForTheNext(Device device) {
        var early = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        try (var kiosk = kiosk(device)) {
            kiosk.opens("/kios")
                    .isReadyIn("code")
                    .writes(early.code())
                    .entersInto("Check-in belum dibuka")
                    .isReadyIn("code")
                    .writes(one.code())
                    .entersInto(one.practice().doctorName());
        }
    }

    @Test
    void whatGoesWrongStaysAtTheKioskAndPasses() {
        try (var kiosk = kiosk(Device.KIOSK)) {
            kiosk.withAWatch()
                    .opens("/kios")
                    .sends("/kios/tidak-ada", Map.of())
                    .isAnswered(404)
                    .sees("Maaf, ada gangguan", "Layar kembali ke awal")
                    .findsNothingInTheWay()
                    .pictures("kiosk-error")
                    .waits(31)
                    .sees("Pindai QR di tiket Anda");
        }
    }

    @ParameterizedTest
    @CsvSource({"KIOSK, id", "KIOSK, en", "KIOSK_LYING, id", "KIOSK_LYING, en"})
    void everyPageFitsTheScreensThatKiosksHave(Device device, String language) {
        var early = guests.in(guests.today(LocalTime.of(13, 0), 1), 1);
        guests.onJkn(two);
        try (var kiosk = kiosk(device)) {
            fits(kiosk.opens("/kios?bahasa=" + language), "begin");
            fits(kiosk.isReadyIn("code").writes("000000").entersInto("6"), "unknown");
            fits(kiosk.opens("/kios?ketik=1"), "typing");
            fits(
                    kiosk.opens("/kios")
                            .isReadyIn("code")
                            .writes(early.code())
                            .entersInto(early.practice().doctorName()),
                    "early");
            fits(kiosk.opens("/kios").isReadyIn("code").writes(two.code()).entersInto("7890"), "confirm");
            fits(kiosk.choosesTile("nomor-ganti").choosesTile("jaminan-ubah").goesOn(), "wrong");
            fits(kiosk.choosesTile("nomor").goesOn().sees(language.equals("id") ? "07.42" : "07:42"), "done");
        }
    }

    @Test
    void onlyTheSlipIsPrintedAndFitsARoll() {
        try (var kiosk = atTheFirst(Device.KIOSK)) {
            kiosk.goesOn()
                    .sees("Anda sudah tercatat datang")
                    .printsOnARoll()
                    .sees("Datang 07.42", one.practice().doctorName())
                    .doesNotSee("Selesai", "Pasien berikutnya", "Layar kembali")
                    .pictures("kiosk-slip");
        }
    }

    private static void fits(Visitor kiosk, String page) {
        kiosk.findsNothingInTheWay().pictures("kiosk-" + kiosk.screen() + "-" + page);
    }
}
