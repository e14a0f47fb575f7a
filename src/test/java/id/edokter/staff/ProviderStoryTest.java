package id.edokter.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.audit.Witness;
import id.edokter.support.Device;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Colleague;
import id.edokter.support.StubProvider;
import id.edokter.support.StubProvider.Flaw;
import id.edokter.support.TravellingClock;
import id.edokter.support.WebBrowser;
import id.edokter.support.WithProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff who come in through the city's own sign-in, and whoever would like to come in as one of them. */
@QuarkusTest
@TestProfile(WithProvider.class)
class ProviderStoryTest {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    TravellingClock clock;

    @Inject
    WebBrowser browsers;

    private StubProvider provider;

    @BeforeEach
    void openTheProvider() {
        data.change("delete from attempt_count");
        clock.travelToTheStartOfACode();
        // without one nothing can be changed
        if (!accounts.hasAdministrator()) staff.colleague(Role.ADMINISTRATOR);
        provider = new StubProvider(Integer.getInteger("edokter.test.provider.port"));
    }

    @AfterEach
    void closeTheProvider() {
        provider.close();
        clock.comeBack();
    }

    // ---- who there is

    /** A member of staff whom the provider knows as well. */
    private Colleague known(String there, Role... roles) {
        var colleague = staff.colleague(roles);
        accounts.change(
                new Witness("uji", ""),
                colleague.userName(),
                new AccountDetails("Petugas Kota", Set.of(roles), null, there));
        return colleague;
    }

    private static String someone() {
        return "pegawai." + Given.next() + "@kota";
    }

    private void signedInThere(String name, String... methods) {
        var claims = new HashMap<String, Object>(Map.of("preferred_username", name));
        if (methods.length > 0) claims.put("amr", List.of(methods));
        provider.sees(claims);
    }

    // ---- the way

    /** Goes there, signs in, and is sent back: to this address, which is not opened yet. */
    private String way(PlainBrowser browser, String next) {
        var leaving = browser.sends("/masuk/kota", "lanjut", next);
        assertThat(leaving.status()).as(leaving.text()).isEqualTo(200);
        return path(provider.signsInAt(leaving.header("Refresh").replaceFirst("^0;url=", "")));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private Page comesBack(PlainBrowser browser) {
        return browser.opens(way(browser, ""));
    }

    private static void isTurnedBack(Page answer, TurnedBack why) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(why.at(""));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("edokter="));
    }

    // ---- in

    @Test
    void aClerkComesInThroughTheCityAndOutLikeEverybodyElse() {
        var name = someone();
        var clerk = known(name, Role.FRONT_DESK);
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        assertThat(browser.opens("/masuk?lanjut=%2Fakun%2Fkata-sandi").html())
                .contains("Masuk dengan Akun Kota Binjai", "action=\"/masuk/kota\"");

        var in = browser.opens(way(browser, "/akun/kata-sandi"));

        assertThat(in.location()).isEqualTo("/akun/kata-sandi");
        assertThat(browser.cookie("edokter-kota")).isEmpty();
        assertThat(browser.goesOn(in).status()).isEqualTo(200);
        assertThat(browser.opens("/akun").html()).contains(clerk.userName(), "Petugas pendaftaran");
        assertThat(staff.inside(Role.ADMINISTRATOR)
                        .browser()
                        .opens("/jejak?siapa=" + clerk.userName())
                        .html())
                .contains("(provider)");

        accounts.disable(new Witness("uji", ""), clerk.userName());
        assertThat(browser.opens("/akun").location()).isEqualTo("/masuk?lanjut=%2Fakun");
    }

    @Test
    void theProviderIsAskedAsTheProtocolWantsIt() {
        var browser = PlainBrowser.fresh();
        way(browser, "");
        way(browser, "");

        var asked = provider.asked().get(0);
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", StubProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "2fa")
                .containsEntry(
                        "redirect_uri",
                        "http://localhost:" + System.getProperty("edokter.test.site.port") + "/masuk/kota/kembali");
        assertThat(asked.get("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile", "email");
        for (var once : List.of("state", "nonce", "code_challenge"))
            assertThat(asked.get(once))
                    .hasSize(43)
                    .isNotEqualTo(provider.asked().get(1).get(once));
        assertThat(asked.get("state")).isNotEqualTo(asked.get("nonce"));
    }

    /** Whatever the request itself says of our own address. */
    @Test
    void nobodyTellsTheProviderToSendPeopleElsewhere() {
        var answer = PlainBrowser.fresh()
                .asks(
                        "POST",
                        "/masuk/kota",
                        BodyPublishers.ofString("lanjut=&redirect_uri=https://evil.example"),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https");

        assertThat(answer.header("Refresh")).doesNotContain("evil").contains("redirect_uri=http%3A%2F%2Flocalhost");
    }

    @Test
    void anotherSiteSendsNobodyThere() {
        var answer = PlainBrowser.fresh()
                .asks(
                        "POST",
                        "/masuk/kota",
                        BodyPublishers.ofString("lanjut="),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/%2fevil.example", "javascript:x"
            })
    void nobodyIsLedToAnotherSite(String next) {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        var browser = PlainBrowser.fresh();

        assertThat(browser.opens(way(browser, next)).location()).isEqualTo("/akun");

        // nor by a cookie that somebody wrote
        var address = way(browser, "");
        var written = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        browser.carrying("edokter-kota", browser.cookie("edokter-kota") + written);
        assertThat(browser.opens(address).location()).isEqualTo("/akun");
    }

    // ---- who makes something up

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aTokenThatIsNotAllRightOpensNothing(Flaw flaw) {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        provider.gives(flaw);

        isTurnedBack(comesBack(PlainBrowser.fresh()), TurnedBack.NOT_PROVED);

        provider.isAsBefore();
        assertThat(comesBack(PlainBrowser.fresh()).location()).isEqualTo("/akun");
    }

    /** Somebody signs in there as themselves and sends the address to another, who would then work in their name. */
    @Test
    void anAddressOfAnotherBrowserOpensNothing() {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        var strangers = PlainBrowser.fresh();
        var address = way(strangers, "");

        isTurnedBack(PlainBrowser.fresh().opens(address), TurnedBack.NOT_PROVED);
        var victim = PlainBrowser.fresh();
        way(victim, "");
        isTurnedBack(victim.opens(address), TurnedBack.NOT_PROVED);
    }

    @Test
    void aCookieThatIsNoneOfOursIsNobodys() {
        for (var rest : new String[] {"", ".", ".A", ".AAAAA", ".%", ".."})
            isTurnedBack(
                    PlainBrowser.fresh()
                            .carrying("edokter-kota", "x".repeat(43) + rest)
                            .opens("/masuk/kota/kembali?state=x&code=y"),
                    TurnedBack.NOT_PROVED);
    }

    @Test
    void anAddressOpensOnce() {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        var address = way(browser, "");
        var secret = browser.cookie("edokter-kota");
        assertThat(browser.opens(address).location()).isEqualTo("/akun");

        isTurnedBack(PlainBrowser.fresh().opens(address), TurnedBack.NOT_PROVED);
        // who read the cookie off the disk comes too late as well
        isTurnedBack(PlainBrowser.fresh().carrying("edokter-kota", secret).opens(address), TurnedBack.NOT_PROVED);
    }

    @Test
    void aStateThatIsNotTheBrowsersOwnOpensNothing() {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        for (var state : List.of("", "&state=", "&state=x", "&state=" + "A".repeat(43))) {
            var browser = PlainBrowser.fresh();
            var address = way(browser, "").replaceFirst("&state=[^&]*", state);
            isTurnedBack(browser.opens(address), TurnedBack.NOT_PROVED);
        }
    }

    @Test
    void anAnswerInAnotherProvidersNameOpensNothing() {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        var browser = PlainBrowser.fresh();

        isTurnedBack(browser.opens(way(browser, "") + "&iss=https%3A%2F%2Fevil.example"), TurnedBack.NOT_PROVED);
    }

    @Test
    void whoChangesTheirMindThereIsBackOnOurPage() {
        var browser = PlainBrowser.fresh();
        var address = way(browser, "/akun/sesi").replaceFirst("code=[^&]*", "error=access_denied");

        var back = browser.opens(address);

        assertThat(back.location()).isEqualTo("/masuk?kota=gagal&lanjut=%2Fakun%2Fsesi");
        assertThat(browser.goesOn(back).html())
                .contains("tidak selesai", "role=\"alert\"", "name=\"lanjut\" value=\"/akun/sesi\"");
    }

    @Test
    void whateverStandsInTheAddressItIsAnswered() {
        for (int i = 0; i < Hostile.STRINGS.size(); i += 3) {
            var text = URLEncoder.encode(Hostile.STRINGS.get(i), StandardCharsets.UTF_8);
            if (text.length() > 1_200) continue;
            var browser = PlainBrowser.fresh();
            var state = i % 2 == 0 ? "state=" + text : way(browser, "").replaceFirst(".*(state=[^&]*).*", "$1");
            isTurnedBack(browser.opens("/masuk/kota/kembali?" + state + "&code=" + text), TurnedBack.NOT_PROVED);
            isTurnedBack(
                    PlainBrowser.fresh()
                            .carrying("edokter-kota", text.replace("%", ""))
                            .opens("/masuk/kota/kembali?error=" + text + "&iss=" + text),
                    TurnedBack.NOT_PROVED);
        }
    }

    /** The page that was wanted, as a form that leaves for there says it. */
    @Test
    void whateverPageWasWantedTheWayOutIsTheSame() {
        for (int i = 0; i < Hostile.STRINGS.size(); i++) {
            var leaving = PlainBrowser.fresh().sends("/masuk/kota", "lanjut", Hostile.STRINGS.get(i));
            assertThat(leaving.status()).as("%d", i).isEqualTo(200);
            assertThat(leaving.header("Refresh")).startsWith("0;url=http://127.0.0.1:");
        }
    }

    // ---- who is not known here

    @Test
    void unknownAndDisabledAreToldTheSame() {
        var disabled = someone();
        accounts.disable(new Witness("uji", ""), known(disabled, Role.NURSE).userName());
        var pages = new ArrayList<String>();
        for (var name : List.of(disabled, someone())) {
            signedInThere(name);
            var browser = PlainBrowser.fresh();
            var back = comesBack(browser);
            isTurnedBack(back, TurnedBack.UNKNOWN);
            pages.add(browser.goesOn(back).text());
        }
        assertThat(pages.get(0)).contains("belum dapat masuk").isEqualTo(pages.get(1));
    }

    /** A user name is chosen here and not there: who is called the same there is somebody else. */
    @Test
    void aUserNameAloneOpensNothing() {
        signedInThere(staff.colleague(Role.NURSE).userName());

        isTurnedBack(comesBack(PlainBrowser.fresh()), TurnedBack.UNKNOWN);
    }

    /** Somebody left, and the provider gave the name to a newcomer. */
    @Test
    void aNameThatIsSomebodyElsesByNowOpensNothing() {
        var name = someone();
        var clerk = known(name, Role.NURSE);
        provider.sees(Map.of("preferred_username", name, "sub", "the first"));
        assertThat(comesBack(PlainBrowser.fresh()).location()).isEqualTo("/akun");
        provider.sees(Map.of("preferred_username", name, "sub", "the second"));
        isTurnedBack(comesBack(PlainBrowser.fresh()), TurnedBack.UNKNOWN);
        provider.sees(Map.of("preferred_username", name, "sub", "the first"));
        assertThat(comesBack(PlainBrowser.fresh()).location()).isEqualTo("/akun");

        // until an administrator has looked at it and put the name there anew
        for (var there : new String[] {null, name})
            accounts.change(
                    new Witness("uji", ""),
                    clerk.userName(),
                    new AccountDetails("Petugas Kota", Set.of(Role.NURSE), null, there));
        provider.sees(Map.of("preferred_username", name, "sub", "the second"));
        assertThat(comesBack(PlainBrowser.fresh()).location()).isEqualTo("/akun");
    }

    @Test
    void namesAreComparedLetterByLetter() {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name.toUpperCase(Locale.ROOT));

        isTurnedBack(comesBack(PlainBrowser.fresh()), TurnedBack.UNKNOWN);
    }

    @Test
    void whoIsDisabledWhileAwayStaysOut() {
        var name = someone();
        var clerk = known(name, Role.NURSE);
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        var address = way(browser, "");
        accounts.disable(new Witness("uji", ""), clerk.userName());

        isTurnedBack(browser.opens(address), TurnedBack.UNKNOWN);
    }

    @Test
    void aSessionThatEndsWhileAwayKeepsNobodyOut() {
        var name = someone();
        var clerk = known(name, Role.NURSE);
        signedInThere(name);
        var before = staff.inside(clerk);
        var browser = before.browser();
        var address = way(browser, "");
        accounts.endSessions(new Witness("uji", ""), clerk.userName());

        assertThat(browser.opens(address).location()).isEqualTo("/akun");
        assertThat(browser.opens("/akun").status()).isEqualTo(200);
        assertThat(before.browser().opens("/akun").status()).isEqualTo(303);
    }

    // ---- second factors

    @Test
    void anAdministratorWithoutASecondFactorSetsOneUp() {
        var name = someone();
        known(name, Role.ADMINISTRATOR);
        signedInThere(name, "pwd");
        var browser = PlainBrowser.fresh();

        assertThat(comesBack(browser).location()).startsWith("/masuk/faktor-kedua");
        assertThat(browser.opens("/petugas").status()).isEqualTo(303);
    }

    @Test
    void anAdministratorsOwnCodeIsAskedForAndOpens() {
        var name = someone();
        var admin = known(name, Role.ADMINISTRATOR);
        var secret = staff.inside(admin).secret();
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        var in = browser.opens(way(browser, "/petugas"));
        assertThat(in.location()).startsWith("/masuk/kode");
        assertThat(browser.opens("/petugas").status()).isEqualTo(303);

        clock.travel(Duration.ofSeconds(30));
        var code = sends(
                browser, browser.goesOn(in), "/masuk/kode", "code", staff.codeOf(secret, 0), "lanjut", "/petugas");

        assertThat(code.location()).isEqualTo("/petugas");
        assertThat(browser.opens("/petugas").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfa", "otp"})
    void aSecondFactorThatTheProviderSawIsEnough(String method) {
        var name = someone();
        known(name, Role.ADMINISTRATOR);
        signedInThere(name, "pwd", method);
        var browser = PlainBrowser.fresh();

        assertThat(comesBack(browser).location()).isEqualTo("/akun");
        assertThat(browser.opens("/petugas").status()).isEqualTo(200);
    }

    @Test
    void soIsALevelThatWasAgreedOn() {
        var name = someone();
        known(name, Role.ADMINISTRATOR);
        provider.sees(Map.of("preferred_username", name, "acr", "2fa"));
        assertThat(comesBack(PlainBrowser.fresh()).location()).isEqualTo("/akun");

        provider.sees(Map.of("preferred_username", name, "acr", "1"));
        assertThat(comesBack(PlainBrowser.fresh()).location()).startsWith("/masuk/faktor-kedua");
    }

    // ---- passwords beside it

    /** Nobody who came in without a password is asked to exchange one, or could by that choose one. */
    @Test
    void aFirstPasswordIsNoMatterThere() {
        var name = someone();
        var clerk = known(name, Role.NURSE);
        var first = accounts.resetPassword(new Witness("uji", ""), clerk.userName());
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        assertThat(comesBack(browser).location()).isEqualTo("/akun");

        // it proves who one is as long as it is good
        var who = staff.who(browser.cookie("edokter"));
        signIn.prove(who, first.text());
        clock.travel(Duration.ofDays(8));
        assertThat(comesBack(browser).location()).isEqualTo("/akun");
        var change = sends(
                browser,
                browser.opens("/akun/kata-sandi"),
                "/akun/kata-sandi",
                "ownPassword",
                first.text(),
                "newPassword",
                "lampu biru berlari cepat");
        assertThat(change.status()).isEqualTo(422);
    }

    // ---- when the provider is away

    @Test
    void whenTheProviderIsAwayThePasswordStillOpens() {
        var name = someone();
        var clerk = known(name, Role.NURSE);
        signedInThere(name);
        var browser = PlainBrowser.fresh();
        var address = way(browser, "");
        provider.close();
        clock.travel(Duration.ofHours(2));

        var start = browser.sends("/masuk/kota", "lanjut", "/akun");
        assertThat(start.location()).isEqualTo("/masuk?kota=terganggu&lanjut=%2Fakun");
        assertThat(browser.goesOn(start).html()).contains("sedang tidak menjawab");
        isTurnedBack(browser.opens(address), TurnedBack.AWAY);
        assertThat(PlainBrowser.fresh()
                        .sends("/masuk", "userName", clerk.userName(), "password", clerk.password())
                        .location())
                .isEqualTo("/akun");
    }

    @Test
    void aProviderThatIsSilentIsNotWaitedForLong() {
        var browser = PlainBrowser.fresh();
        var address = way(browser, "");
        provider.isSilent();
        long begun = System.nanoTime();

        isTurnedBack(browser.opens(address), TurnedBack.AWAY);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 302, 204})
    void aProviderThatIsBrokenIsToldAsAway(int status) {
        var browser = PlainBrowser.fresh();
        var address = way(browser, "");
        provider.answersWith(status);
        clock.travel(Duration.ofHours(2));

        isTurnedBack(browser.opens(address), TurnedBack.AWAY);
    }

    // ---- who puts the names there

    @Test
    void anAdministratorPutsTheNameOnAnAccount() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clerk = staff.colleague(Role.NURSE);
        var name = someone();
        var browser = admin.browser();
        var page = browser.opens("/petugas/" + clerk.userName());
        assertThat(page.html()).contains("Nama di Akun Kota Binjai", "name=\"providerName\"");

        assertThat(changes(browser, admin, clerk, name).location()).endsWith("?selesai=diubah");

        assertThat(browser.opens("/petugas/" + clerk.userName()).values("providerName"))
                .containsExactly(name);
        signedInThere(name);
        var in = PlainBrowser.fresh();
        assertThat(comesBack(in).location()).isEqualTo("/akun");

        // the same name for somebody else
        var other = staff.colleague(Role.NURSE);
        var taken = changes(browser, admin, other, name);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.html()).contains("sudah dipasang pada akun lain");
        assertThat(changes(browser, admin, other, "x".repeat(191)).status()).isEqualTo(422);

        // taken away, it ends what it opened
        assertThat(in.opens("/akun").status()).isEqualTo(200);
        assertThat(changes(browser, admin, clerk, "").location()).endsWith("?selesai=diubah");
        assertThat(in.opens("/akun").status()).isEqualTo(303);
        isTurnedBack(comesBack(PlainBrowser.fresh()), TurnedBack.UNKNOWN);
    }

    private Page changes(PlainBrowser browser, Staff.Inside admin, Colleague whose, String name) {
        var address = "/petugas/" + whose.userName();
        return sends(
                browser,
                browser.opens(address),
                address,
                "name",
                "Petugas Kota",
                "roles",
                "NURSE",
                "providerName",
                name,
                "ownPassword",
                admin.colleague().password());
    }

    private static Page sends(PlainBrowser browser, Page page, String address, Object... form) {
        var token = FORM_TOKEN.matcher(page.html());
        assertThat(token.find()).isTrue();
        var all = new ArrayList<Object>(List.of("formToken", token.group(1)));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    // ---- in a real browser

    /** There and back with everything a browser holds against it: policy, cookies, where a form may lead. */
    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void aRealBrowserGoesThereAndBack(Device device) {
        var name = someone();
        known(name, Role.NURSE);
        signedInThere(name);
        try (var visitor = browsers.visitor(device).trusting(issuer())) {
            visitor.opens("/masuk?lanjut=%2Fakun%2Fkata-sandi")
                    .findsNothingInTheWay()
                    .pictures("provider-" + device)
                    .opens("/masuk?kota=terganggu")
                    .findsNothingInTheWay()
                    .pictures("provider-away-" + device)
                    .reading("en")
                    .opens("/masuk?kota=tidak-dikenal&lanjut=%2Fakun%2Fkata-sandi")
                    .findsNothingInTheWay()
                    .pictures("provider-unknown-" + device)
                    .presses("Sign in with Akun Kota Binjai")
                    .endsAt("/akun/kata-sandi");
        }
        try (var visitor = browsers.visitor(device)) {
            visitor.carrying("edokter", staff.inside(Role.ADMINISTRATOR).token())
                    .opens("/petugas/baru")
                    .sees("Nama di Akun Kota Binjai")
                    .findsNothingInTheWay()
                    .pictures("provider-account-" + device);
        }
    }

    private static String issuer() {
        return "http://127.0.0.1:" + System.getProperty("edokter.test.provider.port");
    }

    @Test
    void everythingIsThereInEnglish() {
        var browser = PlainBrowser.inEnglish();
        assertThat(browser.opens("/masuk?kota=gagal").html())
                .contains("Sign in with Akun Kota Binjai", "was not completed");
        assertThat(browser.sends("/masuk/kota").html()).contains("Taking you to Akun Kota Binjai", "Go on to");
        assertThat(browser.opens("/masuk?kota=%3Cb%3E").html()).doesNotContain("role=\"alert\"");
    }
}
