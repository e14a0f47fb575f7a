package id.edokter.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.challenge.Challenge.Judged;
import id.edokter.challenge.Challenge.Shown;
import id.edokter.shared.Attempts;
import id.edokter.support.Crowd;
import id.edokter.support.Device;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.TravellingClock;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the challenge switched on: people get through, with and without scripts; a copied or made-up proof does not. */
@QuarkusTest
@TestProfile(ChallengeStoryTest.SwitchedOn.class)
class ChallengeStoryTest {

    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("edokter.challenge.enabled", "true", "edokter.challenge.bits", "10");
        }
    }

    private static final Pattern QUESTION = Pattern.compile("Berapa (\\w+) ditambah (\\w+)\\?");

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Challenge challenge;

    @Inject
    ChallengeSettings settings;

    @Inject
    Attempts attempts;

    @Inject
    TravellingClock clock;

    @Inject
    WebBrowser browsers;

    private final PlainBrowser visitor = PlainBrowser.fresh();

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Map<String, String> place() {
        var practice = data.practice(1);
        return Forms.place(practice, "GENERAL", practice.slot(1));
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        var all = new LinkedHashMap<>(form);
        all.putAll(Forms.form(more));
        return all;
    }

    private static String puzzle(Page asked) {
        return asked.values("challenge").get(0);
    }

    /** As the script does. */
    private String proof(String puzzle, Purpose purpose) {
        var read = Puzzle.read(puzzle, purpose, Instant.EPOCH, settings.secret().orElseThrow())
                .orElseThrow();
        int number = 0;
        while (!read.isProvedBy(String.valueOf(number))) number++;
        return String.valueOf(number);
    }

    private static String sum(Page asked) {
        var question = QUESTION.matcher(asked.text());
        assertThat(question.find()).as(asked.text()).isTrue();
        return String.valueOf(Numbers.read(question.group(1)).getAsInt()
                + Numbers.read(question.group(2)).getAsInt());
    }

    private static void isAskedAnew(Page answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(puzzle(answer)).startsWith("PLACE.");
    }

    // ---- through

    @Test
    void whoeverHasNoProofIsAskedAndNothingThatWasTypedIsLost() {
        var form = place();
        var asked = visitor.sends("/tempat", form);

        isAskedAnew(asked);
        form.forEach((field, value) -> assertThat(asked.values(field)).as(field).containsExactly(value));
        assertThat(asked.html()).contains("action=\"/tempat\"");
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");

        var puzzle = puzzle(asked);
        var through = visitor.sends(
                "/tempat", with(form, "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.PLACE)));
        assertThat(through.location()).matches("/daftar/[^/]+/pasien");
    }

    @Test
    void whoHasNoScriptAnswersInWords() {
        var form = place();
        var asked = visitor.sends("/tempat", form);

        var through = visitor.sends(
                "/tempat", with(form, "challenge", puzzle(asked), "challengeProof", "", "challengeAnswer", sum(asked)));

        assertThat(through.location()).matches("/daftar/[^/]+/pasien");
    }

    @Test
    void anotherAnswerIsToldAndAskedAnew() {
        var form = place();
        var asked = visitor.sends("/tempat", form);
        var wrong = visitor.sends("/tempat", with(form, "challenge", puzzle(asked), "challengeAnswer", "99"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.title()).startsWith("Perlu diperbaiki");
        assertThat(puzzle(wrong)).isNotEqualTo(puzzle(asked));
        // one question, one answer
        isAskedAnew(visitor.sends("/tempat", with(form, "challenge", puzzle(asked), "challengeAnswer", sum(asked))));
        assertThat(visitor.sends("/tempat", with(form, "challenge", puzzle(wrong), "challengeAnswer", sum(wrong)))
                        .location())
                .startsWith("/daftar/");
    }

    @Test
    void aBookingIsFoundWithACodeAndNothingTypedIsLost() {
        var born = Given.BORN;
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), data.person(), Given.general(), Actor.PATIENT));
        var form = Forms.form(
                "code",
                booked.appointment().code,
                "birthDay",
                String.valueOf(born.getDayOfMonth()),
                "birthMonth",
                String.valueOf(born.getMonthValue()),
                "birthYear",
                String.valueOf(born.getYear()));
        var asked = visitor.sends("/janji", form);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.values("code")).containsExactly(booked.appointment().code);

        var found = visitor.sends(
                "/janji", with(form, "challenge", puzzle(asked), "challengeProof", proof(puzzle(asked), Purpose.FIND)));

        assertThat(found.location()).isEqualTo("/janji/" + booked.linkToken());
    }

    // ---- not through

    @Test
    void aProofOpensOnce() {
        var form = place();
        var puzzle = puzzle(visitor.sends("/tempat", form));
        var proved = with(form, "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.PLACE));
        assertThat(visitor.sends("/tempat", proved).status()).isEqualTo(303);

        isAskedAnew(visitor.sends("/tempat", proved));
        isAskedAnew(PlainBrowser.fresh()
                .sends("/tempat", with(place(), "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.PLACE))));
    }

    /** As long as the puzzle itself is good, and after. */
    @Test
    void aProofOpensOnceHoweverLateItIsTriedAgain() {
        var puzzle = challenge.ask(Purpose.CODE).text();
        var shown = new Shown(puzzle, proof(puzzle, Purpose.CODE), null);
        assertThat(challenge.judge(Purpose.CODE, shown, "192.0.2.1")).isEqualTo(Judged.GOOD);

        for (int minutes : new int[] {1, 5, 5, 5, 3, 1, 1}) {
            clock.travel(Duration.ofMinutes(minutes));
            assertThat(challenge.judge(Purpose.CODE, shown, "192.0.2.1")).isEqualTo(Judged.MISSING);
        }
    }

    /** Two replicas share nothing but the database. */
    @Test
    void onAnotherReplicaItDoesNotOpenEither() {
        var other = new Challenge(settings, attempts, clock);
        var puzzle = challenge.ask(Purpose.CODE).text();
        var shown = new Shown(puzzle, proof(puzzle, Purpose.CODE), null);

        assertThat(other.judge(Purpose.CODE, shown, "192.0.2.1")).isEqualTo(Judged.GOOD);
        assertThat(challenge.judge(Purpose.CODE, shown, "192.0.2.1")).isEqualTo(Judged.MISSING);
    }

    @Test
    void ofManyWhoShowTheSameProofAtOnceOneGetsThrough() {
        var puzzle = challenge.ask(Purpose.CODE).text();
        var shown = new Shown(puzzle, proof(puzzle, Purpose.CODE), null);

        var judged = Crowd.of(20, i -> () -> challenge.judge(Purpose.CODE, shown, "192.0.2.1"));

        assertThat(judged).filteredOn(one -> one.answer() == Judged.GOOD).hasSize(1);
        assertThat(judged).filteredOn(one -> one.answer() == Judged.MISSING).hasSize(19);
    }

    @Test
    void aProofForOnePurposeIsNoneForAnother() {
        var found = visitor.sends("/janji", Forms.form("code", "AAAAAA"));
        var puzzle = puzzle(found);

        isAskedAnew(visitor.sends(
                "/tempat", with(place(), "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.FIND))));
    }

    @Test
    void whatLayOpenTooLongIsAskedAnew() {
        var form = place();
        var puzzle = puzzle(visitor.sends("/tempat", form));
        clock.travel(Duration.ofMinutes(21));

        isAskedAnew(visitor.sends(
                "/tempat", with(form, "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.PLACE))));
    }

    @Test
    void whatIsMadeUpIsNoProof() {
        var form = place();
        var puzzle = puzzle(visitor.sends("/tempat", form));
        var easier = puzzle.replace(".10.", ".0.");
        for (var shown : List.of(
                Forms.form("challenge", easier, "challengeProof", "1"),
                Forms.form("challenge", puzzle, "challengeProof", "1"),
                Forms.form("challenge", puzzle, "challengeProof", "-1"),
                Forms.form("challenge", puzzle, "challengeProof", ""),
                Forms.form("challenge", "", "challengeProof", "1"),
                Forms.form("challenge", puzzle + "x", "challengeProof", proof(puzzle, Purpose.PLACE)))) {
            isAskedAnew(visitor.sends(
                    "/tempat",
                    with(
                            form,
                            shown.entrySet().stream()
                                    .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                                    .toArray(String[]::new))));
        }
    }

    @Test
    void whoAnswersTooOftenWaitsAndTheScriptStillWorks() {
        var form = place();
        var asked = visitor.sends("/tempat", form);
        for (int i = 0; i < 20; i++)
            asked = visitor.sends("/tempat", with(form, "challenge", puzzle(asked), "challengeAnswer", "99"));
        assertThat(asked.status()).isEqualTo(422);

        var closed = visitor.sends("/tempat", with(form, "challenge", puzzle(asked), "challengeAnswer", sum(asked)));

        assertThat(closed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(closed.header("Retry-After"))).isPositive();
        assertThat(closed.text()).contains("Terlalu banyak jawaban");
        var puzzle = puzzle(closed);
        assertThat(visitor.sends(
                                "/tempat",
                                with(form, "challenge", puzzle, "challengeProof", proof(puzzle, Purpose.PLACE)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whateverIsTypedIsKeptAsText() {
        for (int i = 0; i < Hostile.STRINGS.size(); i++) {
            var text = "Zq7" + Hostile.STRINGS.get(i);
            var asked = visitor.sends(
                    "/tempat", with(place(), "untuk", text, text, "x", "challenge", text, "challengeAnswer", text));
            assertThat(asked.status()).isIn(403, 422, 400);
            var markup = Pattern.compile("[<>\"']").matcher(Hostile.STRINGS.get(i));
            if (markup.find())
                assertThat(asked.html())
                        .doesNotContain("Zq7" + Hostile.STRINGS.get(i).substring(0, markup.end()));
        }
    }

    /** What only reads, and what other programs do with a key, is not asked. */
    @Test
    void nobodyElseIsAsked() {
        assertThat(visitor.opens("/janji").status()).isEqualTo(200);
        assertThat(visitor.opens("/dokter/" + data.practice(1).doctor()).html()).doesNotContain("challenge");
        assertThat(visitor.sends("/masuk", "userName", "siti", "password", "x").status())
                .isEqualTo(422);
    }

    @Test
    void itIsAskedInEnglishToo() {
        var asked = PlainBrowser.inEnglish().sends("/tempat", place());

        assertThat(asked.text()).contains("One moment", "What is ", " plus ", "Continue");
    }

    // ---- in a real browser

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void aBrowserWithScriptsGetsThroughByItself(Device device) {
        var practice = data.practice(3);
        try (var siti = browsers.visitor(device)) {
            siti.opens("/dokter/" + practice.doctor())
                    .choosesATime()
                    .goesOn()
                    .endsAt("/daftar/[^/]+/pasien")
                    .sees("Siapa yang akan diperiksa?");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESKTOP_WITHOUT_SCRIPTS"})
    void aPersonWithoutScriptsGetsThroughWithAnAnswer(Device device) {
        var practice = data.practice(3);
        try (var siti = browsers.visitor(device)) {
            siti.opens("/dokter/" + practice.doctor())
                    .choosesATime()
                    .goesOn()
                    .isAnswered(403)
                    .sees("satu pertanyaan dulu", "Berapa ")
                    .findsNothingInTheWay()
                    .pictures("challenge-" + device)
                    .typesInto("challengeAnswer", "99")
                    .goesOn()
                    .isAnswered(422)
                    .findsNothingInTheWay()
                    .pictures("challenge-wrong-" + device);
            siti.typesInto("challengeAnswer", answerTo(siti.reads("label[for=challengeAnswer]")))
                    .goesOn()
                    .endsAt("/daftar/[^/]+/pasien");
        }
    }

    private static String answerTo(String question) {
        var numbers = QUESTION.matcher(question);
        assertThat(numbers.find()).as(question).isTrue();
        return String.valueOf(Numbers.read(numbers.group(1)).getAsInt()
                + Numbers.read(numbers.group(2)).getAsInt());
    }
}
