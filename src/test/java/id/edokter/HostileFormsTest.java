package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.UserName;
import id.edokter.audit.Witness;
import id.edokter.family.Family;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.PersonName;
import id.edokter.support.Device;
import id.edokter.support.EveryForm;
import id.edokter.support.EveryForm.Form;
import id.edokter.support.EveryForm.Sent;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.HospitalOfItsOwn;
import id.edokter.support.Hostile;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import id.edokter.support.Together;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is written into any field of any form of the pages: it is answered by a page that says what to do, never by a
 * failure, and is shown as text, never as markup. What stands in addresses: {@link HostileAddressesTest}.
 */
@QuarkusTest
@TestProfile(HostileFormsTest.AHospitalOfItsOwn.class)
@Tag("once")
class HostileFormsTest {

    /** Where pages list what a hospital has, and not what all tests made: each is sent back for every text. */
    public static class AHospitalOfItsOwn extends HospitalOfItsOwn {

        public AHospitalOfItsOwn() {
            super("forms");
        }
    }

    static final Set<Integer> ANSWERS = Set.of(200, 303, 400, 404, 409, 422, 429);

    private static final String OF_TESTS = "\\S+ (/masalah|/siapa).*";
    /** Not there unless it is configured: its one field gets the same texts in ProviderStoryTest. */
    private static final String WITH_PROVIDER = "POST /masuk/kota";

    /** What a field's text begins with, to find it again in the answer. */
    static final String MARK = "Zq7";

    private static final int TEXTS = Hostile.STRINGS.size();
    private static final int STEP = 37;
    /** Of the texts for one form or address: the next has others. {@code -Dedokter.test.texts=all}: all. */
    static final int THIRD = "all".equals(System.getProperty("edokter.test.texts")) ? 1 : 3;

    private static final int SOME = 5;
    /** Of the texts for a field alone; with all other fields it has had more of them. */
    private static final int FEW = 16 * THIRD;
    /** Of the texts for a form without a field, which is made anew for each. */
    private static final int FEWER = 40;

    @Inject
    Given data;

    @Inject
    EveryForm forms;

    @Inject
    Staff staff;

    @Inject
    Families families;

    @Inject
    Family family;

    @Inject
    Accounts accounts;

    @Inject
    WebBrowser browser;

    @Test
    void theCorpusIsLarge() {
        assertThat(Hostile.STRINGS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    /** A new form without a row in {@link EveryForm} is found out here, and a new field of one below. */
    @Test
    void everyFormIsAmongThem() {
        var routes = Routes.ofForms().keySet().stream()
                .filter(route -> !route.matches(OF_TESTS) && !route.equals(WITH_PROVIDER));
        assertThat(Arrays.stream(Sent.values()).map(Sent::route).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    /**
     * All fields at once, each with another text, until every field had a third of them, or all; and where there is a
     * browser, it looks at what came back. At once: of all forms that is too many pages to be kept.
     */
    @ParameterizedTest
    @EnumSource
    void noTextsInAllFieldsBreakAFormOrAreMarkup(Sent sent) {
        var answers = withAllTexts(sent);
        assertThat(answers).isNotEmpty();
        if (browser.isThere())
            assertThat(someone(Map.of()).findsMarkupIn(different(answers)))
                    .as("%s", sent)
                    .isEmpty();
    }

    private List<Page> withAllTexts(Sent sent) {
        var form = forms.open(sent);
        assertThat(form.fields().keySet())
                .as("fields of %s", sent)
                .containsAll(Routes.ofForms().get(sent.route()));
        if (form.fields().isEmpty()) return withFieldsThatNobodyAskedFor(sent);
        var all = new ArrayList<Map<String, String>>();
        for (int i = sent.ordinal() % THIRD; i < TEXTS; i += THIRD) {
            var fields = new LinkedHashMap<>(form.fields());
            int next = i;
            for (var field : form.fields().keySet()) fields.put(field, text(next += STEP));
            all.add(fields);
        }
        return sendsAll(form, all);
    }

    /** It does what it does, once; so each time there is another. */
    private List<Page> withFieldsThatNobodyAskedFor(Sent sent) {
        var answers = new ArrayList<Page>();
        for (int i = 0; i < TEXTS; i += FEWER) {
            var fields = Map.of("id", text(i), text(i + 1), text(i + 2), MARK + text(i), MARK);
            answers.addAll(sendsAll(forms.open(sent), List.of(fields)));
        }
        return answers;
    }

    /** One field alone, with everything else as it was; all texts would take minutes, so each field has some of its own. */
    @ParameterizedTest
    @EnumSource
    @Tag("once")
    void noTextInAnyFieldBreaksAForm(Sent sent) {
        var form = forms.open(sent);
        int first = sent.ordinal();
        for (var field : form.fields().keySet()) {
            var texts = new ArrayList<String>();
            var all = new ArrayList<Map<String, String>>();
            for (int i = first++ % FEW; i < TEXTS; i += FEW) {
                var fields = new LinkedHashMap<>(form.fields());
                fields.put(field, MARK + text(i));
                texts.add(text(i));
                all.add(fields);
            }
            var answers = sendsAll(form, all);
            for (int i = 0; i < answers.size(); i++) isShownAsText(field, texts.get(i), answers.get(i));
        }
    }

    /** Everything right but one field, so that it is really done where that passes: what is kept is hostile then. */
    @ParameterizedTest
    @EnumSource
    @Tag("once")
    void noTextBreaksWhatIsDone(Sent sent) {
        int next = sent.ordinal();
        for (var field : forms.open(sent).fields().keySet()) {
            // of which nothing is kept
            if (field.endsWith("Password")) continue;
            var form = forms.open(sent);
            var fields = form.allRight();
            fields.put(field, DEEP.get(next++ % DEEP.size()));
            sendsAll(form, List.of(fields));
        }
    }

    /** What passes for a name, a reason, a word, and is the harder for whoever has to keep it. */
    private static final List<String> DEEP = List.of(
            "'\"`\\%_ --; <b>{x}\u202e",
            "😀".repeat(60), "e\u0301\u200d\u0323'", "9223372036854775807", "a\u0000b", "\ud83d");

    private List<Page> sendsAll(Form form, List<Map<String, String>> all) {
        var answers = new ArrayList<Page>();
        // what was tried too often is refused before it is read
        for (int i = 0; i < all.size(); i += 40) {
            forms.nobodyTriedYetButPasswords();
            answers.addAll(Together.of(all.subList(i, Math.min(all.size(), i + 40)).stream()
                    .<Supplier<Page>>map(fields -> () -> form.sends(fields))
                    .toList()));
        }
        for (int i = 0; i < all.size(); i++)
            assertThat(answers.get(i).status())
                    .as("%d %s", i, shown(all.get(i).toString()))
                    .isIn(ANSWERS);
        return answers;
    }

    // ---- in a real browser: what it takes for markup, what it runs, what the page's policy stops

    /** One for all forms: to come anew takes longer than what most of them are about. */
    private static Visitor someone;

    private Visitor someone(Map<String, String> cookies) {
        if (someone == null || !someone.isThere()) someone = browser.visitor(Device.DESKTOP);
        return someone.carryingOnly(cookies).opens("/bantuan");
    }

    @AfterAll
    static void leaves() {
        if (someone != null) someone.close();
        someone = null;
    }

    /** All texts in all fields, together, on pages that are really opened. */
    @ParameterizedTest
    @EnumSource
    @Tag("browser")
    void inABrowserNoTextInAFieldIsMarkup(Sent sent) {
        var form = forms.open(sent);
        var person = someone(form.cookies());
        var names = List.copyOf(form.fields().keySet());
        // to everybody all texts in each field; to who is in each text in one
        int step = form.token().isEmpty() ? 1 : names.size();
        for (int first = 0; first < TOGETHER.size() && !names.isEmpty(); first += step) {
            var fields = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++)
                fields.put(names.get(i), TOGETHER.get((first + i) % TOGETHER.size()));
            person.sends(form.address(), form.whole(fields));
        }
    }

    /** But for what is new in each page. */
    private static List<String> different(List<Page> answers) {
        var seen = new HashSet<String>();
        return answers.stream()
                .map(Page::html)
                .filter(html -> !html.isEmpty() && seen.add(html.replaceAll("\\bnonce=\"[^\"]*\"", "")))
                .toList();
    }

    /** Names that are kept, and shown to everybody; most of these can be written only by who has the database. */
    @Test
    @Tag("browser")
    void inABrowserNoNameIsMarkup() {
        var practice = data.practice(2);
        var admin = staff.inside(Role.ADMINISTRATOR);
        try (var person = browser.visitor(Device.DESKTOP).carrying("edokter", admin.token())) {
            person.opens("/bantuan");
            for (int i = 0; i < TEXTS; i++) {
                if (!text(i).matches("(?s).*[<>\"'&{].*")) continue;
                var name = MARK
                        + text(i).replaceAll("[^\\x20-\\x7e]", "")
                                .substring(
                                        0,
                                        Math.min(
                                                60,
                                                text(i).replaceAll("[^\\x20-\\x7e]", "")
                                                        .length()));
                data.change("update doctor set name = ? where id = ?", name, practice.doctor());
                data.change("update clinic set name = ? where id = ?", name, practice.clinic());
                assertThat(person.looksInto(List.of(
                                "/dokter/" + practice.doctor(),
                                "/poli/" + practice.clinicCode() + "?x=" + i,
                                "/cari?q=" + encoded(name),
                                "/jejak?siapa=" + encoded(name),
                                "/petugas?cari=" + encoded(name))))
                        .as(name)
                        .isEmpty();
            }
            person.opens("/dokter/" + practice.doctor()).opens("/cari?q=" + MARK);
        }
    }

    /** What finds nothing above does find it where texts are not made harmless. */
    @Test
    @Tag("browser")
    void aBrowserSeesMarkupWhereThereIsSome() {
        try (var person = browser.visitor(Device.DESKTOP)) {
            person.opens("/bantuan");
            assertThat(Hostile.STRINGS.stream()
                            .filter(text -> text.contains("<"))
                            .filter(text -> !person.readsAsMarkup(text).isEmpty()))
                    .hasSizeGreaterThan(30);
        }
    }

    /** Most texts in few fields: each still begins on its own. */
    private static final List<String> TOGETHER = together();

    private static List<String> together() {
        var all = new ArrayList<String>();
        var many = new StringBuilder(MARK);
        for (var text : Hostile.STRINGS) {
            if (text.length() > 200) continue;
            if (many.length() + text.length() > 1_000) {
                all.add(many.toString());
                many = new StringBuilder(MARK);
            }
            many.append(' ').append(text);
        }
        all.add(many.toString());
        return all;
    }

    /** Kept by an account, and shown to it on other pages. */
    @Test
    void noNameOfAFamilyIsEverMarkup() {
        var inside = families.inside();
        var visitor = inside.browser();
        var who = families.who(inside);
        for (int i = 0; i < TEXTS; i += SOME) {
            var errors = new FieldErrors();
            int next = i;
            var name = errors.read("name", () -> new PersonName(MARK + text(next)));
            if (name == null) continue;
            var person = data.person();
            var said = new PatientDetails(name, person.nik(), null, person.birthDate(), person.sex(), person.phone());
            long link = families.said(inside, said).link();
            for (var page : List.of("", "/" + link, "/" + link + "/hapus", "/" + link + "/kode"))
                isShownAsText("family" + page, text(i), visitor.opens("/saya/keluarga" + page));
            isShownAsText("home", text(i), visitor.opens("/saya"));
            family.remove(who, link, "");
        }
    }

    /** Kept, and shown to somebody else later. */
    @Test
    void noNameOfAColleagueIsEverMarkup() {
        var admin = staff.inside(Role.ADMINISTRATOR).browser();
        for (int i = 0; i < TEXTS; i += SOME) {
            var name = "hantu." + Given.next();
            var errors = new FieldErrors();
            var details = AccountDetails.read(errors, MARK + text(i), Set.of(Role.NURSE), null);
            if (details == null) continue;
            accounts.create(new Witness("uji", ""), new UserName(name), details);
            isShownAsText("list", text(i), admin.opens("/petugas?cari=" + name));
            isShownAsText("account", text(i), admin.opens("/petugas/" + name));
            isShownAsText("act", text(i), admin.opens("/petugas/" + name + "/sesi"));
        }
    }

    private static String text(int number) {
        return Hostile.STRINGS.get(number % TEXTS);
    }

    static void isShownAsText(String where, String text, Page answer) {
        assertThat(answer.status()).as("%s %s", where, shown(text)).isIn(ANSWERS);
        var markup = Pattern.compile("[<>\"']").matcher(text);
        // with what follows: a blank text that is shown beside others ends where a tag of the page's own begins
        if (markup.find())
            assertThat(answer.html().contains(MARK + text.substring(0, Math.min(markup.end() + 8, text.length()))))
                    .as("%s shows %s as it is", where, shown(text))
                    .isFalse();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        var shown = text.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() < 60 ? shown : shown.substring(0, 60);
    }
}
