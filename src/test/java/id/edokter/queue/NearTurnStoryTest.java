package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.notification.Telephones;
import id.edokter.shared.Transactions;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import id.edokter.waiting.Morning;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody has checked in and waits in the canteen, with the telephone in the pocket. */
@QuarkusTest
class NearTurnStoryTest {

    @Inject
    Morning mornings;

    @Inject
    NearTurns turns;

    @Inject
    QueueRecords records;

    @Inject
    Telephones telephones;

    @Inject
    Transactions transactions;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    private final PlainBrowser browser = PlainBrowser.fresh();

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private List<String> messages(Morning.Patient me) {
        var phone = transactions.run(() -> records.appointment(me.appointment()).phone);
        return telephones.textsTo(phone).stream()
                .filter(text -> text.contains("Mohon kembali"))
                .toList();
    }

    private static String path(String text) {
        var link = URI.create(text.replaceFirst("(?s).*Mohon kembali: (\\S+).*", "$1"));
        return link.getPath();
    }

    @Test
    void theMessageCallsThemBackAndLeadsToTheirPlace() {
        var clinic = mornings.of(6).comes(1, 2, 3, 4);
        var me = clinic.patient(5);
        browser.sends("/janji/" + me.link() + "/datang", "nomor", "tetap");
        assertThat(browser.opens(me.queue()).text()).contains("4 pasien lagi");

        clinic.at("08:02").begins();
        turns.look();
        assertThat(messages(me)).isEmpty();

        clinic.calls();
        turns.look();
        assertThat(messages(me)).singleElement().satisfies(text -> {
            assertThat(text).contains("tinggal 3 pasien sebelum Uji (" + me.number() + "), " + clinic.roomName());
            var there = browser.opens(path(text));
            assertThat(there.text()).contains("3 pasien lagi", "Nomor Anda " + me.number());
        });

        clinic.goesIn(1).isDone(1).calls();
        turns.look();
        assertThat(messages(me)).hasSize(1);
    }

    @Test
    void aClinicWhoseRoomsAreFarTellsEarlierAndOneWithASmallRoomNever() {
        var silent = mornings.of(5);
        var clinic = mornings.of(7);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var rules = "/jadwal/aturan/" + clinic.practice.clinic();
        assertThat(admin.browser().opens(rules).text())
                .contains("Kabari lewat pesan saat tinggal berapa pasien", "Rumah sakit: 3 pasien");
        admin.browser().sends(rules, Map.of("version", "0", "tellWhenLeft", "5", "formToken", admin.formToken()));

        var wrong = admin.browser()
                .sends(
                        "/jadwal/aturan/" + silent.practice.clinic(),
                        Map.of("version", "0", "tellWhenLeft", "21", "formToken", admin.formToken()));
        assertThat(wrong.text()).contains("Isi angka dari 0 sampai 20");
        admin.browser()
                .sends(
                        "/jadwal/aturan/" + silent.practice.clinic(),
                        Map.of("version", "0", "tellWhenLeft", "0", "formToken", admin.formToken()));

        clinic.comes(1, 2, 3, 4, 5, 6, 7).at("08:02").begins();
        clinic.calls();
        turns.look();
        assertThat(messages(clinic.patient(7)))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("tinggal 5 pasien"));

        silent.comes(1, 2, 3, 4, 5).begins();
        silent.calls();
        turns.look();
        assertThat(messages(silent.patient(5))).isEmpty();
    }
}
