package id.edokter.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.JknCard;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Families;
import id.edokter.support.Families.Inside;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patient sees who signs in, in a browser without JavaScript. */
@QuarkusTest
class PersonStoryTest {

    private static final String CARD = "0007711223344";
    private static final String OTHER_CARD = "0008822334455";

    @Inject
    Families families;

    @Inject
    Telephones telephones;

    @Inject
    Booking booking;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final PlainBrowser visitor = PlainBrowser.fresh();
    private final PhoneNumber phone = Families.phone();

    @BeforeEach
    void nobodyAskedYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Asks for a code and types it. */
    private Page signsIn(String next) {
        var asked = visitor.sends("/saya/masuk", "phone", phone.typed(), "lanjut", next);
        assertThat(asked.status()).isEqualTo(303);
        var page = visitor.goesOn(asked);
        assertThat(page.text()).contains("Isi kode dari telepon Anda", phone.masked());
        return visitor.sends("/saya/kode", "code", telephones.codeTo(phone.e164()), "lanjut", next);
    }

    private Page sends(PlainBrowser browser, Page page, String address, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        page.values("formToken").stream().findFirst().ifPresent(token -> all.put("formToken", token));
        return browser.sends(address, all);
    }

    private static Map<String, String> child(String name) {
        return Forms.form(
                "relation",
                "CHILD",
                "name",
                name,
                "birthDay",
                "3",
                "birthMonth",
                "2",
                "birthYear",
                "2024",
                "sex",
                "F",
                "mrn",
                "",
                "nik",
                "");
    }

    private String hold(long slot) {
        return hold(slot, Payer.GENERAL);
    }

    private String hold(long slot, Payer payer) {
        return "/daftar/"
                + booking.hold(SlotChoice.slot(slot), payer, "192.0.2." + Given.next(), Actor.PATIENT)
                + "/pasien";
    }

    // ---- others who act for the same person

    @Test
    void aPatientSeesWhoElseActsForThemAndEndsIt() {
        var shared = families.shared();
        var browser = shared.holder().browser();
        var member = "/saya/keluarga/" + shared.own().link();
        var end = shared.other().phone().e164().replaceAll(".*(?=.{4}$)", "");
        var page = browser.opens(member);
        assertThat(page.text())
                .contains("Akun lain yang mewakili", "Nomor berakhiran " + end)
                .doesNotContain(shared.other().phone().e164());

        var asked = browser.opens(shared.page());
        assertThat(asked.text()).contains("Akhiri akun nomor …" + end);
        var done = sends(browser, asked, shared.page(), Map.of());

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.goesOn(done).text())
                .contains("Akun itu tidak lagi mewakili pasien ini")
                .doesNotContain("Akun lain yang mewakili");
        assertThat(shared.other()
                        .browser()
                        .opens("/saya/keluarga/" + shared.theirs().link())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHasAnotherTelephoneSeesWhoActsButCannotEndIt() {
        var shared = families.shared();
        var page = shared.other()
                .browser()
                .opens("/saya/keluarga/" + shared.theirs().link());

        assertThat(page.text()).contains("Akun lain yang mewakili", "datang ke loket pendaftaran");
        assertThat(page.html()).doesNotContain("/wakil/");
    }

    // ---- the door

    @Test
    void whoIsNotInIsLedToTheDoorAndThenToThePageThatWasWanted() {
        var led = visitor.opens("/saya/keluarga");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo("/saya/masuk?lanjut=%2Fsaya%2Fkeluarga");
        var door = visitor.goesOn(led);
        assertThat(door.text()).contains("Masuk dengan nomor telepon", "Tanpa akun juga bisa");
        assertThat(door.values("lanjut")).containsExactly("/saya/keluarga");

        var in = signsIn("/saya/keluarga");

        assertThat(in.location()).isEqualTo("/saya/keluarga");
        assertThat(visitor.goesOn(in).status()).isEqualTo(200);
        assertThat(visitor.cookie("edokter")).startsWith("k.");
        assertThat(visitor.cookie("edokter-kode")).isEmpty();
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        assertThat(signsIn("//evil.example/").location()).isEqualTo("/saya");
    }

    @Test
    void aWrongNumberAndAWrongCodeAreToldBesideTheField() {
        assertThat(visitor.sends("/saya/masuk", "phone", "").text()).contains("Isi nomor");
        assertThat(visitor.sends("/saya/masuk", "phone", "abc").status()).isEqualTo(422);
        visitor.sends("/saya/masuk", "phone", phone.typed());
        var code = telephones.codeTo(phone.e164());
        var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);

        assertThat(visitor.sends("/saya/kode", "code", "").text()).contains("Isi kode 6 angka");
        var told = visitor.sends("/saya/kode", "code", wrong);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("masih dapat dicoba 4 kali");
        for (int i = 0; i < 4; i++) told = visitor.sends("/saya/kode", "code", wrong);
        assertThat(told.text()).contains("Kode ini tidak berlaku lagi. Minta kode baru.");
        assertThat(visitor.sends("/saya/kode", "code", code).status()).isEqualTo(422);

        assertThat(visitor.sends("/saya/kode/lagi").status()).isEqualTo(429);
        clock.travel(Duration.ofSeconds(61));
        assertThat(visitor.sends("/saya/kode/lagi").location()).isEqualTo("/saya/kode");
        assertThat(visitor.sends("/saya/kode", "code", telephones.codeTo(phone.e164()))
                        .location())
                .isEqualTo("/saya");
    }

    @Test
    void aCodeIsOfNoUseInAnotherBrowser() {
        visitor.sends("/saya/masuk", "phone", phone.typed());
        var stranger = PlainBrowser.fresh();
        stranger.sends("/saya/masuk", "phone", phone.typed());
        var strangers = telephones.codeTo(phone.e164());

        assertThat(visitor.sends("/saya/kode", "code", strangers).status()).isEqualTo(422);
        assertThat(PlainBrowser.fresh().sends("/saya/kode", "code", strangers).location())
                .isEqualTo("/saya/masuk");
    }

    /** A number that was never here, one with an account, and one that had too many codes. */
    @Test
    void nothingTellsWhetherANumberIsKnown() {
        families.inside(phone);
        var often = Families.phone();
        for (int i = 0; i < 5; i++) PlainBrowser.fresh().sends("/saya/masuk", "phone", often.typed());
        var never = Families.phone();

        var texts = java.util.stream.Stream.of(phone, often, never)
                .map(number -> {
                    var browser = PlainBrowser.fresh();
                    var asked = browser.sends("/saya/masuk", "phone", number.typed());
                    return asked.status()
                            + asked.location()
                            + browser.goesOn(asked)
                                    .text()
                                    .replace(number.masked(), "…")
                                    .replaceAll("[0-9]{2}[.][0-9]{2} WIB", "…");
                })
                .toList();

        assertThat(texts.get(0)).isEqualTo(texts.get(1)).isEqualTo(texts.get(2));
    }

    // ---- the family and its appointments

    @Test
    void fromACodeToABookingForAChild() {
        var in = signsIn("");
        var home = visitor.goesOn(in);
        assertThat(home.text()).contains("Akun saya", phone.masked(), "Belum ada janji");

        var form = visitor.follows(home, "Tambah anggota keluarga");
        var nothing = sends(visitor, form, "/saya/keluarga/tambah", Forms.form("name", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Pilih hubungan", "lahir");
        var added = sends(visitor, form, "/saya/keluarga/tambah", child("Melati Uji"));
        assertThat(added.location()).matches("/saya/keluarga/[0-9]+\\?selesai=ditambah");
        assertThat(visitor.goesOn(added).text()).contains("Melati Uji", "Belum terbukti", "Di loket pendaftaran");

        var practice = data.practice(3);
        var step = hold(practice.slot(2));
        var who = visitor.opens(step);
        assertThat(who.text()).contains("Siapa yang akan diperiksa?", "Melati Uji", "Anak", "Orang lain");
        assertThat(who.text()).doesNotContain("Nama lengkap");
        var none = visitor.sends(step, "family", "1");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Pilih siapa yang akan diperiksa.").doesNotContain("pasien baru");

        var chosen = visitor.sends(
                step, "family", "1", "member", who.values("member").get(0));
        var check = visitor.goesOn(chosen);
        assertThat(check.text()).contains("Melati Uji", "3 Februari 2024", "Identitas pasien diperiksa di loket");
        var booked = visitor.sends(
                chosen.location().replace("/periksa", "/janji"),
                "seen",
                check.values("seen").get(0));

        var ticket = visitor.goesOn(booked);
        assertThat(ticket.text()).contains("Melati Uji", "Identitas pasien diperiksa di loket");
        var after = visitor.opens("/saya");
        assertThat(after.text()).contains("Melati Uji", practice.doctorName(), "Pindahkan", "Batalkan");
        assertThat(after.link("Buka tiket")).isEqualTo(ticket.address());

        visitor.sends(ticket.address() + "/batal", "reason", "", "note", "");
        assertThat(visitor.opens("/saya").text()).contains("Janji sebelumnya", "Dibatalkan");
    }

    @Test
    void whoIsProvedSeesWhatWasBookedElsewhereAndTypesNothing() {
        var inside = families.inside(phone);
        visitor.carrying("edokter", inside.token());
        var mother = data.person();
        var practice = data.practice(3);
        var elsewhere = booked(mother, practice.slot(1));
        var said = families.said(inside, mother);
        assertThat(visitor.opens("/saya").text())
                .contains("Belum terbukti", "Belum ada janji")
                .doesNotContain(practice.doctorName());
        // the desk knows her
        data.change("update patient set to_check = false where id = ?", elsewhere);

        var page = "/saya/keluarga/" + said.link();
        var ask = visitor.follows(visitor.opens(page), "Dengan kode ke telepon yang tercatat");
        var sent = sends(visitor, ask, page + "/kode/kirim", Map.of());
        var typing = visitor.goesOn(sent);
        assertThat(typing.text())
                .contains("Bila pasien ini terdaftar")
                .doesNotContain(mother.phone().masked());
        var proved = sends(
                visitor,
                typing,
                page + "/kode",
                Map.of("code", telephones.codeTo(mother.phone().e164())));
        assertThat(visitor.goesOn(proved).text()).contains("Sudah terbukti", "Terbukti");
        assertThat(visitor.opens("/saya").text()).contains(practice.doctorName());

        var other = data.practice(3);
        var step = hold(other.slot(3));
        var chosen = visitor.sends(
                step,
                "family",
                "1",
                "member",
                visitor.opens(step).values("member").get(0));
        var check = visitor.goesOn(chosen);
        assertThat(check.text())
                .contains(mother.name().text(), "NIK sesuai data rumah sakit")
                .doesNotContain(mother.nik().digits(), "tidak punya", "Identitas pasien diperiksa di loket");
        visitor.sends(chosen.location().replace("/periksa", "/janji"));
        assertThat(data.count(
                        "select count(*) from appointment where patient_id = ? and booked_by is not null and not"
                                + " to_check",
                        elsewhere))
                .isEqualTo(1);
    }

    /** What was brought into the database by other ways has no private link before it is asked for. */
    @Test
    void everyButtonOfAnAppointmentLeadsSomewhere() {
        var inside = families.inside(phone);
        var person = data.person();
        var practice = data.practice(3);
        families.proved(inside, person);
        long patient = booked(person, practice.slot(1));
        data.change(
                "delete from private_link where appointment_id in (select id from appointment where patient_id = ?)",
                patient);
        visitor.carrying("edokter", inside.token());

        var home = visitor.opens("/saya");

        for (var button : List.of("Buka tiket", "Pindahkan", "Batalkan"))
            assertThat(visitor.opens(home.link(button)).status()).as(button).isEqualTo(200);
    }

    private long booked(PatientDetails person, long slot) {
        return booking.book(
                        new BookingRequest(null, null, SlotChoice.slot(slot), person, Given.general(), Actor.PATIENT))
                .appointment()
                .patient
                .id;
    }

    /** The form's address is not enough, once somebody of a family was chosen in it, proved or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoHasOnlyTheFormsAddressSeesNothingOfAFamily(boolean proved) {
        var inside = families.inside(phone);
        var person = data.person();
        if (proved) families.proved(inside, person);
        else families.said(inside, person);
        visitor.carrying("edokter", inside.token());
        var practice = data.practice(2);
        var step = hold(practice.slot(1));
        var chosen = visitor.sends(
                step,
                "family",
                "1",
                "member",
                visitor.opens(step).values("member").get(0));
        assertThat(chosen.location()).endsWith("/periksa");
        var otherTime = visitor.sends(
                step.replace("/pasien", "/tempat"), "slot", String.valueOf(practice.slot(2)), "payer", "GENERAL");
        assertThat(otherTime.location()).endsWith("/periksa");

        var stranger = families.inside().browser();
        for (var browser : new PlainBrowser[] {PlainBrowser.fresh(), stranger}) {
            for (var page : new String[] {"/pasien", "/periksa", "/bayar"}) {
                var answer = browser.opens(chosen.location().replace("/periksa", page));
                assertThat(answer.location()).startsWith("/saya/masuk?lanjut=");
            }
            var booked = browser.sends(chosen.location().replace("/periksa", "/janji"));
            assertThat(booked.location()).startsWith("/saya/masuk?lanjut=");
            var taken = browser.sends(
                    step.replace("/pasien", "/tempat"), "slot", String.valueOf(practice.slot(1)), "payer", "GENERAL");
            assertThat(taken.location()).startsWith("/saya/masuk?lanjut=");
            browser.sends(step, Forms.person("name", "Orang Asing"));
        }
        assertThat(visitor.goesOn(chosen).text()).contains(person.name().text());
        assertThat(visitor.opens(step).values("member")).hasSize(2);
        assertThat(visitor.sends(chosen.location().replace("/periksa", "/janji"))
                        .location())
                .startsWith("/janji/");
    }

    /** The card of whoever is chosen is offered by its end; its number is put in when the booking is made. */
    @Test
    void theCardOnFileIsUsedWithoutBeingShown() {
        var inside = families.inside(phone);
        var member = families.proved(inside, data.person());
        data.carries(member.patient(), new JknCard(CARD));
        visitor.carrying("edokter", inside.token());
        var step = hold(data.practice(2).slot(1), Payer.JKN);
        var payer = step.replace("/pasien", "/bayar");

        var chosen = visitor.sends(step, "family", "1", "member", String.valueOf(member.link()));
        assertThat(chosen.location()).isEqualTo(payer);
        var asked = visitor.goesOn(chosen);
        assertThat(asked.html())
                .contains("Kartu yang tercatat, •••••••••3344")
                .doesNotContain(CARD, "perlu diperbaiki");
        assertThat(asked.values("card")).containsExactly("");

        var none = visitor.sends(payer, paidWith("lain", ""));
        assertThat(none.text()).contains("Isi nomor kartu JKN");
        var other = visitor.sends(payer, paidWith("lain", "0009998887776"));
        assertThat(visitor.goesOn(other).text()).contains("0009998887776").doesNotContain("3344");
        assertThat(visitor.opens(payer).values("card")).containsExactly("0009998887776");

        var onFile = visitor.sends(payer, paidWith("tercatat", ""));
        assertThat(onFile.location()).endsWith("/periksa");
        var check = visitor.goesOn(onFile);
        assertThat(check.html()).contains("•••••••••3344").doesNotContain(CARD, "0009998887776");
        assertThat(visitor.opens(payer).html()).contains("•••••••••3344").doesNotContain(CARD);
        var booked = visitor.sends(
                onFile.location().replace("/periksa", "/janji"),
                "seen",
                check.values("seen").get(0));

        assertThat(booked.location()).startsWith("/janji/");
        var appointment =
                booking.find(booked.location().substring("/janji/".length())).orElseThrow();
        assertThat(appointment.jknCard).isEqualTo(CARD);
        assertThat(visitor.goesOn(booked).html()).doesNotContain(CARD);
    }

    /** Whoever is only typed, or said to be of the family, has no card on file to be asked for. */
    @Test
    void noCardOnFileIsToBeHadByAskingForIt() {
        var inside = families.inside(phone);
        var person = data.person();
        data.carries(data.registered("RM" + Given.next(), person), new JknCard(CARD));
        var said = families.said(inside, person);
        visitor.carrying("edokter", inside.token());
        var step = hold(data.practice(2).slot(1), Payer.JKN);
        choose(step, said.link());

        for (var form : List.of(paidWith("tercatat", ""), paidWith("", "on file"))) {
            var asked = visitor.sends(step.replace("/pasien", "/bayar"), form);
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.html()).contains("Isi nomor kartu JKN").doesNotContain("3344", "yang tercatat");
        }
    }

    private static Map<String, String> paidWith(String which, String card) {
        var form = new LinkedHashMap<>(Forms.jkn());
        form.put("whichCard", which);
        form.put("card", card);
        return form;
    }

    /** A card goes with its person, and nowhere else. */
    @Test
    void aCardIsNobodyElsesWhenAnotherIsChosen() {
        var inside = families.inside(phone);
        var first = families.proved(inside, data.person());
        var second = families.proved(inside, data.person());
        var third = families.said(inside, data.person());
        data.carries(first.patient(), new JknCard(CARD));
        visitor.carrying("edokter", inside.token());
        var step = hold(data.practice(2).slot(1));
        var payer = step.replace("/pasien", "/bayar");

        for (var next : List.of(String.valueOf(second.link()), String.valueOf(third.link()), "lain")) {
            choose(step, first.link());
            visitor.sends(payer, "payer", "JKN", "card", OTHER_CARD, "visitType", "", "reference", "");
            choose(step, first.link());
            assertThat(visitor.opens(payer).values("card")).containsExactly(OTHER_CARD);
            assertThat(visitor.opens(payer).html()).contains("•••••••••3344");

            var chosen = visitor.sends(step, "family", "1", "member", next);
            if (next.equals("lain")) visitor.sends(step, Forms.person());

            assertThat(chosen.status()).isEqualTo(303);
            assertThat(visitor.opens(payer).html()).as(next).contains("JKN").doesNotContain(CARD, "3344", OTHER_CARD);
        }
        choose(step, first.link());
        visitor.sends(payer, "payer", "JKN", "card", OTHER_CARD, "visitType", "", "reference", "");
        visitor.sends(step, "family", "1", "member", "lain");
        visitor.sends(step, Forms.person());
        assertThat(PlainBrowser.fresh().opens(payer).html()).contains("JKN").doesNotContain(CARD, "3344", OTHER_CARD);
    }

    private void choose(String step, long link) {
        visitor.sends(step, "family", "1", "member", String.valueOf(link));
    }

    @Test
    void somebodyElseIsTypedAndCanBeKept() {
        var inside = families.inside(phone);
        families.said(inside, data.person());
        visitor.carrying("edokter", inside.token());
        var step = hold(data.practice(2).slot(1));
        var typed = visitor.sends(step, "family", "1", "member", "lain");
        assertThat(typed.location()).isEqualTo(step + "?lain=ya");
        assertThat(visitor.goesOn(typed).text()).contains("Nama lengkap", "Simpan di keluarga saya");

        var kept = visitor.sends(step, Forms.person("relation", "PARENT", "name", "Ayah Uji"));

        assertThat(kept.location()).endsWith("/periksa");
        assertThat(visitor.opens("/saya/keluarga").text()).contains("Ayah Uji", "Orang tua");
    }

    @Test
    void whoIsNotSignedInBooksAsEver() {
        var step = hold(data.practice(2).slot(1));
        assertThat(visitor.opens(step).text())
                .contains("Nama lengkap")
                .doesNotContain("Orang lain", "Simpan di keluarga saya");

        var forged = visitor.sends(step, "family", "1", "member", "1");
        assertThat(forged.location()).isEqualTo(step);
        assertThat(visitor.sends(step, Forms.person()).location()).endsWith("/periksa");
    }

    @Test
    void oneFamilySeesNothingOfAnother() {
        var theirs = families.inside();
        var person = data.person();
        var member = families.proved(theirs, person);
        var mine = families.inside(phone);
        visitor.carrying("edokter", mine.token());

        var missing = visitor.opens("/saya/keluarga/987654321");
        for (var page : new String[] {"", "/hapus", "/kode"}) {
            var answer = visitor.opens("/saya/keluarga/" + member.link() + page);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(missing.text());
        }
        for (var form : new String[] {"/hapus", "/kode", "/kode/kirim"}) {
            assertThat(visitor.sends("/saya/keluarga/" + member.link() + form, "formToken", mine.formToken())
                            .status())
                    .isEqualTo(404);
        }
        var step = hold(data.practice(2).slot(1));
        families.said(mine, data.person());
        assertThat(visitor.sends(step, "family", "1", "member", member.link()).status())
                .isEqualTo(422);
        assertThat(theirs.browser().opens("/saya/keluarga").text())
                .contains(person.name().text());
    }

    @Test
    void aFormOfAnotherSessionIsTurnedAway() {
        var inside = families.inside(phone);
        var form = child("Palsu");
        form.put("formToken", families.inside().formToken());

        assertThat(inside.browser().sends("/saya/keluarga/tambah", form).status())
                .isEqualTo(403);
        form.put("formToken", inside.formToken());
        assertThat(inside.browser().sends("/saya/keluarga/tambah", form).status())
                .isEqualTo(303);
    }

    @Test
    void somebodyIsRemovedAfterBeingAskedOnceMore() {
        var inside = families.inside(phone);
        var member = families.said(inside, data.person());
        visitor.carrying("edokter", inside.token());
        var ask = visitor.opens("/saya/keluarga/" + member.link() + "/hapus");
        assertThat(ask.text()).contains("dari keluarga?");

        var removed = sends(visitor, ask, "/saya/keluarga/" + member.link() + "/hapus", Map.of());

        assertThat(visitor.goesOn(removed).text()).contains("Sudah dihapus").doesNotContain(member.name());
    }

    // ---- sessions

    @Test
    void peopleSeeAndEndTheirSessions() {
        var here = families.inside(phone);
        var there = families.inside(phone);
        visitor.carrying("edokter", here.token());
        var page = visitor.opens("/saya/sesi");
        assertThat(page.text()).contains("Tempat Anda masuk", "yang ini", "Firefox, Linux");

        long other = families.who(there).session();
        var ended = sends(visitor, page, "/saya/sesi/" + other + "/akhir", Map.of());
        assertThat(ended.location()).isEqualTo("/saya/sesi?selesai=sesi");
        assertThat(there.browser().opens("/saya").status()).isEqualTo(303);

        Inside third = families.inside(phone);
        var out = sends(visitor, page, "/saya/sesi/akhir", Map.of());
        assertThat(out.header("Clear-Site-Data")).isNotEmpty();
        assertThat(third.browser().opens("/saya").status()).isEqualTo(303);
        assertThat(here.browser().opens("/saya").status()).isEqualTo(303);
    }

    @Test
    void whoSignsOutIsOut() {
        var inside = families.inside(phone);
        visitor.carrying("edokter", inside.token());
        var out = sends(visitor, visitor.opens("/saya"), "/saya/keluar", Map.of());

        assertThat(out.location()).isEqualTo("/saya/masuk");
        assertThat(inside.browser().opens("/saya").location()).startsWith("/saya/masuk");
    }
}
