package id.edokter.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.SlotChoice;
import id.edokter.family.Family;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.shared.PersonName;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Relatives;
import id.edokter.support.Relatives.Inside;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of their data, and what they can do about it; without JavaScript. */
@QuarkusTest
class RightsStoryTest {

    @Inject
    Relatives relatives;

    @Inject
    Families families;

    @Inject
    Family family;

    @Inject
    Telephones telephones;

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Booking booking;

    @Inject
    Consents consents;

    @Inject
    Requests requests;

    @Inject
    AuditTrail trail;

    @Inject
    TravellingClock clock;

    @Inject
    ObjectMapper json;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static PatientDetails named(String name, PatientDetails like) {
        return new PatientDetails(
                new PersonName(name), like.nik(), like.mrn(), like.birthDate(), like.sex(), like.phone());
    }

    private Page sends(Inside who, String address, Object... fields) {
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("formToken", who.formToken());
        for (int i = 0; i < fields.length; i += 2) form.put((String) fields[i], String.valueOf(fields[i + 1]));
        return who.browser().sends(address, form);
    }

    private Page sends(Staff.Inside who, String address, Map<String, String> fields) {
        var form = new java.util.LinkedHashMap<>(fields);
        form.put("formToken", who.formToken());
        return who.browser().sends(address, form);
    }

    // ---- my data

    @Test
    void everythingThatIsKeptIsShownInWords() {
        var person = named("Siti Lengkap", data.person());
        long siti = relatives.patient(person);
        var page = relatives.of(siti).browser().opens("/saya/data/" + siti);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Data Siti Lengkap", person.nik().masked(), "31 Januari 1990")
                .contains("perempuan", "terdaftar", "umum", "Poli Uji", "dr. Uji")
                .doesNotContain("null", "BOOKED", "GENERAL")
                .as("numbers in full are in the file that is taken along")
                .doesNotContain(person.nik().digits(), person.phone().typed());
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theHubLeadsEverywhereAndNamesOnlyOnesOwn() {
        long siti = relatives.patient(named("Siti Satu", data.person()));
        long budi = relatives.patient(named("Budi Dua", data.person()));
        relatives.of(relatives.patient(named("Ani Lain", data.person())));
        var page = relatives.of(siti, budi).browser().opens("/saya/data");

        assertThat(page.text()).contains("Siti Satu", "Budi Dua").doesNotContain("Ani Lain");
        assertThat(page.links())
                .contains(
                        "/saya/data/" + siti,
                        "/saya/siapa-melihat/" + budi,
                        "/saya/data/" + siti + "/permintaan",
                        "/saya/persetujuan",
                        "/privasi");
    }

    @Test
    void whoActsForNobodyIsToldWhereToBegin() {
        var nobody = relatives.of();

        assertThat(nobody.browser().opens("/saya/data").text()).contains("Belum ada orang yang terbukti");
        assertThat(nobody.browser().opens("/saya/persetujuan").text()).contains("Belum ada orang yang terbukti");
        assertThat(nobody.browser().opens("/saya/siapa-melihat").text()).contains("Belum ada orang yang terbukti");
    }

    /** The inventory of what was seeded, and a second patient of whom nothing may be in it. */
    @Test
    void theCopyIsCompleteAndOnlyOnesOwn() throws Exception {
        var person = named("Siti Ekspor", data.person());
        long siti = relatives.patient(person);
        var other = named("Budi Bukan", data.person());
        long budi = relatives.patient(other);
        var words = new id.edokter.privacy.ConsentText.Words("Boleh", "May");
        for (long one : List.of(siti, budi)) {
            consents.decide(new Witness("link", ""), one, Purpose.SURVEYS, true, words, Channel.WEB);
            requests.ask(
                    new Witness("link", ""), one, RequestKind.CORRECTION, new Remark("perbaiki " + one), Channel.WEB);
        }
        var inside = relatives.of(siti);
        var answer = inside.browser().opens("/saya/data/" + siti + "/salinan.json");
        var copy = json.readTree(answer.html());

        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        assertThat(names(copy))
                .containsExactly(
                        "made_at",
                        "identity",
                        "appointments",
                        "changes",
                        "consents",
                        "requests",
                        "family",
                        "sessions",
                        "looks");
        assertThat(names(copy.get("identity").get(0)))
                .containsExactly("name", "nik", "birth_date", "sex", "phone", "identity_to_check", "made_at");
        assertThat(copy.get("identity").get(0).get("nik").asText())
                .isEqualTo(person.nik().digits());
        assertThat(copy.get("appointments")).hasSize(1);
        assertThat(copy.get("appointments").get(0).get("phone").asText())
                .isEqualTo(person.phone().typed());
        assertThat(names(copy.get("appointments").get(0)))
                .contains("booking_code", "status", "date", "time", "number", "clinic", "doctor", "name", "payer");
        assertThat(copy.get("changes").get(0).get("act").asText()).isEqualTo("BOOKED");
        assertThat(copy.get("consents").get(0).get("text").asText()).isEqualTo("Boleh");
        assertThat(copy.get("requests").get(0).get("wish").asText()).isEqualTo("perbaiki " + siti);
        assertThat(copy.get("family")).hasSize(1);
        assertThat(answer.html())
                .doesNotContain(
                        other.name().text(), other.nik().digits(), other.phone().typed(), "perbaiki " + budi);

        var table = inside.browser().opens("/saya/data/" + siti + "/salinan.csv");
        assertThat(table.header("Content-Type")).contains("text/csv");
        assertThat(table.html())
                .contains("\"identity\",\"1\",\"nik\",\"" + person.nik().digits() + "\"", "\"requests\",\"1\",\"wish\"")
                .doesNotContain(
                        other.name().text(), other.nik().digits(), other.phone().typed());
    }

    private static List<String> names(JsonNode node) {
        return new java.util.ArrayList<>(org.assertj.core.util.Lists.newArrayList(node.fieldNames()));
    }

    /** Somebody's copy is read by each account that acts for them: it tells nothing of one account to another. */
    @Test
    void theCopyHoldsNoNumbersOfOthers() throws Exception {
        var person = data.person();
        long siti = data.registered("RM" + Given.next(), person);
        var neighbour = data.person();
        relatives.patient(new PatientDetails(
                person.name(), person.nik(), null, person.birthDate(), person.sex(), neighbour.phone()));
        relatives.of(siti);
        var copy = relatives.of(siti).browser().opens("/saya/data/" + siti + "/salinan.json");

        var phones = json.readTree(copy.html()).get("appointments").findValuesAsText("phone");
        assertThat(phones).containsExactly(neighbour.phone().masked());
        assertThat(copy.html())
                .doesNotContain(
                        neighbour.phone().typed(), neighbour.phone().e164().substring(1));
        var family = json.readTree(copy.html()).get("family");
        assertThat(family).hasSize(2);
        assertThat(family)
                .allSatisfy(link ->
                        assertThat(names(link)).contains("relation", "phone").doesNotContain("nik", "record_number"));
    }

    /** Of an account's sessions nobody reads but the account, whoever else acts for the patient. */
    @Test
    void theCopyTellsWhereTheAccountThatReadsItSignedIn() throws Exception {
        long siti = relatives.patient();
        relatives.of(siti);
        var inside = relatives.of(siti);
        var copy = json.readTree(
                inside.browser().opens("/saya/data/" + siti + "/salinan.json").html());

        assertThat(copy.get("family")).hasSize(2);
        assertThat(copy.get("sessions")).hasSize(1);
        var session = copy.get("sessions").get(0);
        assertThat(names(session)).contains("made_at", "at", "device", "address");
        assertThat(session.get("address").asText()).isNotEmpty();

        var request = requests.ask(new Witness("link", ""), siti, RequestKind.COPY, new Remark(""), Channel.WEB);
        var desks = staff.inside(Role.ADMINISTRATOR).browser().opens("/permintaan/" + request.id + "/salinan.json");
        assertThat(json.readTree(desks.html()).has("sessions")).isFalse();
    }

    /** As on the page: the function, and where the copy ends it says so. */
    @Test
    void theCopyTellsWhoLookedByFunctionAndHowMuchIsLeftOut() throws Exception {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        trail.addNow(
                new Witness(staff.colleague(Role.FRONT_DESK, Role.NURSE).userName(), ""),
                Act.PATIENT_SEEN,
                siti,
                "",
                "desk");
        var file = "/saya/data/" + siti + "/salinan.json";
        var looks = json.readTree(inside.browser().opens(file).html()).get("looks");
        assertThat(looks.get(0).get("who").asText()).isEqualTo("FRONT_DESK NURSE");
        assertThat(looks.findValues("more")).isEmpty();
        assertThat(inside.browser().opens("/saya/data/" + siti).text()).contains("petugas loket, perawat");

        for (int i = 0; i < 1_000; i++)
            data.change(
                    "insert into audit_event (at, who, act, patient_id, subject, detail, address)"
                            + " values (utc_timestamp(3), 'link', 'APPOINTMENT_SEEN', ?, '', '', '')",
                    siti);
        long all = data.count("select count(*) from audit_event where patient_id = ?", siti);
        var many = json.readTree(inside.browser().opens(file).html()).get("looks");
        assertThat(many).hasSize(1_001);
        assertThat(many.get(1_000).get("more").asLong()).isEqualTo(all - 1_000);
    }

    // ---- a browser that was left open

    @Test
    void whatIsOfWeightAsksForANewCodeAndThenGoesOn() {
        long siti = relatives.patient();
        var phone = Families.phone();
        var inside = families.inside(phone);
        family.prove(
                new Witness("loket.uji", ""),
                families.said(inside, data.person()).link(),
                siti);
        var browser = inside.browser();
        var page = "/saya/data/" + siti;
        assertThat(browser.opens(page).status()).isEqualTo(200);
        assertThat(browser.opens("/saya/masuk?lanjut=" + page).text()).doesNotContain("setelah mengisi kode baru");

        clock.travel(Duration.ofMinutes(16));

        for (var asked : List.of(page, page + "/salinan.json", page + "/salinan.csv", page + "/permintaan")) {
            var back = asked.endsWith("permintaan") ? asked : page;
            var answer = browser.opens(asked);
            assertThat(answer.status()).as(asked).isEqualTo(303);
            assertThat(answer.location()).isEqualTo("/saya/masuk?lanjut=" + back.replace("/", "%2F"));
            assertThat(answer.html()).doesNotContain("nik");
        }
        assertThat(browser.opens("/saya").status()).as("all else goes on").isEqualTo(200);
        var door = browser.goesOn(browser.opens(page));
        assertThat(door.text()).contains("setelah mengisi kode baru");
        assertThat(PlainBrowser.inEnglish()
                        .carrying("edokter", inside.token())
                        .opens(door.address())
                        .text())
                .contains("after a new code");

        browser.sends("/saya/masuk", "phone", phone.typed(), "lanjut", page);
        var entered = browser.sends("/saya/kode", "code", telephones.codeTo(phone.e164()), "lanjut", page);

        assertThat(entered.location()).isEqualTo(page);
        assertThat(browser.goesOn(entered).status()).isEqualTo(200);
    }

    @Test
    void whoWritesALongTimeStillSendsAndLosesNothingLater() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        var form = "/saya/data/" + siti + "/permintaan";
        clock.travel(Duration.ofMinutes(59));
        assertThat(sends(inside, form, "kind", "CORRECTION", "wish", "Nama saya lain")
                        .location())
                .endsWith("?selesai=diminta");

        clock.travel(Duration.ofMinutes(20));
        var late = sends(inside, form, "kind", "RESTRICTION", "wish", "Tulisan yang panjang");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Kode dari telepon Anda sudah lama");
        assertThat(late.html()).contains("Tulisan yang panjang");
        assertThat(requests.of(siti)).hasSize(1);
    }

    @Test
    void noFieldOfTheTableIsAFormula() {
        long siti = relatives.patient();
        requests.ask(
                new Witness("link", ""),
                siti,
                RequestKind.CORRECTION,
                new Remark("=HYPERLINK(\"http://jahat\")"),
                Channel.WEB);
        var table = relatives.of(siti).browser().opens("/saya/data/" + siti + "/salinan.csv");

        assertThat(table.html()).contains("\"'=HYPERLINK(").doesNotContain("\"=HYPERLINK(");
    }

    @Test
    void anotherKindOfFileIsNotThere() {
        long siti = relatives.patient();

        assertThat(relatives
                        .of(siti)
                        .browser()
                        .opens("/saya/data/" + siti + "/salinan.xml")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void readingAndTakingAlongLeaveLines() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        inside.browser().opens("/saya/data/" + siti);
        inside.browser().opens("/saya/data/" + siti + "/salinan.csv");

        for (var act : List.of("DATA_SEEN", "DATA_EXPORTED"))
            assertThat(data.count(
                            "select count(*) from audit_event where patient_id = ? and act = ? and who = ?",
                            siti,
                            act,
                            "family:" + inside.account()))
                    .isEqualTo(1);
    }

    @Test
    void anothersIsNotThereExactlyLikeWhatDoesNotExist() {
        long siti = relatives.patient();
        long budi = relatives.patient();
        var inside = relatives.of(siti);
        for (var page : List.of(
                "/saya/data/%s",
                "/saya/data/%s/salinan.json",
                "/saya/data/%s/salinan.csv",
                "/saya/data/%s/permintaan",
                "/saya/siapa-melihat/%s")) {
            var others = inside.browser().opens(page.formatted(budi));
            var missing = inside.browser().opens(page.formatted(987_654_321));
            assertThat(others.status()).as(page).isEqualTo(404);
            assertThat(others.text()).as(page).isEqualTo(missing.text());
            assertThat(missing.status()).isEqualTo(404);
            assertThat(inside.browser().opens(page.formatted("x")).status()).isEqualTo(404);
        }
        assertThat(sends(inside, "/saya/persetujuan", "patient", budi, "purpose", "REMINDERS", "given", "tidak")
                        .status())
                .isEqualTo(404);
        var request = requests.ask(new Witness("link", ""), budi, RequestKind.ERASURE, new Remark(""), Channel.WEB);
        assertThat(sends(inside, "/saya/data/" + siti + "/permintaan/" + request.id + "/batal")
                        .status())
                .isEqualTo(404);
        assertThat(requests.find(request.id).orElseThrow().isOpen()).isTrue();
        assertThat(data.count("select count(*) from audit_event where patient_id = ? and act like 'DATA_%'", budi))
                .isZero();
    }

    // ---- consent

    @Test
    void consentIsGivenAndWithdrawnForEachPersonAndPurpose() {
        long siti = relatives.patient();
        long budi = relatives.patient();
        var inside = relatives.of(siti, budi);
        var page = inside.browser().opens("/saya/persetujuan");
        assertThat(page.text()).contains("Belum disetujui", "kapan saja", "Teks versi");
        var version = page.values("version").get(0);

        var given = sends(
                inside,
                "/saya/persetujuan",
                "patient",
                siti,
                "purpose",
                "REMINDERS",
                "version",
                version,
                "given",
                "ya");
        assertThat(given.location()).isEqualTo("/saya/persetujuan?selesai=disetujui");
        assertThat(consents.has(siti, Purpose.REMINDERS)).isTrue();
        assertThat(consents.has(siti, Purpose.SURVEYS)).isFalse();
        assertThat(consents.has(budi, Purpose.REMINDERS)).isFalse();
        assertThat(inside.browser().opens("/saya/persetujuan").text()).contains("Disetujui ", "Tarik persetujuan");
        assertThat(data.count(
                        "select count(*) from consent c join consent_text t on t.id = c.text_id where c.patient_id = ?"
                                + " and t.indonesian like 'Saya setuju%' and t.english like 'I agree%' and c.who = ?",
                        siti, "family:" + inside.account()))
                .isEqualTo(1);

        sends(inside, "/saya/persetujuan", "patient", siti, "purpose", "REMINDERS", "given", "tidak");
        assertThat(consents.has(siti, Purpose.REMINDERS)).isFalse();
        assertThat(inside.browser().opens("/saya/persetujuan").text()).contains("Ditarik ");
    }

    @Test
    void nobodyAgreesToATextThatWasNotShown() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        sends(inside, "/saya/persetujuan", "patient", siti, "purpose", "REMINDERS", "version", "lama", "given", "ya");
        sends(inside, "/saya/persetujuan", "patient", siti, "purpose", "REMINDERS", "given", "ya");

        assertThat(consents.has(siti, Purpose.REMINDERS)).isFalse();
        assertThat(sends(inside, "/saya/persetujuan", "patient", siti, "purpose", "IKLAN", "given", "ya")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withoutTheSessionsTokenNothingIsDecided() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);

        assertThat(inside.browser()
                        .sends("/saya/persetujuan", "patient", siti, "purpose", "REMINDERS", "given", "tidak")
                        .status())
                .isIn(400, 403);
        assertThat(inside.browser()
                        .sends("/saya/data/" + siti + "/permintaan", "kind", "ERASURE")
                        .status())
                .isIn(400, 403);
        assertThat(requests.of(siti)).isEmpty();
    }

    // ---- who looked

    @Test
    void whoLookedIsToldByFunctionAndNeverByName() {
        long siti = relatives.patient();
        var clerk = staff.inside(Role.FRONT_DESK, Role.NURSE);
        trail.addNow(
                new Witness(clerk.colleague().userName(), "192.0.2.1"), Act.APPOINTMENT_SEEN, siti, "ABC123", "lihat");
        trail.addNow(new Witness("link", "192.0.2.2"), Act.APPOINTMENT_SEEN, siti, "ABC123", "");
        trail.addNow(new Witness("api:kiosk", ""), Act.APPOINTMENT_SEEN, siti, "ABC123", "");
        var inside = relatives.of(siti);
        inside.browser().opens("/saya/data/" + siti);
        var page = inside.browser().opens("/saya/siapa-melihat");

        assertThat(page.text())
                .contains("petugas loket, perawat: melihat janji temu")
                .contains("pemegang tautan tiket: melihat janji temu", "sistem lain: melihat janji temu")
                .contains("Anda: melihat data")
                .doesNotContain(clerk.colleague().userName(), "Petugas Uji", "192.0.2.", "APPOINTMENT_SEEN");
    }

    /** Words of the code that mean two things said "petugas loket: lainnya" once. */
    @Test
    void whatWasDoneIsSaidInWordsOfItsOwn() {
        long siti = relatives.patient();
        var clerk = new Witness(staff.colleague(Role.FRONT_DESK).userName(), "192.0.2.1");
        trail.addNow(clerk, Act.PATIENT_LISTED, siti, "", "search");
        trail.addNow(clerk, Act.PATIENTS_TOLD_APART, siti, "", "from 1");
        trail.addNow(clerk, Act.FAMILY_LINK_REMOVED, siti, "", "CHILD");
        var inside = relatives.of(siti);
        var page = inside.browser().opens("/saya/siapa-melihat/" + siti);
        assertThat(page.text())
                .contains("petugas loket: melihat nama dalam daftar")
                .contains("petugas loket: mencatat bahwa data yang mirip milik orang lain")
                .contains("petugas loket: melepas akun keluarga yang mewakili")
                .doesNotContain(": lainnya", ": akun keluarga");
        assertThat(inside.browser().opens("/saya/data/" + siti).text()).contains("melihat nama dalam daftar");
    }

    @Test
    void anotherFamilyThatActsForThePatientIsNotYou() {
        long siti = relatives.patient();
        relatives.of(siti).browser().opens("/saya/data/" + siti);
        var page = relatives.of(siti).browser().opens("/saya/siapa-melihat/" + siti);

        assertThat(page.text()).contains("akun keluarga: melihat data").doesNotContain("Anda: ");
    }

    @Test
    void manyLooksComeInPages() {
        long siti = relatives.patient();
        for (int i = 0; i < 25; i++) trail.addNow(new Witness("link", ""), Act.APPOINTMENT_SEEN, siti, "ABC123", "");
        var inside = relatives.of(siti);
        var first = inside.browser().opens("/saya/siapa-melihat/" + siti);
        var second = inside.browser().follows(first, "Lebih lama");

        assertThat(second.text()).contains("pemegang tautan tiket").doesNotContain("Lebih lama");
        assertThat(inside.browser()
                        .opens("/saya/siapa-melihat/" + siti + "?halaman=99999999999")
                        .status())
                .isEqualTo(200);
    }

    // ---- requests, from the patient to the answer

    @Test
    void aCorrectionIsAskedForAnsweredAndRead() {
        long siti = relatives.patient(named("Siti Salah", data.person()));
        var inside = relatives.of(siti);
        var asked = sends(
                inside, "/saya/data/" + siti + "/permintaan", "kind", "CORRECTION", "wish", "Nama saya Siti Benar");
        assertThat(asked.location()).isEqualTo("/saya/data/" + siti + "/permintaan?selesai=diminta");
        assertThat(inside.browser().opens(asked.location()).text())
                .contains("Permintaan Anda dicatat", "menunggu jawaban", "Nama saya Siti Benar");

        var admin = staff.inside(Role.ADMINISTRATOR);
        var request = requests.of(siti).get(0);
        assertThat(admin.browser().opens("/permintaan").text()).contains("Siti Salah", "sisa 71 jam");
        assertThat(admin.browser().opens("/permintaan/" + request.id).text())
                .contains("Perbaikan", "Nama saya Siti Benar", "Perbaiki dahulu data pasien");
        var decided = sends(
                admin,
                "/permintaan/" + request.id,
                Map.of("decision", "REFUSED", "answer", "Kartu Anda menyebut Siti Salah."));
        assertThat(decided.location()).isEqualTo("/permintaan/" + request.id + "?selesai=diputuskan");

        assertThat(inside.browser().opens("/saya/data/" + siti + "/permintaan").text())
                .contains("ditolak", "Jawaban rumah sakit: Kartu Anda menyebut Siti Salah.");
        assertThat(data.count(
                        "select count(*) from audit_event where patient_id = ? and act = 'REQUEST_SEEN' and who = ?",
                        siti,
                        admin.colleague().userName()))
                .isEqualTo(1);
    }

    @Test
    void aRequestThatSaysNothingIsAskedAgainWithWhatWasTyped() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        var nothing = sends(inside, "/saya/data/" + siti + "/permintaan", "wish", "halo");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.html()).contains("Pilih apa yang Anda minta", ">halo</textarea>");

        var empty = sends(inside, "/saya/data/" + siti + "/permintaan", "kind", "CORRECTION", "wish", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("apa yang salah dan apa yang benar");

        var tooLong = sends(inside, "/saya/data/" + siti + "/permintaan", "kind", "ERASURE", "wish", "x".repeat(1_001));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(requests.of(siti)).isEmpty();
    }

    @Test
    void aSecondCorrectionIsTakenDownAndASecondOfAnotherKindIsNotThrownAwaySilently() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        var page = "/saya/data/" + siti + "/permintaan";
        sends(inside, page, "kind", "CORRECTION", "wish", "Nama saya Siti");
        sends(inside, page, "kind", "CORRECTION", "wish", "HP saya 0812");
        assertThat(inside.browser().opens(page).text()).contains("Nama saya Siti", "HP saya 0812");

        sends(inside, page, "kind", "RESTRICTION", "wish", "satu");
        var second = sends(inside, page, "kind", "RESTRICTION", "wish", "dua");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("sudah menunggu jawaban");
        assertThat(second.html()).contains(">dua</textarea>");
        assertThat(requests.of(siti)).hasSize(3);
    }

    @Test
    void theDeskIsToldThatARequestWaitsAlready() {
        var person = data.person();
        long siti = relatives.patient(person);
        requests.ask(new Witness("link", ""), siti, RequestKind.COPY, new Remark("di rumah"), Channel.WEB);
        var again = sends(staff.inside(Role.FRONT_DESK), "/permintaan/baru", atTheDesk(person, "COPY"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("sudah menunggu jawaban");
    }

    /** Names of people who asked are read there. */
    @Test
    void theListOfRequestsLeavesALineForEachWhoStandsInIt() {
        long siti = relatives.patient();
        requests.ask(new Witness("link", ""), siti, RequestKind.COPY, new Remark(""), Channel.WEB);
        requests.ask(new Witness("link", ""), siti, RequestKind.RESTRICTION, new Remark(""), Channel.WEB);
        var admin = staff.inside(Role.ADMINISTRATOR);
        admin.browser().opens("/permintaan");

        assertThat(data.count(
                        "select count(*) from audit_event where patient_id = ? and act = 'PATIENT_LISTED' and who = ?",
                        siti,
                        admin.colleague().userName()))
                .isEqualTo(1);
    }

    @Test
    void aRequestIsTakenBack() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        sends(inside, "/saya/data/" + siti + "/permintaan", "kind", "RESTRICTION", "wish", "");
        var request = requests.of(siti).get(0);
        var page = sends(inside, "/saya/data/" + siti + "/permintaan/" + request.id + "/batal");

        assertThat(inside.browser().opens(page.location()).text()).contains("Permintaan dibatalkan");
        var admin = staff.inside(Role.ADMINISTRATOR);
        var late = sends(admin, "/permintaan/" + request.id, Map.of("decision", "GRANTED", "answer", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("dibatalkan pemohon");
    }

    @Test
    void whoIsRestrictedIsOfferedTheEndOfIt() {
        long siti = relatives.patient();
        var inside = relatives.of(siti);
        assertThat(inside.browser().opens("/saya/data/" + siti + "/permintaan").values("kind"))
                .containsExactly("CORRECTION", "RESTRICTION", "ERASURE");
        sends(inside, "/saya/data/" + siti + "/permintaan", "kind", "RESTRICTION", "wish", "");
        sends(
                staff.inside(Role.ADMINISTRATOR),
                "/permintaan/" + requests.of(siti).get(0).id,
                Map.of("decision", "GRANTED", "answer", ""));

        assertThat(inside.browser().opens("/saya/data/" + siti + "/permintaan").values("kind"))
                .containsExactly("CORRECTION", "LIFTING", "ERASURE");
        assertThat(inside.browser().opens("/saya/data/" + siti).text()).contains("Dibatasi sejak");
    }

    @Test
    void theClockRunsAndWhatIsOverdueIsMarked() {
        long siti = relatives.patient(named("Siti Menunggu", data.person()));
        requests.ask(new Witness("link", ""), siti, RequestKind.COPY, new Remark(""), Channel.WEB);
        clock.travel(Duration.ofHours(50));
        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/permintaan")
                        .text())
                .contains("sisa 21 jam");
        clock.travel(Duration.ofHours(24));

        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/permintaan")
                        .text())
                .contains("terlambat 2 jam");
    }

    // ---- erasing

    @Test
    void anErasureNeedsTheOwnPasswordAndCancelledAppointments() {
        var person = named("Siti Hapus", data.person());
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT));
        long siti = booked.appointment().patient.id;
        var inside = relatives.of(siti);
        assertThat(inside.browser().opens("/saya/data/" + siti + "/permintaan").text())
                .contains("Masih ada 1 janji");
        sends(inside, "/saya/data/" + siti + "/permintaan", "kind", "ERASURE", "wish", "");
        var admin = staff.inside(Role.ADMINISTRATOR);
        var page = "/permintaan/" + requests.of(siti).get(0).id;

        var without = sends(admin, page, Map.of("decision", "GRANTED", "answer", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("kata sandi");
        var ahead = sends(
                admin,
                page,
                Map.of(
                        "decision",
                        "GRANTED",
                        "answer",
                        "",
                        "ownPassword",
                        admin.colleague().password()));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.text()).contains("Masih ada 1 janji yang akan datang");

        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var done = sends(
                admin,
                page,
                Map.of(
                        "decision",
                        "GRANTED",
                        "answer",
                        "",
                        "ownPassword",
                        admin.colleague().password()));
        assertThat(done.status()).isEqualTo(303);
        var report = admin.browser().opens(done.location()).text();
        assertThat(report).contains("Laporan penghapusan", "Belum pernah ada kunjungan", "#" + siti);
        assertThat(report).doesNotContain("Siti Hapus", "Pasien dapat membacanya");
        assertThat(report).contains("Kabarnya dikirim lewat pesan");
        assertThat(inside.browser().opens("/saya/data").status())
                .as("the account was hers alone")
                .isEqualTo(303);
    }

    /** Who booked for somebody and never proved a thing sees words, and no way to a page that is gone. */
    @Test
    void whoBookedForSomebodyErasedReadsWordsAndNoNumber() {
        var person = data.person();
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT));
        long siti = booked.appointment().patient.id;
        booking.cancel(booked.linkToken(), "", Actor.PATIENT);
        var stranger = relatives.of(relatives.patient());
        data.change("update appointment set booked_by = ? where patient_id = ?", stranger.account(), siti);
        assertThat(stranger.browser().opens("/saya").text())
                .contains(person.name().text());
        var request = requests.ask(new Witness("link", ""), siti, RequestKind.ERASURE, new Remark(""), Channel.WEB);
        requests.decide(new Witness("uji", ""), request.id, true, new Remark(""));

        var home = stranger.browser().opens("/saya");
        assertThat(home.text()).contains("Data pasien sudah dihapus").doesNotContain("#" + siti, "Lihat #");
        assertThat(home.html()).doesNotContain("/janji/" + booked.linkToken());
    }

    @Test
    void theReportSaysWhatWasKeptAndWhy() {
        long siti = relatives.patient();
        clock.travel(Duration.ofDays(4));
        var request = requests.ask(new Witness("link", ""), siti, RequestKind.ERASURE, new Remark(""), Channel.WEB);
        var admin = staff.inside(Role.ADMINISTRATOR);
        sends(
                admin,
                "/permintaan/" + request.id,
                Map.of(
                        "decision",
                        "GRANTED",
                        "answer",
                        "",
                        "ownPassword",
                        admin.colleague().password()));

        assertThat(admin.browser().opens("/permintaan/" + request.id).text())
                .contains("1 kunjungan terjadi", "Permenkes 24/2022", "25 tahun");
    }

    // ---- the desk

    private Map<String, String> atTheDesk(PatientDetails person, String kind) {
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("number", person.nik().digits());
        form.put("birthDay", "31");
        form.put("birthMonth", "1");
        form.put("birthYear", "1990");
        form.put("kind", kind);
        form.put("wish", "");
        form.put("seen", "ya");
        return form;
    }

    @Test
    void theDeskTakesDownARequestForSomebodyWithoutATelephone() {
        var person = data.person();
        long siti = relatives.patient(person);
        var clerk = staff.inside(Role.FRONT_DESK);
        var taken = sends(clerk, "/permintaan/baru", atTheDesk(person, "COPY"));
        assertThat(clerk.browser().opens(taken.location()).text()).contains("Sudah dicatat");

        var request = requests.of(siti).get(0);
        assertThat(request.channel).isEqualTo(Channel.DESK);
        assertThat(request.askedBy).isEqualTo(clerk.colleague().userName());
        assertThat(clerk.browser().opens("/permintaan").status()).isEqualTo(403);
        assertThat(clerk.browser().opens("/permintaan/" + request.id).status()).isEqualTo(403);

        var admin = staff.inside(Role.ADMINISTRATOR);
        var copy = admin.browser().opens("/permintaan/" + request.id + "/salinan.csv");
        assertThat(copy.html()).contains(person.nik().digits());
        var decided = sends(admin, "/permintaan/" + request.id, Map.of("decision", "GRANTED", "answer", ""));
        assertThat(admin.browser().opens(decided.location()).text())
                .contains("Sampaikan jawabannya kepada pasien")
                .doesNotContain("Pasien dapat membacanya");
        assertThat(data.count(
                        "select count(*) from audit_event where patient_id = ? and act = 'DATA_EXPORTED' and who = ?",
                        siti,
                        admin.colleague().userName()))
                .isEqualTo(1);
    }

    @Test
    void onlyACopyThatWasAskedForIsTakenAlong() {
        long siti = relatives.patient();
        var request = requests.ask(new Witness("link", ""), siti, RequestKind.CORRECTION, new Remark("x"), Channel.WEB);

        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/permintaan/" + request.id + "/salinan.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCopyThatWasRefusedOrTakenBackIsNotTaken() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        for (var granted : List.of(true, false)) {
            long siti = relatives.patient();
            var request = requests.ask(new Witness("link", ""), siti, RequestKind.COPY, new Remark(""), Channel.WEB);
            var page = "/permintaan/" + request.id;
            sends(admin, page, Map.of("decision", granted ? "GRANTED" : "REFUSED", "answer", "Kartu tidak cocok."));

            assertThat(admin.browser().opens(page + "/salinan.json").status()).isEqualTo(granted ? 200 : 404);
            assertThat(admin.browser().opens(page).html().contains("salinan.json"))
                    .isEqualTo(granted);
        }
        long budi = relatives.patient();
        var request = requests.ask(new Witness("link", ""), budi, RequestKind.COPY, new Remark(""), Channel.WEB);
        requests.withdraw(new Witness("link", ""), budi, request.id);
        assertThat(admin.browser()
                        .opens("/permintaan/" + request.id + "/salinan.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDeskTakesDownConsent() {
        var person = data.person();
        long siti = relatives.patient(person);
        var clerk = staff.inside(Role.FRONT_DESK);
        sends(clerk, "/permintaan/baru", atTheDesk(person, "GIVEN_REMINDERS"));
        assertThat(consents.has(siti, Purpose.REMINDERS)).isTrue();
        var consent = consents.current(siti).get(Purpose.REMINDERS);
        assertThat(consent.channel).isEqualTo(Channel.DESK);
        assertThat(consent.who).isEqualTo(clerk.colleague().userName());

        sends(clerk, "/permintaan/baru", atTheDesk(person, "WITHDRAWN_REMINDERS"));
        assertThat(consents.has(siti, Purpose.REMINDERS)).isFalse();
    }

    @Test
    void withoutTheCardNothingIsTakenDown() {
        var person = data.person();
        long siti = relatives.patient(person);
        var clerk = staff.inside(Role.FRONT_DESK);
        var unseen = atTheDesk(person, "ERASURE");
        unseen.remove("seen");
        assertThat(sends(clerk, "/permintaan/baru", unseen).text()).contains("Lihat dahulu kartu identitas");
        var other = atTheDesk(person, "ERASURE");
        other.put("birthDay", "30");
        assertThat(sends(clerk, "/permintaan/baru", other).text())
                .contains("Tidak ada pasien dengan nomor dan tanggal lahir ini");
        assertThat(sends(clerk, "/permintaan/baru", Map.of()).status()).isEqualTo(422);
        assertThat(requests.of(siti)).isEmpty();
    }

    @Test
    void bothLanguagesSayIt() {
        long siti = relatives.patient();
        var english = relatives.of(siti).browser().carrying("bahasa", "en");
        assertThat(english.opens("/saya/data").text()).contains("Data and privacy");
        assertThat(english.opens("/saya/data/" + siti).text()).contains("Identity", "female", "booked");
        assertThat(english.opens("/saya/persetujuan").text()).contains("I agree that the hospital");
        assertThat(english.opens("/saya/siapa-melihat").text()).contains("You: saw data");
    }
}
