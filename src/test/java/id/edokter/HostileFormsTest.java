package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.UserName;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.family.Family;
import id.edokter.family.PhoneSignIn;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDetails;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.PersonName;
import id.edokter.support.Device;
import id.edokter.support.Families;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Relatives;
import id.edokter.support.Staff;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is written into any field of any form or address of the pages: it is answered by a page that says what to do,
 * never by a failure, and is shown as text, never as markup.
 */
@QuarkusTest
class HostileFormsTest {

    private static final Set<Integer> ANSWERS = Set.of(200, 303, 400, 404, 409, 422, 429);
    /** What a field's text begins with, to find it again in the answer. */
    private static final String MARK = "Zq7";

    private static final int TEXTS = Hostile.STRINGS.size();
    private static final int STEP = 37;
    private static final int SOME = 5;

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    Families families;

    @Inject
    PhoneSignIn phones;

    @Inject
    Family family;

    @Inject
    Accounts accounts;

    @Inject
    Relatives relatives;

    @Inject
    Requests requests;

    @Inject
    WebBrowser browser;

    @Inject
    Duplicates duplicates;

    private final PlainBrowser visitor = PlainBrowser.fresh();

    private Families.Inside insideFamily() {
        data.change("delete from attempt_count");
        var inside = families.inside();
        visitor.carrying("edokter", inside.token());
        return inside;
    }

    /** Somebody who works here sends it; the token stays what it is. */
    private Form inside(Role role, String address, Map<String, String> fields) {
        var inside = staff.inside(role);
        visitor.carrying("edokter", inside.token());
        return new Form(address, fields, inside.formToken());
    }

    /** Somebody who acts for a patient sends it; the address may name the patient. */
    private Form family(String address, Map<String, String> fields) {
        long patient = relatives.patient();
        var inside = relatives.of(patient);
        visitor.carrying("edokter", inside.token());
        return new Form(address.formatted(patient), fields, inside.formToken());
    }

    private long request() {
        return requests.ask(
                        new Witness("link", ""),
                        relatives.patient(),
                        RequestKind.CORRECTION,
                        new Remark("salah"),
                        Channel.WEB)
                .id;
    }

    private Page send(Form form, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        if (!form.token().isEmpty()) all.put("formToken", form.token());
        return visitor.sends(form.address(), all);
    }

    /**
     * A form: where it is sent, and what an honest visitor would send.
     *
     * @param token of the session, which stays what it is; empty for none
     */
    private record Form(String address, Map<String, String> fields, String token) {
        Form(String address, Map<String, String> fields) {
            this(address, fields, "");
        }
    }

    private interface Filled {
        Form in(HostileFormsTest world);
    }

    private enum Sent {
        TIME_CHOSEN(world -> {
            var practice = world.data.practice(1);
            var fields = Forms.place(practice, "GENERAL", practice.slot(1));
            fields.put("tempat", "");
            fields.put("untuk", "");
            fields.put("formulir", "");
            return new Form("/tempat", fields);
        }),
        PATIENT(world -> new Form(world.form("pasien"), Forms.person())),
        PAYER(world -> {
            var fields = new LinkedHashMap<>(Forms.jkn());
            fields.put("insurer", "PT Asuransi");
            return new Form(world.form("bayar"), fields);
        }),
        CHECKED(world -> new Form(world.form("janji"), Forms.form("seen", ""))),
        OTHER_TIME(world -> new Form(world.form("tempat"), Forms.form("slot", "0", "payer", "JKN"))),
        FOUND(world -> new Form(
                "/janji", Forms.form("code", "AAAAAA", "birthDay", "31", "birthMonth", "1", "birthYear", "1990"))),
        CANCELLED(world -> new Form(world.ticket() + "/batal", Forms.form("reason", "", "note", ""))),
        MOVED(world -> new Form(world.ticket() + "/pindah", Forms.form("tempat", "0", "versi", "0"))),
        MEMBER_CHOSEN(world -> {
            world.insideFamily();
            return new Form(world.form("pasien"), Forms.form("family", "1", "member", "1"));
        }),
        PATIENT_KEPT(world -> {
            world.insideFamily();
            return new Form(world.form("pasien"), Forms.person("relation", "CHILD"));
        }),
        PHONE_TYPED(world -> new Form("/saya/masuk", Forms.form("phone", "0812", "lanjut", "/saya"))),
        PHONE_CODE(world -> {
            world.visitor.carrying("edokter-kode", world.phones.ask(Families.phone(), Staff.origin(), Locale.ENGLISH));
            return new Form("/saya/kode", Forms.form("code", "", "lanjut", "/saya"));
        }),
        CODE_ASKED_AGAIN(world -> new Form("/saya/kode/lagi", Forms.form("lanjut", "/saya"))),
        FAMILY_ADDED(world -> {
            var fields = Forms.person("relation", "CHILD");
            fields.remove("who");
            fields.remove("phone");
            return new Form(
                    "/saya/keluarga/tambah", fields, world.insideFamily().formToken());
        }),
        FAMILY_PROVED(world -> {
            var inside = world.insideFamily();
            var member = world.families.said(inside, world.data.person());
            return new Form("/saya/keluarga/" + member.link() + "/kode", Forms.form("code", ""), inside.formToken());
        }),
        SIGNED_IN(world -> new Form("/masuk", Forms.form("userName", "siti", "password", "", "lanjut", "/akun"))),
        OWN_PASSWORD(world ->
                world.inside(Role.NURSE, "/akun/kata-sandi", Forms.form("ownPassword", "", "newPassword", ""))),
        ENROLLED(world -> world.inside(Role.NURSE, "/akun/faktor-kedua", Forms.form("code", ""))),
        ACCOUNT_MADE(world -> world.inside(
                Role.ADMINISTRATOR,
                "/petugas",
                Forms.form("userName", "", "name", "", "roles", "NURSE", "doctor", "", "ownPassword", ""))),
        ACCOUNT_CHANGED(world -> world.inside(
                Role.ADMINISTRATOR,
                "/petugas/" + world.staff.colleague(Role.NURSE).userName(),
                Forms.form("name", "", "roles", "NURSE", "doctor", "", "ownPassword", ""))),
        KEY_MADE(world -> world.inside(Role.ADMINISTRATOR, "/sistem-lain", Forms.form("name", "", "ownPassword", ""))),
        PATIENT_SOUGHT(world -> world.inside(
                Role.FRONT_DESK,
                "/loket/pasien",
                Forms.form("cari", "", "birthDay", "", "birthMonth", "", "birthYear", "", "halaman", "1"))),
        RESTRICTED_OPENED(world ->
                world.inside(Role.NURSE, "/loket/pasien/" + world.restricted() + "/alasan", Forms.form("reason", ""))),
        FAMILY_ACCOUNT_SOUGHT(world -> world.inside(Role.ADMINISTRATOR, "/loket/akun", Forms.form("phone", ""))),
        NUMBER_SHOWN(world -> world.inside(
                Role.FRONT_DESK, "/loket/pasien/" + world.registered() + "/nomor", Forms.form("apa", "NIK"))),
        IDENTITY_CONFIRMED(world -> world.inside(
                Role.FRONT_DESK,
                "/loket/pasien/" + world.registered() + "/identitas",
                Forms.form(
                        "nik",
                        "",
                        "seenName",
                        "1",
                        "seenBirthDate",
                        "1",
                        "seen",
                        "",
                        "sameNik",
                        "1",
                        "noNik",
                        "",
                        "phone",
                        "",
                        "samePhone",
                        "1"))),
        PATIENT_CORRECTED(world -> {
            // without a reason nothing is kept: a name that is shown again would pass for markup beside a tag
            var form = Forms.form("name", "Siti", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            form.putAll(Forms.form("sex", "F", "phone", "", "mrn", "", "reason", "", "seen", ""));
            form.putAll(Forms.form("card", "", "withoutCard", ""));
            return world.inside(Role.FRONT_DESK, "/loket/pasien/" + world.registered() + "/perbaikan", form);
        }),
        RECORDS_MERGED(world -> {
            var address = "/loket/ganda/" + world.registered() + "/" + world.registered();
            return world.inside(
                    Role.FRONT_DESK, address, Forms.form("keep", "", "seenPerson", "", "seenNumber", "", "reason", ""));
        }),
        LINK_CONFIRMED(world -> world.inside(
                Role.FRONT_DESK,
                "/loket/tautan/"
                        + world.families
                                .said(world.families.inside(), world.data.person())
                                .link(),
                Forms.form("patient", "", "seenPerson", "1", "seenNumber", "1"))),
        MERGE_TAKEN_BACK(world ->
                world.inside(Role.FRONT_DESK, "/loket/gabungan/" + world.merged(), Forms.form("reason", "dua orang"))),
        INCIDENT_NOTED(world -> world.inside(Role.ADMINISTRATOR, "/insiden", incidentTyped())),
        INCIDENT_CHANGED(world -> world.inside(Role.ADMINISTRATOR, "/insiden/" + world.incident(), incidentTyped())),
        PATIENTS_TOLD(world ->
                world.inside(Role.ADMINISTRATOR, "/insiden/" + world.incident() + "/kabar", Forms.form("patient", ""))),
        DATA_REQUEST(world -> world.family("/saya/data/%d/permintaan", Forms.form("kind", "CORRECTION", "wish", ""))),
        CONSENT(world -> world.family(
                "/saya/persetujuan", Forms.form("patient", "0", "purpose", "REMINDERS", "version", "", "given", "ya"))),
        REQUEST_DECIDED(world -> world.inside(
                Role.ADMINISTRATOR,
                "/permintaan/" + world.request(),
                Forms.form("decision", "REFUSED", "answer", "", "ownPassword", ""))),
        DESK_REQUEST(world -> world.inside(
                Role.FRONT_DESK,
                "/permintaan/baru",
                Forms.form(
                        "number",
                        "",
                        "birthDay",
                        "31",
                        "birthMonth",
                        "1",
                        "birthYear",
                        "1990",
                        "kind",
                        "COPY",
                        "wish",
                        "",
                        "seen",
                        "ya"))),
        KEY_REVOKED(world ->
                world.inside(Role.ADMINISTRATOR, "/sistem-lain/pencabutan", Forms.form("key", "", "ownPassword", "")));

        private final Filled filled;

        Sent(Filled filled) {
            this.filled = filled;
        }
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(Hostile.STRINGS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    /** All fields at once, each with another text, until every field had every text. */
    @ParameterizedTest
    @EnumSource
    void noTextsInAllFieldsBreakAForm(Sent sent) {
        var form = sent.filled.in(this);
        for (int i = 0; i < TEXTS; i++) {
            var fields = new LinkedHashMap<>(form.fields());
            int next = i;
            for (var field : form.fields().keySet()) fields.put(field, text(next += STEP));
            assertThat(send(form, fields).status())
                    .as("%d %s", i, shown(fields.toString()))
                    .isIn(ANSWERS);
        }
    }

    /** One field alone, with everything else right; all texts would take minutes, so each field has some of its own. */
    @ParameterizedTest
    @EnumSource
    void noTextInAnyFieldBreaksAForm(Sent sent) {
        var form = sent.filled.in(this);
        int first = 0;
        for (var field : form.fields().keySet()) {
            for (int i = first++ % SOME; i < TEXTS; i += SOME) {
                var fields = new LinkedHashMap<>(form.fields());
                fields.put(field, MARK + text(i));
                isShownAsText(field, text(i), send(form, fields));
            }
        }
    }

    // ---- in a real browser: what it takes for markup, what it runs, what the page's policy stops

    /** All texts in all fields; and then together, on pages that are really opened. */
    @ParameterizedTest
    @EnumSource
    @Tag("browser")
    void inABrowserNoTextInAFieldIsMarkup(Sent sent) {
        var form = sent.filled.in(this);
        try (var person = browser.visitor(Device.DESKTOP)) {
            if (!form.token().isEmpty()) person.carrying("edokter", visitor.cookie("edokter"));
            person.opens("/bantuan");
            var forms = new ArrayList<Map<String, String>>();
            for (int i = 0; i < TEXTS; i++) {
                if (text(i).length() > 4_000) continue;
                var fields = new LinkedHashMap<>(form.fields());
                int next = i;
                for (var field : form.fields().keySet()) fields.put(field, MARK + shortened(text(next += STEP)));
                if (!form.token().isEmpty()) fields.put("formToken", form.token());
                forms.add(fields);
            }
            assertThat(person.sendsAll(form.address(), forms)).as("%s", sent).isEmpty();

            for (var many : TOGETHER) {
                var fields = new LinkedHashMap<>(form.fields());
                fields.keySet().forEach(field -> fields.put(field, many));
                if (!form.token().isEmpty()) fields.put("formToken", form.token());
                person.sends(form.address(), fields);
            }
        }
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

    private static String shortened(String text) {
        return text.length() > 1_000 ? text.substring(0, 1_000) : text;
    }

    @Test
    void noTextInAnAddressBreaksAPage() {
        var practice = data.practice(1);
        var doctor = "/dokter/" + practice.doctor();
        var clinic = "/poli/" + practice.clinicCode();
        var pages = List.of(
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
        for (int i = 0; i < TEXTS; i++) {
            // a longer line is refused by the server before anybody reads it
            if (encoded(text(i)).length() > 3_500) continue;
            for (int page = i % SOME; page < pages.size(); page += SOME)
                isShownAsText(pages.get(page), text(i), visitor.opens(pages.get(page) + encoded(MARK + text(i))));
        }
    }

    @Test
    void noTextInAnAddressBreaksAPageOfStaff() {
        var admin = staff.inside(Role.ADMINISTRATOR).browser();
        var pages = List.of(
                "/petugas?cari=",
                "/petugas?halaman=",
                "/petugas/",
                "/jejak?siapa=",
                "/jejak?tentang=",
                "/jejak?dari=",
                "/jejak?apa=",
                "/jejak?halaman=",
                "/jejak?pasien=",
                "/jejak/tidak-biasa?dari=",
                "/jejak/tidak-biasa?sampai=",
                "/insiden/",
                "/insiden/" + incident() + "?halaman=",
                "/sistem-lain?selesai=",
                "/sistem-lain/pencabutan?kunci=");
        for (int i = 0; i < TEXTS; i++) {
            if (encoded(text(i)).length() > 3_500) continue;
            for (int page = i % SOME; page < pages.size(); page += SOME)
                isShownAsText(pages.get(page), text(i), admin.opens(pages.get(page) + encoded(MARK + text(i))));
        }
    }

    /** Kept by an account, and shown to it on other pages. */
    @Test
    void noNameOfAFamilyIsEverMarkup() {
        var inside = insideFamily();
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

    private static void isShownAsText(String where, String text, Page answer) {
        assertThat(answer.status()).as("%s %s", where, shown(text)).isIn(ANSWERS);
        var markup = Pattern.compile("[<>\"']").matcher(text);
        if (markup.find())
            assertThat(answer.html().contains(MARK + text.substring(0, markup.end())))
                    .as("%s shows %s as it is", where, shown(text))
                    .isFalse();
    }

    // ---- what there is

    private long registered() {
        return data.registered("RM-" + Given.next(), data.person());
    }

    private long merged() {
        return duplicates.merge(new Witness("uji", ""), registered(), registered(), new ChangeReason("uji"));
    }

    private static Map<String, String> incidentTyped() {
        return Forms.form(
                "foundDate",
                "2026-01-02",
                "foundTime",
                "10:00",
                "fromDate",
                "2026-01-01",
                "fromTime",
                "10:00",
                "untilDate",
                "2026-01-02",
                "untilTime",
                "10:00",
                "userName",
                "",
                "addressRange",
                "",
                "what",
                "",
                "data",
                "",
                "handling",
                "");
    }

    private long restricted() {
        long id = registered();
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", id);
        return id;
    }

    private long incident() {
        data.change(
                "insert into incident (found_at, what, data, handling, from_at, until_at, user_name, address_range,"
                        + " noted_by, noted_at) values (utc_timestamp(3), ?, ?, ?,"
                        + " utc_timestamp(3) - interval 1 day, utc_timestamp(3) + interval 1 day, '', '', 'admin',"
                        + " utc_timestamp(3))",
                data.sealed("incident.what", "Akun dipakai orang lain"),
                data.sealed("incident.data", "Nama"),
                data.sealed("incident.handling", "Akun ditutup"));
        return data.count("select max(id) from incident");
    }

    private String form(String page) {
        var place = SlotChoice.slot(data.practice(2).slot(1));
        return "/daftar/" + booking.hold(place, Payer.JKN, "192.0.2." + Given.next(), Actor.PATIENT) + "/" + page;
    }

    private String ticket() {
        var place = SlotChoice.slot(data.practice(2).slot(1));
        var request = new BookingRequest(null, null, place, data.person(), Given.general(), Actor.PATIENT);
        return "/janji/" + booking.book(request).linkToken();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shown(String text) {
        var shown = text.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.length() < 60 ? shown : shown.substring(0, 60);
    }
}
