package id.edokter.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Crowd;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a place that is held to a booking, as a browser without JavaScript goes. */
@QuarkusTest
class JourneyStoryTest {

    private static final Duration LONGER_THAN_A_HOLD = Duration.ofMinutes(6);

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- the way through

    @Test
    void whoPaysThemselvesIsAskedOnePageAndBooks() {
        var practice = data.practice(3);
        var token = hold(practice.slot(2), Payer.GENERAL);
        get(token, "pasien")
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Langkah 3 dari 4"), containsString("Siapa yang akan diperiksa?"))
                .body(containsString(practice.doctorName()), containsString("kami simpan sampai pukul"))
                .body(not(containsString("perlu diperbaiki")));
        sees303(post(token, "pasien", Forms.person()), "periksa");
        get(token, "periksa")
                .statusCode(200)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Langkah 4 dari 4"), containsString("Umum (bayar sendiri)"))
                .body(containsString("31 Januari 1990"), containsString("pukul 08.10 WIB"))
                .body(containsString("/dokter/" + practice.doctor() + "?tanggal=" + practice.date()))
                .body(containsString("untuk=" + token), not(containsString("tidak cocok")));
        var ticket = post(token, "janji", Map.of()).statusCode(303).extract().header("Location");
        assertThat(ticket).contains("/janji/");
        assertThat(booking.find(ticket.replaceFirst(".*/janji/", ""))).isPresent();
        assertThat(living(practice.slot(2))).isOne();
    }

    @Test
    void aJknPatientIsAskedForCardVisitAndLetter() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        get(token, "pasien").body(containsString("Langkah 3 dari 5"));
        sees303(post(token, "pasien", Forms.person()), "bayar");
        get(token, "bayar")
                .statusCode(200)
                .body(containsString("Langkah 4 dari 5"), containsString("Nomor kartu JKN"))
                .body(not(containsString("perlu diperbaiki")));
        sees303(post(token, "bayar", Forms.jkn()), "periksa");
        get(token, "periksa")
                .body(containsString("Langkah 5 dari 5"), containsString("0001234567890"))
                .body(containsString("Kontrol"), containsString("0301R0010126K000001"));
        assertThat(post(token, "janji", Map.of()).statusCode(303).extract().header("Location"))
                .contains("/janji/");
    }

    @Test
    void whoIsInsuredNamesTheInsurance() {
        var token = hold(data.practice(1).slot(1), Payer.INSURANCE);
        sees303(post(token, "pasien", Forms.person()), "bayar");
        wrong(post(token, "bayar", Map.of("payer", "INSURANCE", "insurer", " ")), "insurer", "Isi nama asuransi");
        sees303(post(token, "bayar", Map.of("payer", "INSURANCE", "insurer", "PT Contoh & Rekan")), "periksa");
        get(token, "periksa").body(containsString("PT Contoh &amp; Rekan"));
    }

    @Test
    void aKnownPatientNeedsOnlyTheRecordNumber() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        sees303(post(token, "pasien", Forms.person("who", "lama", "nik", "", "mrn", "00-12-34")), "periksa");
        get(token, "periksa").body(containsString("00-12-34"), containsString("tidak punya"));
    }

    @Test
    void aNewbornNeedsNoNik() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        sees303(post(token, "pasien", Forms.person("nik", "", "withoutNik", "1")), "periksa");
    }

    @Test
    void thePagesSpeakEnglish() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        english(token, "pasien").body(containsString("Who is to be examined?"), containsString("Step 3 of 5"));
        given().cookie("bahasa", "en")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(Forms.person("nik", "123"))
                .post("/daftar/" + token + "/pasien")
                .then()
                .statusCode(422)
                .body(containsString("A NIK must have 16 digits. You entered 3."));
        post(token, "pasien", Forms.person());
        english(token, "bayar").body(containsString("JKN card number"));
        post(token, "bayar", Forms.jkn());
        english(token, "periksa").body(containsString("Check your answers"), containsString("What to bring"));
        clock.travel(LONGER_THAN_A_HOLD);
        english(token, "periksa").body(containsString("The time for keeping your place has run out"));
    }

    @Test
    void whoBooksInEnglishIsWrittenToInEnglish() {
        var practice = data.practice(2);
        var token = hold(practice.slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person());
        given().cookie("bahasa", "en")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post("/daftar/" + token + "/janji")
                .then()
                .statusCode(303);
        var other = hold(practice.slot(2), Payer.GENERAL);
        post(other, "pasien", Forms.person());
        post(other, "janji", Map.of());
        assertThat(languageOf(practice.slot(1))).isEqualTo("en");
        assertThat(languageOf(practice.slot(2))).isEqualTo("id");
    }

    private String languageOf(long slot) {
        boolean isEnglish = data.count(
                        "select count(*) from appointment where slot_id = ? and status = 'BOOKED' and language = 'en'",
                        slot)
                == 1;
        return isEnglish ? "en" : "id";
    }

    // ---- what is wrong is said beside the field, and stays

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nik        | 123456789012345  | nik        | NIK harus 16 angka. Anda mengisi 15 angka.
            nik        | 12750X0101900001 | nik        | NIK hanya berisi angka
            nik        | ''               | nik        | Isi NIK, 16 angka
            name       | ''               | name       | Isi nama lengkap
            birthMonth | 13               | birthMonth | Bulan lahir harus angka antara 1 dan 12
            birthDay   | 32               | birthDay   | Tanggal lahir harus angka antara 1 dan 31
            birthDay   | dua              | birthDay   | Tanggal lahir harus angka
            birthYear  | 90               | birthYear  | Tahun lahir harus 4 angka
            birthYear  | 2999             | birthDay   | Tanggal lahir belum tiba
            phone      | 0812-ABCD-1234   | phone      | Nomor HP hanya berisi angka
            phone      | 08               | phone      | Nomor HP ini tidak mungkin ada
            phone      | ''               | phone      | Isi nomor HP
            mrn        | 00 12 <b>        | mrn        | Nomor rekam medis berisi angka
            sex        | X                | sex        | Pilih laki-laki atau perempuan
            who        | ''               | who        | Pilih dulu
            who        | siapa saja       | who        | Pilih dulu
            """)
    void aWrongAnswerIsSaidBesideItsFieldAndEverythingTypedStays(
            String field, String typed, String target, String sentence) {
        var practice = data.practice(1);
        var token = hold(practice.slot(1), Payer.GENERAL);
        var form = Forms.person("name", "Dewi Sartika Uji", field, typed);
        if (field.equals("name")) form.put("name", typed);
        var page = wrong(post(token, "pasien", form), target, sentence);
        page.header("Cache-Control", is("no-store")).body(containsString("<title>Perlu diperbaiki:"));
        for (var kept : List.of("birthDay", "birthMonth", "birthYear", "phone"))
            page.body(containsString("value=\"" + form.get(kept).replace("<", "&lt;")));
        assertThat(booking.journey(token).orElseThrow().answers().phone()).isEqualTo(form.get("phone"));
        sees303(post(token, "janji", Map.of()), field.equals("who") ? "/janji/" : "pasien");
    }

    @ParameterizedTest
    @CsvSource({"30, 2", "31, 2", "31, 4", "29, 2"})
    void aDayThatIsNotInTheCalendarIsNoDate(String day, String month) {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        wrong(
                post(token, "pasien", Forms.person("birthDay", day, "birthMonth", month)),
                "birthDay",
                "Tanggal itu tidak ada di kalender");
    }

    @Test
    void errorsAreToldInTheOrderOfThePage() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        var page = post(token, "pasien", Forms.person("birthDay", "40", "mrn", "?", "nik", "1", "phone", "x"))
                .extract()
                .asString();
        assertThat(page).containsSubsequence("href=\"#birthDay\"", "href=\"#mrn\"", "href=\"#nik\"", "href=\"#phone\"");
    }

    @Test
    void anEmptyFormSaysAllThatIsMissing() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        post(token, "pasien", Map.of()).statusCode(422).body(containsString("Ada 5 isian yang perlu diperbaiki"));
    }

    @Test
    void aKnownPatientWithoutAnyNumberIsAskedForOne() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        wrong(
                post(token, "pasien", Forms.person("who", "lama", "nik", "")),
                "mrn",
                "Isi nomor rekam medis (RM) atau NIK");
    }

    @Test
    void namesOfPeopleAreLegalAndCannotBreakOut() {
        var practice = data.practice(1);
        var token = hold(practice.slot(1), Payer.GENERAL);
        var name = "Ma'ruf \uD83D\uDE00 <b>O'Neil</b> {uji}";
        sees303(post(token, "pasien", Forms.person("name", name)), "periksa");
        get(token, "periksa")
                .body(containsString("\uD83D\uDE00 &lt;b&gt;O"), containsString("{uji}"), not(containsString("<b>O")));
        get(token, "pasien").body(containsString("&lt;b&gt;O"), not(containsString("<b>O")));
        var link = post(token, "janji", Map.of()).statusCode(303).extract().header("Location");
        assertThat(booking.find(link.replaceFirst(".*/janji/", "")).orElseThrow().patientName)
                .isEqualTo(name);
    }

    @Test
    void aVeryLongNameIsSaidToBeTooLong() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        wrong(
                post(token, "pasien", Forms.person("name", "a".repeat(900))),
                "name",
                "Nama paling panjang 120 huruf. Anda mengisi 900");
        for (var letter : List.of("\uD83D\uDE00", "a", "'"))
            wrong(
                    post(token, "pasien", Forms.person("name", letter.repeat(9000))),
                    "name",
                    "Nama paling panjang 120 huruf");
    }

    /** Control characters take six times their room where answers are kept; all fields full of them are kept still. */
    @Test
    void everyFieldMayBeFullOfRubbish() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        var rubbish = "\u0001".repeat(3000);
        var everyField = Forms.person();
        everyField.replaceAll((field, value) -> rubbish);
        post(token, "pasien", everyField).statusCode(422);
        post(token, "bayar", Map.of("payer", rubbish, "card", rubbish, "visitType", rubbish, "reference", rubbish))
                .statusCode(422);
    }

    /** Told beside its field, with all else that was typed; nobody is led on, and what was kept before is not lost. */
    @ParameterizedTest
    @ValueSource(ints = {60_000, 70_000, 220_000, 300_000, 2_000_000, 10_000_000})
    void aNameOfTwoMegabytesIsSaidToBeTooLong(int length) {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        var form = Forms.person("name", "a".repeat(length));
        form.put("birthDay", "31");
        var answer = post(token, "pasien", form);
        wrong(answer, "name", "Nama paling panjang 120 huruf. Anda mengisi lebih dari 1.000 huruf.");
        answer.body(containsString("value=\"31\""), containsString("value=\"" + form.get("phone") + "\""));
        get(token, "periksa").statusCode(303);
        post(token, "pasien", Forms.person("name", "Jadi Pendek")).statusCode(303);
    }

    @Test
    void aNameOfTwentyMegabytesIsTurnedAway() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person("name", "Tetap Ada"));
        post(token, "pasien", Forms.person("name", "a".repeat(20_000_000)))
                .statusCode(413)
                .body(containsString("Isian terlalu panjang"), containsString("persingkat"));
        get(token, "periksa").statusCode(200).body(containsString("Tetap Ada"));
    }

    @Test
    void whateverIsTypedAnywhereIsAnsweredByAPage() {
        for (var typed : List.of(
                "\u0000",
                "\u202Eabc",
                "a\r\nSet-Cookie: x=1",
                "' OR 1=1 --",
                "{7*7}{x}",
                "%00%0a",
                "\u00A0",
                "\uD83D\uDC69\u200D\uD83D\uDC67",
                "<script>alert(1)</script>",
                "../../etc/passwd")) {
            var token = hold(data.practice(1).slot(1), Payer.JKN);
            var form = Forms.person();
            form.replaceAll((field, right) -> typed);
            post(token, "pasien", form).statusCode(422);
            get(token, "pasien").statusCode(200).body(not(containsString("<script>")));
            int name = post(token, "pasien", Forms.person("name", typed + "x"))
                    .extract()
                    .statusCode();
            assertThat(name).as(typed).isIn(303, 422);
            var payer = Forms.jkn();
            payer.replaceAll((field, right) -> typed);
            post(token, "bayar", payer).statusCode(422);
            var reference = Forms.jkn();
            reference.put("reference", typed + "x");
            sees303(post(token, "bayar", reference), name == 303 ? "periksa" : "pasien");
            get(token, "periksa").statusCode(name == 303 ? 200 : 303).body(not(containsString("<script>")));
        }
    }

    @Test
    void aNikThatDoesNotFitTheBirthDateIsAWarningOnly() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        sees303(post(token, "pasien", Forms.person("birthYear", "1991")), "periksa");
        get(token, "periksa").statusCode(200).body(containsString("NIK dan tanggal lahir tidak cocok."));
        post(token, "janji", Map.of()).statusCode(303).header("Location", containsString("/janji/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            card      | 123        | card      | Nomor kartu JKN harus 13 angka. Anda mengisi 3 angka.
            card      | 00012345678901 | card  | Nomor kartu JKN harus 13 angka. Anda mengisi 14 angka.
            card      | 000123456789O | card   | Nomor kartu JKN hanya berisi angka
            card      | ''         | card      | Isi nomor kartu JKN
            visitType | 7          | visitType | Jenis kunjungan ini tidak kami kenal
            visitType | ''         | visitType | Pilih jenis kunjungan
            visitType | 0          | visitType | Jenis kunjungan ini tidak kami kenal
            visitType | kontrol    | visitType | Jenis kunjungan ini tidak kami kenal
            reference | ''         | reference | Isi nomor rujukan
            payer     | GRATIS     | payer     | Cara bayar ini tidak kami kenal
            """)
    void aWrongAnswerAboutThePayerIsSaidBesideItsField(String field, String typed, String target, String sentence) {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        post(token, "pasien", Forms.person());
        var form = Forms.jkn();
        form.put(field, typed);
        wrong(post(token, "bayar", form), target, sentence).body(containsString("value=\"" + form.get("reference")));
        assertThat(booking.journey(token).orElseThrow().answers().card()).isEqualTo(form.get("card"));
    }

    @Test
    void aLetterNumberHasItsLimit() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        var form = Forms.jkn();
        form.put("reference", "X".repeat(41));
        wrong(post(token, "bayar", form), "reference", "Nomor rujukan paling panjang 40");
    }

    // ---- who is known, and that nobody learns it here

    @ParameterizedTest
    @CsvSource({"nik, true", "mrn, true", "nik, false", "mrn, false"})
    void aKnownPatientIsFoundByNumberAndBirthDateAndNeverShown(String number, boolean born) {
        var mrn = "90-" + Given.next();
        var known = data.person();
        long patient = data.registered(mrn, known);
        var practice = data.practice(2);
        var token = hold(practice.slot(1), Payer.GENERAL);
        var form = Forms.person("who", "lama", "nik", "", "name", "Yang Mengetik", "birthDay", born ? "31" : "30");
        form.put(number, number.equals("nik") ? known.nik().digits() : mrn);
        sees303(post(token, "pasien", form), "periksa");
        var page = get(token, "periksa").statusCode(200).extract().asString();
        assertThat(page)
                .contains("Yang Mengetik")
                .doesNotContain(known.name().text(), known.phone().typed())
                .doesNotContain(number.equals("nik") ? mrn : known.nik().digits());
        post(token, "janji", Map.of()).statusCode(303).header("Location", containsString("/janji/"));
        assertThat(data.count("select patient_id from appointment where live_slot = ?", practice.slot(1)) == patient)
                .isEqualTo(born);
    }

    // ---- the way of paying can be changed as far as the place allows

    @Test
    void aPlaceForAllKeepsItsTimeWhenThePayerChanges() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        post(token, "pasien", Forms.person());
        var changed = Forms.jkn();
        changed.put("change", "INSURANCE");
        sees303(post(token, "bayar", changed), "bayar");
        get(token, "bayar").body(containsString("Nama asuransi"), not(containsString("perlu diperbaiki")));
        sees303(post(token, "bayar", Map.of("change", "GENERAL", "insurer", "")), "periksa");
        get(token, "periksa").body(containsString("Umum (bayar sendiri)"), containsString("Langkah 4 dari 4"));
        sees303(post(token, "bayar", Map.of("change", "JKN")), "bayar");
        get(token, "bayar").body(containsString("value=\"0001234567890\""));
    }

    @Test
    void aPlaceForJknLeadsToOtherTimesForOtherPayers() {
        var practice = data.practice(data.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.GENERAL));
        var token = hold(practice.slot(1), Payer.JKN);
        post(token, "pasien", Forms.person());
        get(token, "bayar")
                .body(containsString("bayar=GENERAL&amp;untuk=" + token), not(containsString("name=\"change\"")));
        wrong(post(token, "bayar", Map.of("payer", "GENERAL")), "payer", "Tempat ini disediakan untuk cara bayar lain");
        assertThat(booking.journey(token).orElseThrow().answers().payer()).isEqualTo("JKN");
    }

    // ---- twice, back, out of turn

    @Test
    void twentyPostsOfOneFormGiveOneBookingAndTwentyEqualAnswers() {
        var practice = data.practice(3);
        var token = hold(practice.slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person());
        var answers = Crowd.of(20, i -> () -> post(token, "janji", Map.of()).extract());
        assertThat(answers).allSatisfy(outcome -> {
            assertThat(outcome.refusal()).isNull();
            assertThat(outcome.answer().statusCode()).isEqualTo(303);
        });
        Set<String> tickets =
                answers.stream().map(o -> o.answer().header("Location")).collect(Collectors.toSet());
        assertThat(tickets).hasSize(1).allMatch(link -> link.contains("/janji/"));
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'BOOKED'",
                        practice.session()))
                .isOne();
    }

    @Test
    void backAndReloadAfterBookingLeadToTheTicket() {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person());
        var ticket = post(token, "janji", Map.of()).extract().header("Location");
        for (var page : List.of("pasien", "bayar", "periksa", "janji", "tempat")) {
            assertThat(get(token, page).statusCode(303).extract().header("Location"))
                    .isEqualTo(ticket);
        }
        for (var page : List.of("pasien", "bayar", "tempat", "janji")) {
            assertThat(post(token, page, Forms.person())
                            .statusCode(303)
                            .extract()
                            .header("Location"))
                    .isEqualTo(ticket);
        }
        assertThat(booking.journey(token).orElseThrow().answers()).isEqualTo(BookingAnswers.NOTHING);
    }

    @Test
    void twoFormsOfOneVisitorKeepApart() {
        var practice = data.practice(2);
        var first = hold(practice.slot(1), Payer.GENERAL);
        var second = hold(practice.slot(2), Payer.GENERAL);
        post(first, "pasien", Forms.person("name", "Anak Pertama"));
        post(second, "pasien", Forms.person("name", "Anak Kedua"));
        get(first, "periksa").body(containsString("Anak Pertama"), not(containsString("Anak Kedua")));
        var ticket = post(first, "janji", Map.of()).extract().header("Location");
        assertThat(post(second, "janji", Map.of()).statusCode(303).extract().header("Location"))
                .contains("/janji/")
                .isNotEqualTo(ticket);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnotherWindowChangedIsShownBeforeItIsBooked(boolean place) {
        var practice = data.practice(2);
        var token = hold(practice.slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person("name", "Anak Pertama"));
        var seen = seen(get(token, "periksa"));
        if (place) post(token, "tempat", place(practice.slot(2)));
        else post(token, "pasien", Forms.person("name", "Anak Kedua"));
        var changed = post(token, "janji", Map.of("seen", seen))
                .statusCode(409)
                .body(containsString("Isian di bawah baru saja berubah"))
                .body(containsString(place ? "pukul 08.10 WIB" : "Anak Kedua"));
        post(token, "janji", Map.of("seen", seen(changed)))
                .statusCode(303)
                .header("Location", containsString("/janji/"));
    }

    private static String seen(ValidatableResponse page) {
        return page.extract().asString().replaceFirst("(?s).*name=\"seen\" value=\"([0-9a-f]{16})\".*", "$1");
    }

    @Test
    void whatTheFormNeverAskedChangesNothing() {
        var practice = data.practice(2);
        var token = hold(practice.slot(1), Payer.GENERAL);
        var form = Forms.person("name", "Tetap Ada");
        form.putAll(Map.of("slot", "" + practice.slot(2), "patient", "1", "status", "COMPLETED", "payer", "JKN"));
        sees303(post(token, "pasien", form), "periksa");
        get(token, "periksa").body(containsString("Umum (bayar sendiri)"), containsString("pukul 08.00 WIB"));
        post(token, "janji", form).statusCode(303);
        assertThat(living(practice.slot(1))).isOne();
        assertThat(living(practice.slot(2))).isZero();
    }

    @Test
    void whoGoesAheadIsLedBackToWhatIsMissing() {
        var token = hold(data.practice(1).slot(1), Payer.JKN);
        sees303(get(token, "periksa"), "pasien");
        sees303(post(token, "janji", Map.of()), "pasien");
        post(token, "pasien", Forms.person("nik", "12"));
        sees303(get(token, "periksa"), "pasien");
        get(token, "pasien").statusCode(200).body(containsString("NIK harus 16 angka. Anda mengisi 2 angka."));
        post(token, "pasien", Forms.person());
        sees303(post(token, "janji", Map.of()), "bayar");
        sees303(get(token, "janji"), "bayar");
        noRedirect().get("/daftar/" + token).then().statusCode(303);
    }

    @Test
    void anUnknownFormIsAFriendly404() {
        for (var token : List.of("tidak-ada", "x".repeat(32), "A".repeat(200), "a'orb")) {
            for (var page : List.of("pasien", "bayar", "periksa"))
                get(token, page).statusCode(404).body(containsString("Halaman ini tidak ada"));
            for (var page : List.of("pasien", "bayar", "janji", "tempat"))
                post(token, page, Forms.person()).statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml", "multipart/form-data;boundary=x"})
    void aBodyOfTheWrongTypeIsRefusedAndChangesNothing(String type) {
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        for (var page : List.of("pasien", "bayar", "tempat")) {
            noRedirect()
                    .header("Content-Type", type)
                    .body("{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                    .post("/daftar/" + token + "/" + page)
                    .then()
                    .statusCode(415)
                    .body(containsString("Isian ini tidak dapat kami baca"));
        }
        assertThat(booking.journey(token).orElseThrow().answers().name()).isEmpty();
    }

    // ---- the place is lost

    @Test
    void whenTheHoldRunsOutTheSamePlaceIsOfferedAndNothingTypedIsLost() {
        var practice = data.practice(5);
        var token = hold(practice.slot(3), Payer.GENERAL);
        clock.travel(LONGER_THAN_A_HOLD);
        post(token, "pasien", Forms.person("name", "Tetap Ada"))
                .statusCode(409)
                .header("Cache-Control", is("no-store"))
                .body(containsString("Waktu simpan tempat sudah habis"), containsString("Jam yang sama masih kosong"))
                .body(containsString("value=\"" + practice.slot(3) + "\""))
                .body(containsString("value=\"" + practice.slot(2) + "\""))
                .body(containsString("untuk=" + token));
        get(token, "periksa").statusCode(409);
        post(token, "janji", Map.of()).statusCode(409);
        sees303(post(token, "tempat", place(practice.slot(3))), "periksa");
        sees303(post(token, "tempat", place(practice.slot(3))), "periksa");
        get(token, "periksa").statusCode(200).body(containsString("Tetap Ada"), containsString("08.20"));
        post(token, "janji", Map.of()).statusCode(303).header("Location", containsString("/janji/"));
    }

    @Test
    void whenAnotherTookThePlaceTheNearestAreOffered() {
        var practice = data.practice(5);
        var later = data.again(practice, practice.date().plusDays(1), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        var token = hold(practice.slot(5), Payer.GENERAL);
        post(token, "pasien", Forms.person());
        clock.travel(LONGER_THAN_A_HOLD);
        hold(practice.slot(5), Payer.GENERAL);
        get(token, "periksa")
                .statusCode(409)
                .body(containsString("Jam yang tadi sudah tidak tersedia"))
                .body(containsString("value=\"" + practice.slot(4) + "\""))
                .body(containsString("value=\"" + practice.slot(2) + "\""))
                .body(not(containsString("value=\"" + practice.slot(1) + "\"")))
                .body(containsString("value=\"" + later.slot(1) + "\""))
                .body(not(containsString("value=\"" + practice.slot(5) + "\"")));
        post(token, "tempat", place(practice.slot(5)))
                .statusCode(409)
                .body(containsString("Tempat ini baru saja diambil orang lain"));
        sees303(post(token, "tempat", place(later.slot(1))), "periksa");
        get(token, "periksa").body(containsString("pukul 09.00 WIB"));
    }

    @Test
    void aTamperedPlaceIsRefusedAndTheHeldOneStays() {
        var practice = data.practice(data.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.JKN));
        var past = data.practice(data.today().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var token = hold(practice.slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person());
        for (var slot : List.of("0", "999999999999", "drop table", "")) {
            post(token, "tempat", Map.of("slot", slot))
                    .statusCode(409)
                    .body(containsString("Tempat ini tidak ada"), containsString("Tetap dengan waktu"));
        }
        post(token, "tempat", place(practice.slot(2))).statusCode(409);
        post(token, "tempat", place(past.slot(1))).statusCode(409);
        get(token, "periksa").statusCode(200);
        assertThat(living(practice.slot(1))).isOne();
    }

    @Test
    void whenNothingIsFreeThePageSaysSoAndShowsOtherWays() {
        var practice = data.practice(1);
        var token = hold(practice.slot(1), Payer.GENERAL);
        clock.travel(LONGER_THAN_A_HOLD);
        hold(practice.slot(1), Payer.GENERAL);
        get(token, "pasien")
                .statusCode(409)
                .body(containsString("Belum ada tempat kosong lain"), containsString("Pilih dokter lain"));
    }

    // ---- a rule stands against it

    @Test
    void thatAPatientIsInTheSessionAlreadyIsNotToldToAnyone() {
        var practice = data.practice(3);
        var person = Forms.person();
        var first = hold(practice.slot(1), Payer.GENERAL);
        post(first, "pasien", person);
        post(first, "janji", Map.of()).statusCode(303);
        var second = hold(practice.slot(2), Payer.GENERAL);
        post(second, "pasien", person);
        post(second, "janji", Map.of())
                .statusCode(409)
                .body(containsString("Dengan data ini pendaftaran"), containsString("Ubah data pasien"))
                .body(containsString("untuk=" + second), not(containsString("sudah punya janji di jadwal ini")));
        get(second, "periksa").statusCode(200);
    }

    /** A NIK holds its date of birth: who knows the one has both. */
    @Test
    void whoTypesANikLearnsNothingOfItsHoldersAppointments() {
        var practice = data.practice(3);
        var holders = hold(practice.slot(1), Payer.GENERAL);
        var holder = Forms.person();
        post(holders, "pasien", holder);
        post(holders, "janji", Map.of()).statusCode(303);
        var strangers = hold(practice.slot(2), Payer.GENERAL);
        post(strangers, "pasien", Forms.person("nik", holder.get("nik"), "name", "Orang Asing"));
        var ticket = post(strangers, "janji", Map.of())
                .statusCode(303)
                .header("Location", containsString("/janji/"))
                .extract()
                .header("Location");
        given().get(ticket)
                .then()
                .statusCode(200)
                .body(containsString("Orang Asing"), not(containsString(holder.get("name"))));
        var again = hold(practice.slot(3), Payer.GENERAL);
        post(again, "pasien", Forms.person("nik", holder.get("nik"), "phone", holder.get("phone")));
        post(again, "janji", Map.of()).statusCode(409).body(containsString("Dengan data ini pendaftaran"));
    }

    @Test
    void tooManyBookingsOnOnePhoneAreSaidExactly() {
        var phone = Given.phone(Given.next());
        for (int i = 0; i < 8; i++) {
            var token = hold(data.practice(1).slot(1), Payer.GENERAL);
            post(token, "pasien", Forms.person("phone", phone));
            post(token, "janji", Map.of()).statusCode(303);
        }
        var token = hold(data.practice(1).slot(1), Payer.GENERAL);
        post(token, "pasien", Forms.person("phone", phone));
        post(token, "janji", Map.of()).statusCode(409).body(containsString("Sudah ada 8 janji dengan nomor HP ini"));
        sees303(post(token, "pasien", Forms.person()), "periksa");
        post(token, "janji", Map.of()).statusCode(303).header("Location", containsString("/janji/"));
    }

    // ---- helpers

    private String hold(long slot, Payer payer) {
        return booking.hold(SlotChoice.slot(slot), payer, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private static Map<String, String> place(long slot) {
        return Map.of("slot", String.valueOf(slot), "payer", "GENERAL");
    }

    private static io.restassured.specification.RequestSpecification noRedirect() {
        return given().urlEncodingEnabled(true).redirects().follow(false);
    }

    private static ValidatableResponse get(String token, String page) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/daftar/" + token + "/" + page)
                .then();
    }

    private static ValidatableResponse english(String token, String page) {
        return given().cookie("bahasa", "en")
                .get("/daftar/" + token + "/" + page)
                .then()
                .body(containsString("<html lang=\"en\""));
    }

    private static ValidatableResponse post(String token, String page, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post("/daftar/{token}/{page}", token, page)
                .then();
    }

    private static void sees303(ValidatableResponse response, String page) {
        response.statusCode(303).header("Location", containsString(page));
        assertThat(response.extract().header("Location")).doesNotContain("?");
    }

    private static ValidatableResponse wrong(ValidatableResponse response, String field, String sentence) {
        return response.statusCode(422)
                .body(containsString("class=\"ed-errors\""), containsString("<a href=\"#" + field + "\">" + sentence))
                .body(containsString("id=\"" + field + "\""), containsString("<span>" + sentence));
    }

    private long living(long slot) {
        return data.count("select count(*) from appointment where live_slot = ?", slot);
    }
}
