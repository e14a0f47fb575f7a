package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Accounts;
import id.edokter.account.QuickPasswords;
import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.JknCard;
import id.edokter.support.Families;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who asks for somebody or something that is there gets the same answer, after the same time, as who asks for what is
 * not. Each question is asked in turns; medians are compared, and with the spread of this machine at this moment.
 */
@QuarkusTest
@Tag("once")
class EnumerationTest {

    /** By so much two medians may always differ: nobody measures less from outside. */
    private static final Duration UNSEEN = Duration.ofMillis(20);

    private static final int ATTEMPTS = 3;
    private static final int BOOKINGS = 20;
    private static final String REFERENCE = "0301R0010126K000001";

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    Booking booking;

    @Inject
    Families families;

    @Inject
    QuickPasswords passwords;

    @BeforeEach
    void hashesAsInReality() {
        passwords.asInReality();
    }

    @AfterEach
    void hashesQuickly() {
        passwords.quick();
    }

    /** One thing to ask, made ready before the time runs; what it leaves to be read afterwards is compared too. */
    private interface Question {
        Supplier<Page> about(boolean known);
    }

    @Test
    void aNameOfAColleagueAndOneThatNobodyHas() {
        var colleague = staff.colleague(Role.NURSE).userName();
        asks(12, known -> signIn(known ? colleague : "tidak.ada." + Given.next()));
    }

    @Test
    void aNameOfADisabledColleagueAndOneThatNobodyHas() {
        staff.inside(Role.ADMINISTRATOR);
        var colleague = staff.colleague(Role.NURSE);
        accounts.disable(new Witness("uji", ""), colleague.userName());
        asks(
                12,
                known -> () -> PlainBrowser.fresh()
                        .sends(
                                "/masuk",
                                "userName",
                                known ? colleague.userName() : "tidak.ada." + Given.next(),
                                "password",
                                colleague.password()));
    }

    private Supplier<Page> signIn(String userName) {
        return () -> PlainBrowser.fresh().sends("/masuk", "userName", userName, "password", "bukan kata sandi itu");
    }

    @Test
    void aCodeOfABookingAndOneThatNobodyHas() {
        var codes = new ArrayList<String>();
        var practice = data.practice(40);
        for (int i = 1; i <= 40; i++) codes.add(booked(practice, i, data.person()));
        asks(
                40,
                known -> () -> PlainBrowser.fresh()
                        .sends(
                                "/janji",
                                Forms.form(
                                        "code",
                                        known ? codes.get(Given.next() % codes.size()) : "ZZZZZZ",
                                        "birthDay",
                                        "1",
                                        "birthMonth",
                                        "1",
                                        "birthYear",
                                        "1971")));
    }

    /** With another date of birth: the number of somebody in the register, and one that is nobody's. */
    @Test
    void aNikInTheRegisterAndOneThatIsNot() {
        booksForANik(known -> {
            var person = data.person();
            if (known) data.registered("RM" + Given.next(), person);
            return person.nik().digits();
        });
    }

    /** The same, of somebody who has a booking in that very session. */
    @Test
    void aNikOfSomebodyWhoComesThatDayAndOneThatIsNobodys() {
        booksForANik(known -> {
            var person = data.person();
            if (known) booked(practice, ++places, person);
            return person.nik().digits();
        });
    }

    /** With the right date of birth, which the NIK holds: whether its holder comes to that very session. */
    @Test
    void aNikOfSomebodyWhoComesThatDayAndOneOfSomebodyWhoDoesNot() {
        booksWith(known -> {
            var person = data.person();
            data.registered("RM" + Given.next(), person);
            if (known) booked(practice, ++places, person);
            return new Typed(person.nik().digits(), Given.BORN.getYear(), Forms.form("payer", "GENERAL"));
        });
    }

    /** On a card that pays: somebody of the register has it, or nobody. */
    @Test
    void aCardInTheRegisterAndOneThatIsNot() {
        booksWith(known -> {
            var card = "%013d".formatted(Given.next());
            if (known) data.carries(data.registered("RM" + Given.next(), data.person()), new JknCard(card));
            return new Typed(
                    data.person().nik().digits(),
                    Forms.form("payer", "JKN", "card", card, "visitType", "1", "reference", REFERENCE));
        });
    }

    /** A code for somebody of the register, whose telephone is another one, and for somebody whom it does not have. */
    @Test
    void somebodyOfAFamilyWhomTheRegisterHasAndWhomItHasNot() {
        asks(20, isKnown -> {
            var proof = said(isKnown);
            return () -> {
                var answer = proof.sends("/kode/kirim");
                assertThat(answer.location()).endsWith("/kode");
                return proof.visitor.goesOn(answer);
            };
        });
    }

    /** Then with a code that is not the one. */
    @Test
    void aWrongCodeForSomebodyWhomTheRegisterHasAndWhomItHasNot() {
        asks(20, isKnown -> {
            var proof = said(isKnown);
            proof.sends("/kode/kirim");
            return () -> proof.sends("/kode", "code", "000000");
        });
    }

    private record Proof(PlainBrowser visitor, String formToken, String member) {
        Page sends(String where, String... fields) {
            var form = Forms.form(fields);
            form.put("formToken", formToken);
            return visitor.sends(member + where, form);
        }
    }

    private Proof said(boolean isKnown) {
        var inside = families.inside();
        var person = data.person();
        if (isKnown) data.registered("RM" + Given.next(), person);
        var link = families.said(inside, person).link();
        return new Proof(inside.browser(), inside.formToken(), "/saya/keluarga/" + link);
    }

    /** A code is sent to either, and the page that asks for it is the same. */
    @Test
    void aTelephoneThatHasAnAccountAndOneThatHasNone() {
        var known = new ArrayList<String>();
        for (int i = 0; i < 10; i++) known.add(families.inside().phone().e164());
        asks(20, isKnown -> () -> {
            var visitor = PlainBrowser.fresh();
            var phone = isKnown
                    ? known.get(Given.next() % known.size())
                    : Families.phone().e164();
            var answer = visitor.sends("/saya/masuk", "phone", phone);
            assertThat(answer.location()).isEqualTo("/saya/kode");
            return visitor.goesOn(answer);
        });
    }

    /** What is typed of which something may be known. */
    /** @param born the year in which the one who holds the NIK was born, or another */
    private record Typed(String nik, int born, Map<String, String> payer) {
        Typed(String nik, Map<String, String> payer) {
            // not the one that the register has
            this(nik, 1971, payer);
        }
    }

    private interface Typing {
        Typed by(boolean known);
    }

    private interface Numbers {
        String nik(boolean known);
    }

    private Practice practice;
    private int places;

    private void booksForANik(Numbers numbers) {
        booksWith(known -> new Typed(numbers.nik(known), Forms.form("payer", "GENERAL")));
    }

    private void booksWith(Typing typing) {
        practice = data.practice(
                data.today().plusDays(3), LocalTime.of(6, 0), 1, Given.pools(Pool.ANY, 4 * ATTEMPTS * BOOKINGS + 20));
        places = 0;
        asks(BOOKINGS, known -> {
            var about = typing.by(known);
            var form = "/daftar/"
                    + booking.hold(
                            SlotChoice.slot(practice.slot(++places)),
                            Payer.GENERAL,
                            "192.0.2." + Given.next(),
                            Actor.PATIENT);
            var visitor = PlainBrowser.fresh();
            var typed = Forms.person("nik", about.nik, "name", "Uji Coba");
            typed.put("birthYear", String.valueOf(about.born));
            visitor.sends(form + "/pasien", typed);
            visitor.sends(form + "/bayar", about.payer);
            return () -> {
                var answer = visitor.sends(form + "/janji");
                return answer.status() == 303 ? visitor.goesOn(answer) : answer;
            };
        });
    }

    private String booked(Practice where, int place, PatientDetails who) {
        var request =
                new BookingRequest(null, null, SlotChoice.slot(where.slot(place)), who, Given.general(), Actor.PATIENT);
        return booking.book(request).appointment().code;
    }

    // ---- comparing

    /** What is compared above is compared in earnest. */
    @Test
    void aDifferenceInTimeIsSeenThroughWhatComesAndGoes() {
        var fast = new ArrayList<Long>();
        var same = new ArrayList<Long>();
        var slow = new ArrayList<Long>();
        for (int i = 0; i < 20; i++) {
            long noise = (i * 37 % 20) * 1_000_000L + (i % 7 == 0 ? 400_000_000L : 0);
            fast.add(30_000_000 + noise);
            same.add(38_000_000 + noise);
            slow.add(80_000_000 + noise);
        }
        assertThat(difference(fast, same)).isEmpty();
        assertThat(difference(fast, slow)).containsPattern("known after 4\\d ms, unknown after 9\\d ms");
        assertThat(difference(slow, fast)).isNotEmpty();
    }

    private void asks(int times, Question question) {
        var answered = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            answered = differenceIn(times, question);
            if (answered.isEmpty()) return;
        }
        throw new AssertionError(answered);
    }

    /** Empty when the times do not tell. */
    private String differenceIn(int times, Question question) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        Page one = null;
        Page other = null;
        for (int i = 0; i < times + 2; i++) {
            data.change("delete from attempt_count");
            // who is first has the colder caches
            for (boolean isKnown : i % 2 == 0 ? new boolean[] {true, false} : new boolean[] {false, true}) {
                var ask = question.about(isKnown);
                long start = System.nanoTime();
                var answer = ask.get();
                // the first ones are slow for everybody
                if (i > 1) (isKnown ? known : unknown).add(System.nanoTime() - start);
                if (isKnown) one = answer;
                else other = answer;
            }
            assertThat(one.status()).as("%s", one).isEqualTo(other.status());
            assertThat(withoutWhatIsNewEachTime(one)).isEqualTo(withoutWhatIsNewEachTime(other));
            assertThat(one.headers().map().keySet())
                    .isEqualTo(other.headers().map().keySet());
        }
        return difference(known, unknown);
    }

    private static String difference(List<Long> known, List<Long> unknown) {
        long difference = Math.abs(median(known) - median(unknown));
        long bound = Math.max(UNSEEN.toNanos(), (spread(known) + spread(unknown)) / 2);
        return difference <= bound
                ? ""
                : "known after %d ms, unknown after %d ms, where %d ms are within the spread"
                        .formatted(median(known) / 1_000_000, median(unknown) / 1_000_000, bound / 1_000_000);
    }

    /** Codes, numbers, times: what no two answers have in common. */
    private static String withoutWhatIsNewEachTime(Page answer) {
        return (answer.title() + " " + answer.text())
                .replaceAll("/janji/[A-Za-z0-9_-]{43}", "…")
                .replaceAll("\\b[0-9A-HJKMNP-TV-Z]{3} ?[0-9A-HJKMNP-TV-Z]{3}\\b", "…")
                .replaceAll("\\d+", "0")
                .replaceAll("(?:tidak\\.ada|uji)\\.0", "…");
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    /** Between the quarters: what comes and goes without a reason. */
    private static long spread(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() * 3 / 4) - times.get(times.size() / 4);
    }
}
