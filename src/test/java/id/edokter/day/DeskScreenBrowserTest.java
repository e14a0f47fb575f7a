package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.checkin.Guests;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.Looking;
import id.edokter.support.Staff;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The screen of the desk with nothing but a keyboard and a scanner, at 1366×768. */
@QuarkusTest
@Tag("browser")
class DeskScreenBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Given data;

    @Inject
    WebBrowser browser;

    @Inject
    Staff staff;

    @Inject
    SignIn signIn;

    @Inject
    Booking booking;

    @Inject
    LiveDay live;

    @Inject
    Guests guests;

    private Visitor clerk(Device device) {
        return browser.visitor(device)
                .carrying("edokter", staff.inside(Role.FRONT_DESK).token());
    }

    @Test
    void theArrowKeysGoThroughTheSessionsAndEnterOpensOne() {
        var practice = data.practice(3);
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket?tanggal=" + practice.date() + "&poli=" + practice.clinicCode())
                    .isOn("Pindai kode janji")
                    .strikes("ArrowDown")
                    .isOn(practice.doctorName())
                    .strikes("ArrowUp")
                    .isOn("Pindai kode janji")
                    .strikes("ArrowDown")
                    .entersInto("Riwayat tempat");
        }
    }

    @Test
    void theArrowKeysGoThroughThePlacesOfASessionAndSignsOpenItsActs() {
        var practice = data.practice(12);
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket/sesi/" + practice.session())
                    .strikes("ArrowDown")
                    .isOn("-01")
                    .strikes("ArrowRight")
                    .isOn("-02")
                    .strikes("ArrowLeft")
                    .isOn("-01")
                    .strikes("ArrowUp")
                    .isOn("Pindai kode janji")
                    .strikes("?")
                    .sees("Berpindah di kisi tempat", "Tambah tempat", "Pindah ruang", "Dokter berhalangan")
                    .pictures("desk-session-help")
                    .strikes("Escape")
                    .strikes("+")
                    .sees("Nomor baru menyambung nomor terakhir")
                    .opens("/loket/sesi/" + practice.session())
                    .strikes("F8")
                    .sees("Poli", "Data langsung");
        }
    }

    @Test
    void theHeadOfAnAdministratorIsOneLine() {
        try (var admin = browser.visitor(Device.DESKTOP)) {
            admin.carrying("edokter", staff.inside(Role.ADMINISTRATOR).token())
                    .opens("/loket")
                    .findsNoHigher(".ed-top", 72);
        }
    }

    @Test
    void whatIsScannedOrTypedAnywhereGoesIntoTheSearch() {
        var known = data.person();
        data.registered("RM-" + Given.next(), known);
        var practice = data.practice(1);
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket/sesi/" + practice.session())
                    // nobody has looked for anything yet: the keyboard is nowhere
                    .writes(known.nik().digits())
                    .isOn("Pindai kode janji")
                    .entersInto(known.name().text())
                    .strikes("F2")
                    .isOn("Pindai kode janji");
        }
    }

    @Test
    void aTicketIsLookedForWhicheverFieldOneIsIn() {
        var guest = guests.anyTime();
        var cancels = "/loket/janji/" + guest.appointment() + "/batal";
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens(cancels)
                    .chooses("Pasien")
                    .types("Alasan", "sakit")
                    .scansBeside(guest.code(), "Ke janji ini")
                    .findsTyped("Alasan", "sakit");
            assertThat(guests.status(guest)).as("nothing was sent").isEqualTo("BOOKED");

            // typed by hand it is a reason like any other
            nisa.types("Alasan", "").writesSlowly(guest.code()).findsTyped("Alasan", guest.code());
            nisa.opens(cancels).types("Alasan", "").scansInto(guest.code(), "Ke janji ini");
        }
    }

    @Test
    void withoutSignsAsShortcutsTheScannerWorksAllTheSame() {
        var guest = guests.anyTime();
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/akun")
                    .strikes("?")
                    .chooses("bekerja sebagai pintasan")
                    .strikes("Escape")
                    .opens("/loket/sesi/" + guest.practice().session())
                    .strikes("Tab")
                    .scansInto(guest.code(), "Ke janji ini");
        }
    }

    @Test
    void aCardMayBeScannedIntoItsField() {
        var practice = data.practice(1);
        try (var nisa = clerk(Device.DESKTOP)) {
            var registration = "/loket/pasien/baru?sesi=" + practice.session();
            nisa.opens(registration).types("NIK", "").scans("0001234567890");
            nisa.findsTyped("NIK", "0001234567890");
            assertThat(nisa.path()).isEqualTo(registration);

            // where it is asked who it is about, session and place stay
            var known = data.person();
            data.registered("RM-" + Given.next(), known);
            nisa.opens("/loket/janji/baru/" + practice.session())
                    .typesInto("cari", "")
                    .scansInto(known.nik().digits(), known.name().text())
                    .sees(practice.doctorName());
            assertThat(nisa.path()).isEqualTo("/loket/janji/baru");
        }
    }

    @Test
    void theKeysStandOnThePageAndInTheHelp() {
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket?tanggal=" + data.today().plusYears(9))
                    .sees("F2", "?")
                    .strikes("Tab")
                    .strikes("?")
                    .sees("Pintasan papan ketik", "Berpindah antarbaris tabel", "Hari sebelumnya", "Hari berikutnya")
                    .findsNothingInTheWay()
                    .pictures("desk-help")
                    .strikes("Escape")
                    .doesNotSee("Berpindah antarbaris tabel");
        }
    }

    @Test
    void whoDoesNotWantSignsAsShortcutsSwitchesThemOff() {
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/akun")
                    .strikes("?")
                    .chooses("bekerja sebagai pintasan")
                    .strikes("Escape")
                    .opens("/akun")
                    .strikes("?")
                    .doesNotSee("Berpindah antarbaris tabel")
                    .strikes("F2")
                    .isOn("Pindai kode janji");
        }
    }

    @Test
    void whatOthersBookAppearsByItself() {
        var practice = data.practice(3);
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket?tanggal=" + practice.date() + "&poli=" + practice.clinicCode())
                    .sees("Data langsung")
                    .strikes("ArrowDown")
                    .isOn(practice.doctorName());
            booking.book(new BookingRequest(
                    null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT));

            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!nisa.reads("[data-rows] tbody").contains("Hampir penuh") && System.nanoTime() < end) live.look();

            nisa.sees("Hampir penuh")
                    // where one was, one is
                    .isOn(practice.doctorName());
        }
    }

    @Test
    void aLineThatIsLostIsShownAndComesBack() {
        try (var nisa = clerk(Device.DESKTOP)) {
            nisa.opens("/loket?tanggal=" + data.practice(1).date())
                    .sees("Data langsung")
                    .isCutOff(true)
                    .sees("Sambungan terputus", "Data terakhir pukul")
                    .doesNotSee("Data langsung");
            nisa.pictures("desk-cut-off").isCutOff(false).sees("Data langsung").doesNotSee("Sambungan terputus");
        }
    }

    @Test
    void whoIsSignedOutMeanwhileIsLedToTheDoor() {
        var practice = data.practice(1);
        var clerk = staff.inside(Role.FRONT_DESK);
        try (var nisa = browser.visitor(Device.DESKTOP).carrying("edokter", clerk.token())) {
            nisa.opens("/loket?tanggal=" + practice.date() + "&poli=" + practice.clinicCode())
                    .sees("Data langsung")
                    .strikes("F2");

            signIn.signOut(staff.who(clerk.token()));

            Looking.until(() -> nisa.words().contains("Kata sandi"), live::look);
            assertThat(nisa.path()).startsWith("/masuk?lanjut=%2Floket%3Ftanggal");
            nisa.doesNotSee(practice.doctorName());
        }
    }

    @Test
    void withoutScriptsNothingIsPromisedAndEverythingIsThere() {
        var known = data.person();
        data.registered("RM-" + Given.next(), known);
        try (var nisa = clerk(Device.DESKTOP_WITHOUT_SCRIPTS)) {
            nisa.opens("/loket")
                    .doesNotSee("F2", "Pintasan")
                    .isOn("Pindai kode janji")
                    .writes(known.nik().digits())
                    .entersInto(known.name().text());
        }
    }
}
