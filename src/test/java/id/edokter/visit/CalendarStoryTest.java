package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A doctor's sessions in the telephone's own calendar. */
@QuarkusTest
class CalendarStoryTest {

    private static final String PAGE = "/praktik/kalender";

    @Inject
    Given data;

    @Inject
    Staff staff;

    private static String made(Inside doctor) {
        var page = doctor.browser().sends(PAGE, "formToken", doctor.formToken());
        assertThat(page.status()).isEqualTo(200);
        var whole = page.html().replaceAll("(?s).*value=\"(http[^\"]*/kalender/[^\"]+[.]ics)\".*", "$1");
        return whole.substring(whole.indexOf("/kalender/"));
    }

    private static Page asks(String address, String... headers) {
        return PlainBrowser.fresh().asks("GET", address, HttpRequest.BodyPublishers.noBody(), headers);
    }

    @Test
    void aPhoneReadsSessionsAndNumbersAndNoNames() {
        var practice = data.practice(3);
        var other = data.practice(1);
        data.booked(practice, 1);
        data.booked(practice, 2);
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var address = made(doctor);

        var feed = asks(address);

        var text = feed.html().replaceAll("\r\n ", "");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("content-type")).startsWith("text/calendar");
        assertThat(text)
                .contains("UID:sesi-" + practice.session() + "@e-dokter", "(2 pasien)", "STATUS:CONFIRMED")
                .contains("DTSTART:" + practice.date().toString().replace("-", "") + "T010000Z")
                .doesNotContain("Uji Coba", "sesi-" + other.session());
        assertThat(feed.headers().allValues("cache-control")).containsExactly("no-store");
        // nothing new is not sent again, and what is new is
        var mark = feed.header("etag");
        assertThat(asks(address, "If-None-Match", mark).status()).isEqualTo(304);
        data.change("update session set status = 'CANCELLED', version = version + 1 where id = ?", practice.session());
        assertThat(asks(address, "If-None-Match", mark).html()).contains("STATUS:CANCELLED");
    }

    @Test
    void theAddressIsShownOnceRenewedAndRevoked() {
        var practice = data.practice(1);
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var first = made(doctor);
        assertThat(doctor.browser().opens(PAGE).html()).doesNotContain(first).contains("Cabut alamat");

        var second = made(doctor);
        assertThat(asks(first).status()).isEqualTo(404);
        assertThat(asks(second).status()).isEqualTo(200);

        doctor.browser().sends(PAGE + "/cabut", "formToken", doctor.formToken());
        assertThat(asks(second).status()).isEqualTo(404);
        assertThat(asks("/kalender/bukan-kunci.ics").status()).isEqualTo(404);
    }

    @Test
    void theAddressEndsWithTheDoctorsAccount() {
        var practice = data.practice(1);
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var address = made(doctor);
        data.change(
                "update account set disabled_at = utc_timestamp(3) where user_name = ?",
                doctor.colleague().userName());
        assertThat(asks(address).status()).isEqualTo(404);
    }
}
