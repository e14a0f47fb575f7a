package id.edokter.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.client.ApiKeys;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who work here see, without JavaScript. */
@QuarkusTest
class StaffStoryTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("ed-code mt-2 mb-0\">([A-Z2-7 ]+)<");
    private static final Pattern FIRST_PASSWORD = Pattern.compile(">([0-9a-z]{5}-[0-9a-z]{5}-[0-9a-z]{5})<");
    private static final Pattern API_KEY = Pattern.compile(">(edk_[^<]+)<");
    private static final String GOOD = "lampu biru berlari cepat";

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    ApiKeys apiKeys;

    @Inject
    TravellingClock clock;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
        clock.travelToTheStartOfACode();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static String first(Pattern pattern, Page page) {
        var found = pattern.matcher(page.html());
        assertThat(found.find()).as("%s on %s", pattern, page.html()).isTrue();
        return found.group(1);
    }

    private static Page sends(PlainBrowser browser, Page page, String address, Object... form) {
        var all = new java.util.ArrayList<Object>(List.of("formToken", first(FORM_TOKEN, page)));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    // ---- in

    @Test
    void aClerkSignsInAndIsLedToThePageThatWasWanted() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var browser = PlainBrowser.fresh();
        var turned = browser.opens("/akun/kata-sandi");
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.location()).isEqualTo("/masuk?lanjut=%2Fakun%2Fkata-sandi");
        assertThat(browser.goesOn(turned).html()).contains("name=\"lanjut\" value=\"/akun/kata-sandi\"");

        var in = browser.sends(
                "/masuk", "userName", clerk.userName(), "password", clerk.password(), "lanjut", "/akun/kata-sandi");

        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location()).isEqualTo("/akun/kata-sandi");
        assertThat(browser.goesOn(in).status()).isEqualTo(200);
        assertThat(browser.opens("/akun").html()).contains(clerk.userName(), "Petugas pendaftaran");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/%2fevil.example", "javascript:x"
            })
    void nobodyIsLedToAnotherSite(String next) {
        var clerk = staff.colleague(Role.FRONT_DESK);

        var in = PlainBrowser.fresh()
                .sends("/masuk", "userName", clerk.userName(), "password", clerk.password(), "lanjut", next);

        assertThat(in.location()).isEqualTo("/akun");
    }

    @Test
    void theCookieIsForThisSiteAloneAndOutOfReachOfScripts() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var in = PlainBrowser.fresh().sends("/masuk", "userName", clerk.userName(), "password", clerk.password());

        assertThat(in.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("edokter="))
                .singleElement()
                .asString()
                .matches("edokter=[A-Za-z0-9_-]{43};.*")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void whatIsWrongIsSaidAndTheNameIsKept() {
        var wrong = PlainBrowser.fresh().sends("/masuk", "userName", "<b>siti", "password", "rahasia sekali itu");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("Nama pengguna atau kata sandi salah", "value=\"&lt;b&gt;siti\"")
                .doesNotContain("rahasia sekali itu");
        assertThat(PlainBrowser.fresh().sends("/masuk").html()).contains("Isi nama pengguna", "Isi kata sandi");
    }

    @Test
    void tooManyTriesAreToldWithTheTimeOfTheNext() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        Page last = null;
        for (int i = 0; i < 11; i++)
            last = PlainBrowser.fresh().sends("/masuk", "userName", clerk.userName(), "password", "salah " + i);

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(800, 900);
        assertThat(last.html())
                .contains("Terlalu banyak percobaan")
                .containsPattern("pukul \\d\\d\\.\\d\\d WIB, 15 menit");
    }

    /** A proxy that is not ours says who asks: nobody believes it. */
    @Test
    void anAddressThatIsMadeUpHelpsNobody() {
        int refused = 0;
        for (int i = 0; i < 60 && refused == 0; i++) {
            var answer = PlainBrowser.fresh()
                    .asks(
                            "POST",
                            "/masuk",
                            BodyPublishers.ofString("userName=orang" + i + "&password=salah"),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Forwarded",
                            "for=203.0.113." + i,
                            "X-Real-IP",
                            "203.0.113." + i);
            if (answer.status() == 429) refused = i;
        }
        assertThat(refused).isEqualTo(30);
    }

    @Test
    void anotherSiteSignsNobodyIn() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var answer = PlainBrowser.fresh()
                .asks(
                        "POST",
                        "/masuk",
                        BodyPublishers.ofString("userName=" + clerk.userName() + "&password=" + clerk.password()),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anAdministratorSetsUpASecondFactorAndComesBackWithIt() {
        var admin = staff.colleague(Role.ADMINISTRATOR);
        var browser = PlainBrowser.fresh();
        var in = browser.sends(
                "/masuk", "userName", admin.userName(), "password", admin.password(), "lanjut", "/petugas");
        assertThat(in.location()).isEqualTo("/masuk/faktor-kedua?lanjut=%2Fpetugas");
        // half way in is not in
        assertThat(browser.opens("/akun").location()).isEqualTo("/masuk?lanjut=%2Fakun");
        assertThat(browser.opens("/petugas").location()).isEqualTo("/masuk?lanjut=%2Fpetugas");
        var page = browser.goesOn(in);
        var secret = first(SECRET, page);
        assertThat(sends(browser, page, "/masuk/faktor-kedua", "code", "123").status())
                .isEqualTo(422);

        var codes = sends(browser, page, "/masuk/faktor-kedua", "code", staff.codeOf(secret, 0), "lanjut", "/petugas");

        assertThat(codes.status()).isEqualTo(200);
        assertThat(codes.html()).containsPattern("([0-9A-Z]{4}-){2}[0-9A-Z]{4}").contains("href=\"/petugas\"");
        assertThat(browser.opens("/petugas").status()).isEqualTo(200);

        var again = PlainBrowser.fresh();
        var second = again.sends("/masuk", "userName", admin.userName(), "password", admin.password());
        assertThat(second.location()).startsWith("/masuk/kode");
        var asked = again.goesOn(second);
        assertThat(sends(again, asked, "/masuk/kode", "code", staff.codeOf(secret, 0))
                        .status())
                .isEqualTo(422);
        assertThat(sends(again, asked, "/masuk/kode", "code", staff.codeOf(secret, 1))
                        .location())
                .isEqualTo("/akun");
        assertThat(again.opens("/petugas").status()).isEqualTo(200);
    }

    // ---- out

    @Test
    void whoSignsOutIsOutWithTheOldCookieToo() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var out = sends(browser, browser.opens("/akun"), "/keluar");

        assertThat(out.location()).isEqualTo("/masuk");
        assertThat(out.header("Clear-Site-Data")).contains("cache");
        assertThat(browser.cookie("edokter")).isEmpty();
        assertThat(clerk.browser().opens("/akun").status()).isEqualTo(303);
    }

    @Test
    void pagesOfStaffAreNotKeptByTheBrowser() {
        assertThat(staff.inside(Role.FRONT_DESK).browser().opens("/akun").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    // ---- forms of one's own

    @Test
    void aFormWithoutItsTokenOrWithThatOfAnotherSessionDoesNothing() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var other = staff.inside(clerk.colleague());

        for (var token : List.of("", "x", other.formToken(), clerk.token()))
            assertThat(clerk.browser().sends("/keluar", "formToken", token).status())
                    .as(token)
                    .isEqualTo(403);
        assertThat(clerk.browser().sends("/keluar").status()).isEqualTo(403);
        assertThat(clerk.browser().opens("/akun").status()).isEqualTo(200);
        assertThat(clerk.browser()
                        .sends("/keluar", "formToken", clerk.formToken())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void threeTabsWorkInAnyOrder() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        var one = browser.opens("/akun/kata-sandi");
        var two = browser.opens("/akun");
        var three = browser.opens("/akun/kata-sandi");

        assertThat(sends(browser, two, "/akun/sesi-lain/akhir").status()).isEqualTo(303);
        assertThat(sends(browser, three, "/akun/kata-sandi", "ownPassword", "salah", "newPassword", GOOD)
                        .status())
                .isEqualTo(422);
        assertThat(sends(
                                browser,
                                one,
                                "/akun/kata-sandi",
                                "ownPassword",
                                clerk.colleague().password(),
                                "newPassword",
                                GOOD)
                        .location())
                .isEqualTo("/akun?selesai=kata-sandi");
    }

    @Test
    void aFormIsReadOnlyAsAForm() {
        var clerk = staff.inside(Role.FRONT_DESK);
        for (var type : List.of("text/plain", "application/json"))
            assertThat(clerk.browser()
                            .asks(
                                    "POST",
                                    "/keluar",
                                    BodyPublishers.ofString("formToken=" + clerk.formToken()),
                                    "Content-Type",
                                    type)
                            .status())
                    .isIn(403, 415);
        assertThat(clerk.browser().opens("/akun").status()).isEqualTo(200);
    }

    // ---- the own sessions

    @Test
    void oneSeesAndEndsTheOwnSessions() {
        var here = staff.inside(Role.FRONT_DESK);
        var there = staff.inside(here.colleague());
        var browser = here.browser();
        var page = browser.opens("/akun");
        assertThat(page.html()).contains("Firefox, Linux", "Perangkat ini");
        var action = first(Pattern.compile("action=\"(/akun/sesi/\\d+/akhir)\""), page);

        assertThat(sends(browser, page, action).location()).isEqualTo("/akun?selesai=sesi");

        assertThat(there.browser().opens("/akun").status()).isEqualTo(303);
        assertThat(browser.opens("/akun").status()).isEqualTo(200);
    }

    @Test
    void theSessionOfAnotherIsAsIfItWereNotThere() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var other = staff.who(staff.inside(Role.ADMINISTRATOR).token());
        var browser = clerk.browser();
        var page = browser.opens("/akun");

        var theirs = sends(browser, page, "/akun/sesi/" + other.session() + "/akhir");
        var missing = sends(browser, page, "/akun/sesi/987654321/akhir");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(sends(browser, page, "/akun/sesi/x/akhir").status()).isEqualTo(404);
        assertThat(data.count(
                        "select count(*) from sign_in_session where id = ? and ended_at is null", other.session()))
                .isOne();
    }

    @Test
    void whoWalksPastAnOpenScreenSetsUpNoSecondFactor() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        var page = browser.opens("/akun/faktor-kedua");
        var code = staff.codeOf(first(SECRET, page), 0);

        assertThat(sends(browser, page, "/akun/faktor-kedua", "code", code).status())
                .isEqualTo(422);
        assertThat(sends(
                                browser,
                                page,
                                "/akun/faktor-kedua",
                                "code",
                                code,
                                "ownPassword",
                                clerk.colleague().password())
                        .html())
                .contains("Kode cadangan Anda")
                .doesNotContain("Read in English");
    }

    @Test
    void whoIsInAlreadyIsLedOnFromThePagesOfTheDoor() {
        var browser = staff.inside(Role.FRONT_DESK).browser();

        for (var page : List.of("kode", "kata-sandi", "faktor-kedua"))
            assertThat(browser.opens("/masuk/" + page).location()).isEqualTo("/akun");
    }

    // ---- an administrator's pages

    @Test
    void anAdministratorMakesAnAccountAndItsOwnerTakesItOver() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var browser = admin.browser();
        var name = "siti." + Given.next();
        var told = sends(
                browser,
                browser.opens("/petugas/baru"),
                "/petugas",
                "userName",
                name,
                "name",
                "Siti Rahma",
                "roles",
                "FRONT_DESK",
                "roles",
                "NURSE",
                "ownPassword",
                admin.colleague().password());
        assertThat(told.status()).isEqualTo(200);
        var first = first(FIRST_PASSWORD, told);

        var own = PlainBrowser.fresh();
        var in = own.sends("/masuk", "userName", name, "password", first);
        assertThat(in.location()).startsWith("/masuk/kata-sandi");
        var page = own.goesOn(in);
        assertThat(sends(own, page, "/masuk/kata-sandi", "newPassword", "password1234")
                        .html())
                .contains("cepat tertebak");
        assertThat(sends(own, page, "/masuk/kata-sandi", "newPassword", GOOD).location())
                .isEqualTo("/akun");
        assertThat(own.opens("/akun").html()).contains("Petugas pendaftaran, Perawat poli");
        assertThat(browser.opens("/petugas?cari=" + name).html()).contains("Siti Rahma", "Aktif");
    }

    @Test
    void nothingIsLostOfAFormThatIsWrong() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var browser = admin.browser();

        var wrong = sends(
                browser,
                browser.opens("/petugas/baru"),
                "/petugas",
                "userName",
                "A!",
                "name",
                "Siti <Rahma>",
                "roles",
                "DOCTOR",
                "ownPassword",
                "salah");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("value=\"A!\"", "Siti &lt;Rahma&gt;", "value=\"DOCTOR\"", "3 sampai 40", "Pilih dokternya")
                .contains("Isi kata sandi Anda sendiri")
                .containsPattern("value=\"DOCTOR\" id=\"[^\"]+\" checked");
    }

    /** As at the door: with the time, for people and for programs. */
    @Test
    void whoGuessesAtAnOpenScreenIsToldWhenToGoOn() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = admin.browser();
        var account = "/petugas/" + clerk.colleague().userName();
        var name = "kios-" + Given.next();
        apiKeys.create(new Witness(admin.colleague().userName(), ""), name);
        var page = browser.opens(account + "/sesi");
        for (int i = 0; i < 10; i++) sends(browser, page, account + "/sesi", "ownPassword", "salah " + i);

        for (var form : List.of(
                List.of(account + "/sesi", "ownPassword", "salah"),
                List.of(account, "name", "Lain", "ownPassword", "salah"),
                List.of("/petugas", "userName", "baru.sekali", "name", "Baru", "ownPassword", "salah"),
                List.of("/sistem-lain", "name", "Kios", "ownPassword", "salah"),
                List.of("/sistem-lain/pencabutan", "key", name, "ownPassword", "salah"),
                List.of("/akun/faktor-kedua/kode-cadangan", "ownPassword", "salah"),
                List.of("/akun/faktor-kedua/penghapusan", "removePassword", "salah"))) {
            var answer = sends(
                    browser, page, form.get(0), form.subList(1, form.size()).toArray());
            assertThat(answer.status()).as(form.get(0)).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(600, 900);
            assertThat(answer.html())
                    .contains("Terlalu banyak percobaan")
                    .containsPattern("pukul \\d\\d\\.\\d\\d WIB, 15 menit");
        }
        assertThat(clerk.browser().opens("/akun").status()).isEqualTo(200);
    }

    /** However often: one line tells who wanted what, by the route and not by what stood in the address. */
    @Test
    void whoAsksForWhatIsNotForThemLeavesALine() {
        var nurse = staff.inside(Role.NURSE);
        var browser = nurse.browser();
        var denied = "select count(*) from audit_event where act = 'ACCESS_DENIED' and who = ?";
        var who = nurse.colleague().userName();
        for (var address : List.of("/petugas/siapa.saja", "/petugas/orang.lain", "/petugas/siapa.saja"))
            assertThat(browser.opens(address).status()).isEqualTo(403);
        assertThat(data.count(denied, who)).isOne();
        assertThat(data.count(
                        denied + " and detail = 'GET /petugas/{userName}' and subject = '' and address = '127.0.0.1'",
                        who))
                .isOne();

        assertThat(browser.opens("/petugas/baru").status()).isEqualTo(403);
        assertThat(browser.opens("/akun").status()).isEqualTo(200);
        assertThat(PlainBrowser.fresh().opens("/petugas").status()).isEqualTo(303);
        assertThat(data.count(denied + " and detail = 'GET /petugas/baru'", who))
                .isOne();
        assertThat(data.count(denied, who)).isEqualTo(2);
        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/jejak?siapa=" + who)
                        .html())
                .contains("Ditolak: bukan haknya", "GET /petugas/{userName}");
    }

    @Test
    void whoWalksPastAnOpenScreenChangesNothing() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = admin.browser();
        var address = "/petugas/" + clerk.colleague().userName();

        for (var act : List.of("kata-sandi", "faktor-kedua", "sesi", "nonaktif", "aktif")) {
            var page = browser.opens(address + "/" + act);
            assertThat(page.status()).isEqualTo(200);
            assertThat(sends(browser, page, address + "/" + act).status()).isEqualTo(422);
            assertThat(sends(browser, page, address + "/" + act, "ownPassword", "salah")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(clerk.browser().opens("/akun").status()).isEqualTo(200);
        assertThat(browser.opens(address + "/lain").status()).isEqualTo(404);
        assertThat(browser.opens("/petugas/tidak.ada").status()).isEqualTo(404);
        assertThat(browser.opens("/petugas/tidak.ada/sesi").status()).isEqualTo(404);
    }

    @Test
    void aDisabledPersonIsOutAtTheNextClick() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.inside(Role.FRONT_DESK);
        var theirs = clerk.browser();
        assertThat(theirs.opens("/akun").status()).isEqualTo(200);

        act(admin, clerk, "nonaktif", "/petugas/%s?selesai=dinonaktifkan");

        assertThat(theirs.opens("/akun").status()).isEqualTo(303);
        assertThat(PlainBrowser.fresh()
                        .sends(
                                "/masuk",
                                "userName",
                                clerk.colleague().userName(),
                                "password",
                                clerk.colleague().password())
                        .status())
                .isEqualTo(422);
        act(admin, clerk, "aktif", "/petugas/%s?selesai=diaktifkan");
    }

    private void act(Inside admin, Inside clerk, String act, String leadsTo) {
        var browser = admin.browser();
        var address = "/petugas/" + clerk.colleague().userName() + "/" + act;
        var answer = sends(
                browser,
                browser.opens(address),
                address,
                "ownPassword",
                admin.colleague().password());
        assertThat(answer.location())
                .isEqualTo(leadsTo.formatted(clerk.colleague().userName()));
    }

    @Test
    void otherRolesCountAtTheNextClick() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var second = staff.inside(Role.ADMINISTRATOR, Role.MANAGER);
        var theirs = second.browser();
        assertThat(theirs.opens("/petugas").status()).isEqualTo(200);
        var browser = admin.browser();
        var address = "/petugas/" + second.colleague().userName();

        sends(
                browser,
                browser.opens(address),
                address,
                "name",
                "Turun",
                "roles",
                "MANAGER",
                "ownPassword",
                admin.colleague().password());

        assertThat(theirs.opens("/petugas").status()).isEqualTo(403);
        assertThat(theirs.opens("/akun").status()).isEqualTo(200);
    }

    @Test
    void aFieldThatIsNotOnTheFormChangesNothing() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = admin.browser();
        var address = "/petugas/" + clerk.colleague().userName();
        var before = row(clerk);

        sends(
                browser,
                browser.opens(address),
                address,
                "name",
                "Petugas",
                "roles",
                "FRONT_DESK",
                "roles",
                "SUPERUSER",
                "ownPassword",
                admin.colleague().password(),
                "userName",
                "dibajak",
                "passwordHash",
                "x",
                "disabledAt",
                "2026-01-01",
                "totpSecret",
                "x",
                "id",
                "1",
                "createdAt",
                "2000-01-01");

        assertThat(row(clerk)).isEqualTo(before);
        assertThat(browser.opens(address).html()).contains(">Petugas<");
    }

    private long row(Inside clerk) {
        return data.count(
                "select crc32(concat_ws('|', id, user_name, password_hash, disabled_at, totp_secret, created_at,"
                        + " (select group_concat(role) from account_role where account_id = id))) from account where user_name = ?",
                clerk.colleague().userName());
    }

    @Test
    void aKeyIsToldOnceAndGoodUntilItIsRevoked() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var browser = admin.browser();
        var name = "kota-" + Given.next();
        var told = sends(
                browser,
                browser.opens("/sistem-lain"),
                "/sistem-lain",
                "name",
                name,
                "ownPassword",
                admin.colleague().password());
        var key = first(API_KEY, told);
        assertThat(browser.opens("/sistem-lain").html()).contains(name).doesNotContain(key);
        assertThat(sends(
                                browser,
                                browser.opens("/sistem-lain"),
                                "/sistem-lain",
                                "name",
                                name,
                                "ownPassword",
                                admin.colleague().password())
                        .html())
                .contains("Sudah ada atau pernah ada kunci");

        var ask = browser.follows(browser.opens("/sistem-lain"), "Cabut " + name);
        assertThat(ask.html()).contains("Cabut kunci " + name + "?");
        // whoever walks past an open screen stops no other system
        var unproved = sends(browser, ask, "/sistem-lain/pencabutan", "key", name, "ownPassword", "salah sekali ini");
        assertThat(unproved.status()).isEqualTo(422);
        assertThat(unproved.html()).contains("kata sandi");
        assertThat(browser.follows(browser.opens("/sistem-lain"), "Cabut " + name)
                        .status())
                .as("it can still be revoked")
                .isEqualTo(200);

        assertThat(sends(
                                browser,
                                ask,
                                "/sistem-lain/pencabutan",
                                "key",
                                name,
                                "ownPassword",
                                admin.colleague().password())
                        .location())
                .isEqualTo("/sistem-lain?selesai=dicabut");

        assertThat(browser.opens("/sistem-lain").html()).contains("Dicabut");
        assertThat(browser.opens("/sistem-lain/pencabutan?kunci=" + name).status())
                .isEqualTo(404);
        assertThat(sends(browser, ask, "/sistem-lain/pencabutan", "key", "tidak-ada")
                        .status())
                .isEqualTo(404);
    }

    // ---- the trail

    @Test
    void theTrailSaysWhoDidWhatAndIsTakenAlongAsAFile() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.inside(Role.FRONT_DESK);
        act(admin, clerk, "nonaktif", "/petugas/%s?selesai=dinonaktifkan");
        var browser = admin.browser();
        var question = "?siapa=" + admin.colleague().userName() + "&apa=ACCOUNT_DISABLED";

        assertThat(browser.opens("/jejak" + question).html())
                .contains("Menonaktifkan akun", clerk.colleague().userName());

        var file = browser.opens("/jejak/berkas.csv" + question);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.html())
                .contains("\"ACCOUNT_DISABLED\",\"\",\"" + clerk.colleague().userName() + "\"");
        assertThat(browser.opens("/jejak?apa=TRAIL_EXPORTED").html()).contains("Mengunduh jejak akses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?dari=kemarin&sampai=besok",
                "?dari=2026-12-31&sampai=2026-01-01",
                "?dari=9999-12-31&sampai=9999-12-31",
                "?dari=-999999999-01-01",
                "?halaman=-1",
                "?halaman=99999999999999999999",
                "?halaman=9999",
                "?siapa=%F0%9F%98%80&tentang=%27%20or%201%3D1%20--",
                "?apa=DROP%20TABLE",
                "?siapa=a&siapa=b&halaman="
            })
    void whateverTheTrailIsAskedItAnswers(String question) {
        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/jejak" + question)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesAreCompleteInEnglish() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var browser = admin.browser().carrying("bahasa", "en");

        assertThat(browser.opens("/akun").html()).contains("My account", "Where you are signed in");
        assertThat(browser.opens("/petugas").html()).contains("New member of staff", "Administrator");
        assertThat(browser.opens("/jejak").html()).contains("Audit trail", "Set up a second factor");
        assertThat(PlainBrowser.inEnglish().opens("/masuk").html()).contains("Sign in for staff and doctors");
    }
}
