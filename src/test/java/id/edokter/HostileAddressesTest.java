package id.edokter;

import static id.edokter.HostileFormsTest.MARK;
import static id.edokter.HostileFormsTest.encoded;
import static id.edokter.HostileFormsTest.isShownAsText;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.client.ApiKeys;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.support.EveryForm;
import id.edokter.support.EveryForm.Sent;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Relatives;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import id.edokter.support.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written into any part of any address: it is answered, not found for the most part, and shown as text. */
@QuarkusTest
@Tag("once")
class HostileAddressesTest {

    private static final String OF_TESTS = "\\S+ (/masalah|/siapa|/api/v1/trouble).*";

    private static final Set<Integer> ANSWERS = Set.of(200, 303, 400, 401, 403, 404, 405, 409, 414, 415, 422, 429, 431);

    /** Of the texts for what is asked after a question mark: each question has some of its own. */
    private static final int SOME = 5;

    /** A longer line is refused by the server before anybody reads it. */
    private static final List<String> TEXTS = Hostile.STRINGS.stream()
            .filter(text -> encoded(text).length() <= 3_500)
            .toList();

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Relatives relatives;

    @Inject
    Requests requests;

    @Inject
    ApiKeys keys;

    @Inject
    EveryForm forms;

    /** A request in which one part of the address is still to be said. */
    private record Asked(String method, String address, Supplier<PlainBrowser> browser, String[] headers, String body) {

        Page with(String text) {
            return browser.get()
                    .asks(method, address.replace("{}", encoded(text)), BodyPublishers.ofString(body), headers);
        }
    }

    /** By somebody who may, and who sends the right form with it. */
    @Test
    @Tag("once")
    void noTextInAnyPartOfAPathBreaksAnAnswer() {
        var all = Routes.all().stream()
                .filter(route -> route.contains("{") && !route.matches(OF_TESTS))
                .toList();
        assertThat(all).hasSizeGreaterThan(50);
        int turn = 0;
        for (var route : all)
            for (var asked : asked(route)) {
                var texts = some(turn++);
                var answers = Together.of(texts.stream()
                        .<Supplier<Page>>map(text -> () -> asked.with(text))
                        .toList());
                for (int i = 0; i < texts.size(); i++)
                    assertThat(answers.get(i).status())
                            .as("%s at %s: %s", route, asked.address, encoded(texts.get(i)))
                            .isIn(ANSWERS);
            }
    }

    private static List<String> some(int turn) {
        return IntStream.range(0, TEXTS.size())
                .filter(i -> i % HostileFormsTest.THIRD == turn % HostileFormsTest.THIRD)
                .mapToObj(TEXTS::get)
                .toList();
    }

    /** For each part of the address one, with the others right. */
    private List<Asked> asked(String route) {
        var method = route.replaceFirst(" .*", "");
        var parts = route.replaceFirst("\\S+ ", "").split("/");
        var sent = Arrays.stream(Sent.values())
                .filter(one -> one.route().replaceFirst("\\S+ ", "").equals(route.replaceFirst("\\S+ ", "")))
                .findFirst();
        var form = sent.map(forms::open);
        var right = form.map(one -> one.address().split("/")).orElseGet(() -> right(parts));
        var browser = form.<Supplier<PlainBrowser>>map(one -> one::browser).orElseGet(() -> somebody(route));
        var body = route.contains(" /api/")
                ? "{}"
                : form.map(one -> PlainBrowser.encoded(one.whole(one.fields()))).orElse("");
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].contains("{")) continue;
            var address = right.clone();
            // what stands around it in the same part stays, for instance before an ending
            address[i] = parts[i].contains("salinan.") ? "salinan.{}" : "{}";
            asked.add(new Asked(method, String.join("/", address), browser, headers(route), body));
        }
        return asked;
    }

    private String[] headers(String route) {
        if (!route.contains(" /api/")) return new String[] {"Content-Type", "application/x-www-form-urlencoded"};
        var key = keys.create(Witness.system(), "alamat-" + Given.next());
        return new String[] {
            "Content-Type", "application/json", "Authorization", "Bearer " + key, "X-Appointment-Token", "x"
        };
    }

    private long patient;
    private PlainBrowser family;
    private PlainBrowser colleague;

    private Supplier<PlainBrowser> somebody(String route) {
        if (route.contains(" /saya")) return () -> family;
        if (route.matches("\\S+ /(praktik|loket|jadwal|permintaan|petugas|insiden|pesan|jejak).*"))
            return () -> colleague;
        return PlainBrowser::fresh;
    }

    private String[] right(String[] parts) {
        if (family == null) {
            patient = relatives.patient();
            family = relatives.of(patient).browser();
            colleague = staff.inside(staff.colleague(data.practice(1).doctor(), Role.values()))
                    .browser();
        }
        return Arrays.stream(parts).map(this::right).toArray(String[]::new);
    }

    private String right(String part) {
        if (part.equals("{patient}")) return "" + patient;
        if (part.equals("{request}"))
            return "" + requests.ask(new Witness("uji", ""), patient, RequestKind.COPY, new Remark(""), Channel.WEB).id;
        return part.replace("{format}", "csv").replaceFirst("\\{.*", "1");
    }

    // ---- what is asked after a question mark

    @Test
    void noTextInAnAddressBreaksAPage() {
        var practice = data.practice(1);
        var doctor = "/dokter/" + practice.doctor();
        var clinic = "/poli/" + practice.clinicCode();
        noTextBreaks(
                PlainBrowser.fresh(),
                "/cari?q=",
                doctor + "?tanggal=",
                doctor + "?bayar=",
                doctor + "?untuk=",
                clinic + "?dari=",
                clinic + "?hal=",
                "/dokter?hal=",
                "/poli/",
                "/dokter/",
                "/janji/",
                "/daftar/",
                "/saya/masuk?lanjut=",
                "/saya/kode?lanjut=");
    }

    @Test
    void noTextInAnAddressBreaksAPageOfStaff() {
        noTextBreaks(
                staff.inside(Role.ADMINISTRATOR).browser(),
                "/petugas?cari=",
                "/petugas?halaman=",
                "/petugas/",
                "/jejak?siapa=",
                "/jejak?tentang=",
                "/jejak?dari=",
                "/jejak?apa=",
                "/jejak?halaman=",
                "/jejak?pasien=",
                "/loket?tanggal=",
                "/loket?poli=",
                "/jejak/tidak-biasa?dari=",
                "/jejak/tidak-biasa?sampai=",
                "/insiden/",
                "/insiden?halaman=",
                "/pesan?jenis=",
                "/pesan?keadaan=",
                "/pesan?tanggal=",
                "/pesan?setelah=",
                "/pesan/",
                "/pesan/janji/",
                "/pesan/henti?jenis=",
                "/pesan/teks/",
                "/pesan/teks/ROOM_CHANGED?untuk=",
                "/pesan/teks/ROOM_CHANGED?selesai=",
                "/pesan/berhenti/pasien/",
                "/jadwal/libur?tahun=",
                "/jadwal/libur/",
                "/jadwal/aturan/",
                "/jadwal/pengingat/",
                "/sistem-lain?selesai=",
                "/perangkat?selesai=",
                "/perangkat/",
                "/sistem-lain/pencabutan?kunci=");
    }

    private static void noTextBreaks(PlainBrowser browser, String... pages) {
        for (int page = 0; page < pages.length; page++) {
            var address = pages[page];
            var texts = new ArrayList<String>();
            for (int i = page; i < TEXTS.size(); i += SOME) texts.add(TEXTS.get(i));
            var answers = Together.of(texts.stream()
                    .<Supplier<Page>>map(text -> () -> browser.opens(address + encoded(MARK + text)))
                    .toList());
            for (int i = 0; i < texts.size(); i++) isShownAsText(address, texts.get(i), answers.get(i));
        }
    }
}
