package id.edokter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Mailings;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Did the messages go, which did not, why, and what to do about it; without JavaScript. */
@QuarkusTest
class MessagesStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Booking booking;

    @Inject
    Mailings mailings;

    @Inject
    Telephones telephones;

    @Inject
    TravellingClock clock;

    private PatientDetails person;
    private Booked booked;
    private String subject;
    private String phone;

    @BeforeEach
    void somebodyHasAnAppointment() {
        data.change("delete from attempt_count");
        data.change("delete from outbox_message");
        clock.travelToTheStartOfACode();
        person = data.person();
        booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT));
        data.change("delete from outbox_message");
        subject = "appointment:" + booked.appointment().id;
        phone = person.phone().e164();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static Page sends(Inside inside, String address, String... form) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < form.length; i += 2) all.put(form[i], form[i + 1]);
        all.put("formToken", inside.formToken());
        return inside.browser().sends(address, all);
    }

    private String end() {
        return phone.substring(phone.length() - 4);
    }

    private long traces(String act, String condition, Object... arguments) {
        return data.count("select count(*) from audit_event where act = '" + act + "' and " + condition, arguments);
    }

    @Test
    void whatFailedIsSeenWithItsReasonAndTriedAgain() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        long message = mailings.dead(subject, 1, phone);

        var page = admin.browser().opens("/pesan");
        assertThat(page.text())
                .contains("Tidak ada pesan yang terlambat", "Layanan pesan menolak nomor atau pesan ini")
                .contains("Periksa nomor pasien di daftar nomor yang ditolak", "Coba lagi (1)", "•••• " + end())
                .doesNotContain(phone, person.name().text());

        var details = admin.browser().opens("/pesan/" + message);
        assertThat(details.text())
                .contains("Ruang berubah", "•••• " + end(), "the gateway answered 400", "1 kali")
                .contains("Isi pesan disegel", booked.appointment().code)
                .doesNotContain(phone, "Poli Anak", person.name().text());
        assertThat(traces("APPOINTMENT_SEEN", "subject = ? and detail = 'messages'", booked.appointment().code))
                .isEqualTo(1);

        var again = sends(admin, "/pesan/" + message + "/ulang");
        assertThat(again.status()).isEqualTo(303);
        assertThat(admin.browser().goesOn(again).text()).contains("dicoba lagi dalam beberapa detik");
        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(traces(
                        "MESSAGE_RETRIED",
                        "patient_id = ? and subject = ?",
                        booked.appointment().patient.id,
                        "message:" + message))
                .isEqualTo(1);
        var late = sends(admin, "/pesan/" + message + "/ulang");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("sudah berubah", "Terkirim");
    }

    @Test
    void allThatFailedForOneReasonIsTriedAgainAtOnce() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        mailings.dead(subject, 1, phone);
        var other = Mailings.phone();
        mailings.dead("test:" + Given.next(), 1, other);

        var answer = sends(admin, "/pesan/ulang", "keadaan", "DEAD", "sebab", Mailings.REFUSED);

        assertThat(answer.location()).isEqualTo("/pesan?selesai=dicoba-semua");
        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(telephones.textsTo(other)).hasSize(1);
        assertThat(traces("MESSAGE_RETRIED", "patient_id is null and detail = '2 messages'"))
                .isPositive();
        assertThat(sends(admin, "/pesan/ulang", "keadaan", "omong kosong").status())
                .isEqualTo(303);
    }

    @Test
    void stoppingAsksWhyAndIsWrittenDown() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        long message = mailings.waiting(subject, 1, phone);

        var wrong = sends(admin, "/pesan/" + message + "/henti", "reason", " ");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Tulis alasannya");
        assertThat(sends(admin, "/pesan/" + message + "/henti", "reason", "Ruang salah ketik")
                        .status())
                .isEqualTo(303);

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(admin.browser().opens("/pesan/" + message).text())
                .contains("Tidak jadi dikirim", "Dihentikan administrator");
        assertThat(traces(
                        "MESSAGE_STOPPED",
                        "patient_id = ? and detail = 'Ruang salah ketik'",
                        booked.appointment().patient.id))
                .isEqualTo(1);
    }

    @Test
    void aKindIsStoppedWithAReasonAndWhatWasTypedStays() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        mailings.waiting(subject, 1, phone);
        assertThat(admin.browser().opens("/pesan/henti").text()).contains("Ruang berubah (1 menunggu)");

        var wrong = sends(admin, "/pesan/henti", "jenis", "", "reason", "Ruang salah <b>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Pilih jenis pesan yang dihentikan");
        assertThat(wrong.html()).contains("value=\"Ruang salah &lt;b&gt;\"");
        sends(admin, "/pesan/henti", "jenis", "ROOM_CHANGED", "reason", "Ruang salah");

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(admin.browser().opens("/pesan/henti").text()).contains("Tidak ada pesan yang menunggu");
        assertThat(traces("MESSAGE_STOPPED", "subject = 'ROOM_CHANGED' and detail = 'Ruang salah'"))
                .isPositive();
    }

    @Test
    void messagesOfAnAppointmentAreFoundByItsCode() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        long message = mailings.dead(subject, 1, phone);

        var found =
                sends(admin, "/pesan/cari", "code", booked.appointment().code.toLowerCase());
        assertThat(found.location())
                .isEqualTo("/pesan/janji/" + booked.appointment().id)
                .doesNotContain(booked.appointment().code);
        assertThat(admin.browser().goesOn(found).html()).contains("/pesan/" + message);
        var wrong = sends(admin, "/pesan/cari", "code", "ZZZZZZ");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Tidak ada janji dengan kode ini");
        assertThat(wrong.html()).contains("value=\"ZZZZZZ\"");
        assertThat(sends(admin, "/pesan/cari").text()).contains("Isi kode janji");
    }

    @Test
    void theListIsFilteredAndAnEmptyOneSaysSo() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(admin.browser().opens("/pesan").text())
                .contains("Belum ada pesan", "Tidak ada pesan yang gagal dalam tujuh hari terakhir");
        mailings.dead(subject, 1, phone);

        assertThat(admin.browser()
                        .opens("/pesan?keadaan=DEAD&jenis=ROOM_CHANGED")
                        .text())
                .contains("•••• " + end());
        assertThat(admin.browser().opens("/pesan?keadaan=SENT").text())
                .contains("Tidak ada pesan yang cocok", "Tampilkan semua");
        assertThat(admin.browser()
                        .opens("/pesan?tanggal=2001-01-01&jenis=x&setelah=y")
                        .text())
                .contains("Tidak ada pesan yang cocok");
        assertThat(admin.browser().opens("/pesan/987654321").status()).isEqualTo(404);
        assertThat(admin.browser().opens("/pesan/janji/987654321").status()).isEqualTo(404);
    }

    @Test
    void whatIsLateRingsOnThePage() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        mailings.waiting(subject, 1, phone);
        clock.travel(Duration.ofMinutes(7));

        assertThat(admin.browser().opens("/pesan").text()).contains("menunggu 7 menit");
    }

    @Test
    void aManagerSeesFiguresAndNothingElse() {
        var manager = staff.inside(Role.MANAGER);
        mailings.dead(subject, 1, phone);

        var page = manager.browser().opens("/pesan/angka");
        assertThat(page.text()).contains("SMS", "Gagal", "Hari terbanyak: 1 pesan");
        assertThat(page.html()).contains("<svg class=\"ed-days", "SMS: 0 terkirim dan 1 tidak terkirim");
        assertThat(manager.browser().opens("/pesan").status()).isEqualTo(403);
        assertThat(manager.browser().opens("/pesan/nomor").status()).isEqualTo(403);
        assertThat(manager.browser().opens("/pesan/henti").status()).isEqualTo(403);
        assertThat(staff.inside(Role.FRONT_DESK).browser().opens("/pesan").status())
                .isEqualTo(403);
        assertThat(PlainBrowser.fresh().opens("/pesan/angka").status()).isEqualTo(303);
    }

    @Test
    void theDeskSeesWhoseNumberWasRefusedUntilItIsRepaired() {
        var desk = staff.inside(Role.FRONT_DESK);
        mailings.dead(subject, 1, phone);

        var page = desk.browser().opens("/pesan/nomor");
        assertThat(page.text()).contains(person.name().text(), "•••• " + end(), "1 pesan tidak sampai");
        assertThat(page.text()).doesNotContain(phone);
        assertThat(desk.browser().opens("/loket/telepon").html()).contains("href=\"/pesan/nomor\"");
        assertThat(traces("PATIENT_LISTED", "patient_id = ?", booked.appointment().patient.id))
                .isPositive();

        var other = Given.phone(Given.next());
        data.change(
                "update patient set phone = ? where id = ?",
                data.sealed("patient.phone", "+62" + other.substring(1)),
                booked.appointment().patient.id);
        data.change(
                "update appointment set phone = ? where id = ?",
                data.sealed("appointment.phone", "+62" + other.substring(1)),
                booked.appointment().id);
        assertThat(desk.browser().opens("/pesan/nomor").text())
                .doesNotContain(person.name().text());
    }

    @Test
    void deskAndPatientSeeWhetherTheMessageArrived() {
        var desk = staff.inside(Role.FRONT_DESK).browser();
        var visitor = PlainBrowser.fresh();
        var ofDesk = "/loket/janji/" + booked.appointment().id;
        var ticket = "/janji/" + booked.linkToken();
        assertThat(desk.opens(ofDesk).text()).contains("Belum ada pesan tentang janji ini");
        assertThat(visitor.opens(ticket).text()).doesNotContain("nomor berakhir");

        mailings.waiting(subject, 1, phone);
        assertThat(visitor.opens(ticket).text()).contains("Pesan sedang dikirim ke nomor berakhir " + end());
        telephones.textsTo(phone);
        assertThat(desk.opens(ofDesk).text()).contains("Ruang berubah ke •••• " + end(), "Terkirim");
        assertThat(visitor.opens(ticket).text()).contains("Pesan terkirim ke nomor berakhir " + end());

        data.change("delete from outbox_message");
        mailings.dead(subject, 2, phone);
        var page = desk.opens(ofDesk);
        assertThat(page.text()).contains("Layanan pesan menolak nomor atau pesan ini", "lihat daftar telepon");
        assertThat(page.html()).contains("href=\"/loket/kabar\"").doesNotContainPattern("href=\"/pesan/[0-9]");
        assertThat(visitor.opens(ticket).text())
                .contains("nomor berakhir " + end() + " belum sampai", "Periksa nomor Anda");
        assertThat(PlainBrowser.inEnglish().opens(ticket).text()).contains("has not arrived. Check your number");
    }
}
