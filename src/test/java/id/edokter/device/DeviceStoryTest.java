package id.edokter.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.device.Device.Kind;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeviceStoryTest {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+(/perangkat/buka/[0-9A-Z]{12})");

    @Inject
    Staff staff;

    @Inject
    Screens screens;

    private Inside admin;
    private PlainBrowser browser;

    @BeforeEach
    void signIn() {
        admin = staff.inside(Role.ADMINISTRATOR);
        browser = admin.browser();
    }

    private PlainBrowser.Page sends(String address, Object... form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("formToken", admin.formToken());
        for (int i = 0; i < form.length; i += 2) fields.put((String) form[i], String.valueOf(form[i + 1]));
        return browser.sends(address, fields);
    }

    @Test
    void anAdministratorRegistersABoardAndATechnicianOpensIt() {
        var name = "Ruang Tunggu " + Given.next();
        var told = sends("/perangkat", "name", name, "kind", "BOARD");
        var found = ADDRESS.matcher(told.text());
        assertThat(found.find()).as("%s", told).isTrue();
        var address = found.group(1);
        assertThat(told.html()).contains("ed-qr");
        assertThat(browser.opens("/perangkat").text())
                .contains(name, "Menunggu dibuka")
                .doesNotContain(address);

        var screen = PlainBrowser.fresh();
        assertThat(screen.opens(address).text()).contains(name, "Ya, buka di sini");
        assertThat(screen.opens(address.toLowerCase(Locale.ROOT)).text()).contains(name);
        assertThat(screen.cookie("edokter-board"))
                .as("to look at it does nothing")
                .isEmpty();
        var opened = screen.sends(address);
        assertThat(opened.location()).isEqualTo("/layar");
        assertThat(opened.header("Set-Cookie"))
                .contains("edokter-board=", "HTTPOnly", "SameSite=Lax", "Max-Age=34560000");
        assertThat(screen.sends(address).location()).as("pressed twice").isEqualTo("/layar");
        assertThat(PlainBrowser.fresh().sends(address).status()).isEqualTo(404);
        assertThat(PlainBrowser.fresh().opens(address).text()).contains("tidak membuka apa pun");
        assertThat(browser.opens("/perangkat").text()).contains(name, "Dipakai");
    }

    @Test
    void whatIsWrongIsToldBesideTheField() {
        var empty = sends("/perangkat", "name", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Tulis nama perangkat", "Pilih jenis perangkat");

        var name = screens.waiting(Kind.KIOSK).device().name;
        var taken = sends("/perangkat", "name", name, "kind", "KIOSK");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("Sudah ada perangkat bernama " + name);
        assertThat(taken.values("name")).containsExactly(name);
    }

    @Test
    void aDeviceIsRenamedRevokedAndOpenedAgain() {
        var made = screens.waiting(Kind.BOARD);
        var here = "/perangkat/" + made.device().id;
        var name = "Layar lain " + Given.next();

        var kept = sends(here, "name", name, "version", made.device().version);
        assertThat(browser.goesOn(kept).text()).contains(name, "Perubahan disimpan");
        var late = sends(here, "name", name + " b", "version", made.device().version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("baru saja diubah orang lain");

        assertThat(browser.goesOn(sends(here + "/pencabutan")).text())
                .contains("Perangkat dicabut")
                .doesNotContain("Cabut perangkat");
        assertThat(PlainBrowser.fresh().opens("/perangkat/buka/" + made.key()).status())
                .isEqualTo(404);
        assertThat(sends(here + "/alamat").text()).containsPattern(ADDRESS);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var address : new String[] {"/perangkat/987654321", "/perangkat/x"})
            assertThat(browser.opens(address).status()).isEqualTo(404);
        for (var act : new String[] {"", "/alamat", "/pencabutan"})
            assertThat(browser.sends("/perangkat/987654321" + act, Map.of("formToken", admin.formToken()))
                            .status())
                    .isEqualTo(404);
    }
}
