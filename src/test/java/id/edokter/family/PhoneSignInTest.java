package id.edokter.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.edokter.account.Origin;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.support.Crowd;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes and sessions, on the database. */
@QuarkusTest
class PhoneSignInTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Inject
    PhoneSignIn signIn;

    @Inject
    Family family;

    @Inject
    Families families;

    @Inject
    Staff staff;

    @Inject
    SignIn staffSignIn;

    @Inject
    SentCodes sent;

    @Inject
    Booking booking;

    @Inject
    Sealer sealer;

    @Inject
    Telephones telephones;

    @Inject
    FamilySettings settings;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final PhoneNumber phone = Families.phone();

    @BeforeEach
    void nobodyAskedYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private String ask(PhoneNumber number) {
        return signIn.ask(number, Staff.origin(), INDONESIAN);
    }

    private String code() {
        return telephones.codeTo(phone.e164());
    }

    /** Six digits that are not these. */
    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private int leftAfter(String request, String typed) {
        return catchThrowableOfType(WrongPhoneCode.class, () -> signIn.enter(request, typed, Staff.origin())).left;
    }

    /** One browser is in one session, of whatever kind. */
    @Test
    void whoWasInAsStaffIsOutOnceSignedInAsAPatientAndTheOtherWayRound() {
        var nurse = staff.inside(Role.NURSE);
        assertThat(staffSignIn.sessionWith(nurse.token())).isPresent();
        var patient = families.inside(phone, from(nurse.token()));
        assertThat(staffSignIn.sessionWith(nurse.token())).isEmpty();
        assertThat(signIn.sessionWith(patient.token())).isPresent();

        var again = staffSignIn.withPassword(
                nurse.colleague().userName(), nurse.colleague().password(), from(patient.token()));
        assertThat(signIn.sessionWith(patient.token())).isEmpty();
        assertThat(staffSignIn.sessionWith(again.token())).isPresent();
    }

    private static Origin from(String token) {
        var somewhere = Staff.origin();
        return new Origin(somewhere.address(), somewhere.network(), somewhere.device(), Set.of(), Optional.of(token));
    }

    // ---- the code

    @Test
    void whoeverHoldsTheTelephoneIsInAndComesBackToTheSameAccount() {
        var first = families.who(families.inside(phone));
        var second = families.who(families.inside(PhoneNumber.of(phone.e164())));

        assertThat(second.account()).isEqualTo(first.account());
        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(families.who(families.inside()).account()).isNotEqualTo(first.account());
    }

    @Test
    void aCodeIsTypedAsPeopleReadIt() {
        var request = ask(phone);
        var code = code();

        assertThat(signIn.enter(request, " " + code.substring(0, 3) + " " + code.substring(3), Staff.origin()))
                .startsWith("k.");
    }

    @Test
    void ofAMillionCodesFiveCanBeTried() {
        var request = ask(phone);
        var right = code();

        for (int left = 4; left >= 0; left--)
            assertThat(leftAfter(request, other(right))).isEqualTo(left);
        assertThat(leftAfter(request, right)).as("the right one comes too late").isZero();
        assertThat(data.count("select tries from phone_code where request_hash = ?", (Object) Secrets.hash(request)))
                .isEqualTo(5);
    }

    /** T4: every guess from another address; the code is compared five times, and no more. */
    @Test
    void tenThousandGuessesFromRotatingAddressesAreFive() {
        var request = ask(phone);
        var right = code();
        var compared = new AtomicInteger();

        var guessed = Crowd.of(16, guesser -> () -> {
            for (int i = 0; i < 625; i++) {
                if (leftAfter(request, other(right)) > 0) compared.incrementAndGet();
            }
            return guesser;
        });

        assertThat(guessed).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(compared.get()).isLessThanOrEqualTo(4);
        assertThat(data.count("select tries from phone_code where request_hash = ?", (Object) Secrets.hash(request)))
                .isEqualTo(5);
    }

    /** Else the telephone's limit would bound the messages that are paid for, and not the guessing. */
    @Test
    void noSixDigitsOpenWhatWasNotSent() {
        for (int i = 0; i < settings.codesPerPhone(); i++) ask(phone);
        var request = ask(phone);

        assertThat(telephones.textsTo(phone.e164())).hasSize(settings.codesPerPhone());
        var kept = sent.asked(request).orElseThrow().codeHash;
        assertThat(IntStream.range(0, 1_000_000).filter(code -> opens(kept, request, code)))
                .isEmpty();
        assertThat(leftAfter(request, "123456")).as("it looks the same").isEqualTo(4);
    }

    private boolean opens(byte[] kept, String request, int code) {
        return Arrays.equals(kept, sealer.fingerprint("phone code", request + " " + "%06d".formatted(code)));
    }

    @Test
    void whatIsNoCodeIsNoTry() {
        var request = ask(phone);

        for (var typed : List.of("", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "000000000000"))
            assertThat(leftAfter(request, typed)).isEqualTo(5);
        assertThat(signIn.enter(request, code(), Staff.origin())).isNotEmpty();
    }

    @Test
    void aCodeOpensOnce() {
        var request = ask(phone);
        var code = code();
        signIn.enter(request, code, Staff.origin());

        assertThat(leftAfter(request, code)).isZero();
    }

    @Test
    void ofManyWhoSendTheSameCodeAtOnceOneIsIn() {
        var request = ask(phone);
        var code = code();

        var outcomes = Crowd.of(5, visitor -> () -> signIn.enter(request, code, Staff.origin()));

        assertThat(outcomes).filteredOn(one -> one.answer() != null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(one -> one.answer() == null)
                .allSatisfy(late -> assertThat(late.refusal()).isInstanceOf(WrongPhoneCode.class));
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void twoBrowsersWithANewNumberAtOnceShareOneAccount() {
        var requests = List.of(ask(phone), ask(phone));
        var texts = telephones.textsTo(phone.e164());
        var codes = texts.stream()
                .map(text -> text.replaceAll("(?s).*?\\b([0-9]{6})\\b.*", "$1"))
                .toList();

        var outcomes =
                Crowd.of(2, visitor -> () -> signIn.enter(requests.get(visitor), codes.get(visitor), Staff.origin()));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.answer()).isNotNull());
        assertThat(sessions()).isEqualTo(2);
    }

    private long sessions() {
        var who = families.who(families.inside(phone));
        return signIn.sessionsOf(who).size() - 1;
    }

    @Test
    void aCodeIsGoodForTenMinutes() {
        var request = ask(phone);
        var code = code();
        clock.travel(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(leftAfter(request, code)).isZero();
    }

    /** The second tab's code is for the second tab. */
    @Test
    void aCodeOpensOnlyTheRequestThatItWasSentFor() {
        var first = ask(phone);
        var codeOfFirst = code();
        var second = ask(phone);
        if (codeOfFirst.equals(code())) return; // one of a million

        assertThat(leftAfter(second, codeOfFirst)).isEqualTo(4);
        assertThat(leftAfter(Secrets.token(), codeOfFirst))
                .as("a request that nobody made")
                .isZero();
        assertThat(signIn.enter(first, codeOfFirst, Staff.origin())).isNotEmpty();
    }

    @Test
    void aCodeToProveALinkDoesNotSignIn() {
        var inside = families.inside(phone);
        var person = data.person();
        data.registered("RM" + Given.next(), person);
        var who = families.who(inside);
        var link = families.said(inside, person).link();
        family.askProof(who, link, Staff.origin(), INDONESIAN);
        var code = telephones.codeTo(person.phone().e164());

        assertThat(leftAfter("session " + who.session() + " link " + link, code))
                .isPositive();
    }

    @Test
    void neitherCodesNorNumbersLieReadableInTheDatabase() {
        ask(phone);

        assertThat(data.count(
                        "select count(*) from phone_code where phone like ? or code_hash like ?",
                        "%" + phone.e164().substring(1) + "%",
                        "%" + code() + "%"))
                .isZero();
        families.inside(phone);
        assertThat(data.count(
                        "select count(*) from family_account where phone like ?",
                        "%" + phone.e164().substring(1) + "%"))
                .isZero();
    }

    // ---- how many

    @Test
    void oneTelephoneGetsAFewCodesAnHourAndNobodyIsToldSo() {
        var requests = IntStream.range(0, settings.codesPerPhone() + 2)
                .mapToObj(i -> ask(phone))
                .toList();

        assertThat(requests).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(telephones.textsTo(phone.e164())).hasSize(settings.codesPerPhone());
        assertThat(requests)
                .allSatisfy(request -> assertThat(signIn.asked(request)).isPresent());
        clock.travel(Duration.ofMinutes(61));
        ask(phone);
        assertThat(telephones.textsTo(phone.e164())).hasSize(settings.codesPerPhone() + 1);
    }

    @Test
    void aDayHasItsOwnLimit() {
        for (int hour = 0; hour < 8; hour++) {
            for (int i = 0; i < settings.codesPerPhone(); i++) ask(phone);
            // what is not delivered in ten minutes never is
            telephones.textsTo(phone.e164());
            clock.travel(Duration.ofMinutes(61));
        }

        assertThat(telephones.textsTo(phone.e164())).hasSize(3 * settings.codesPerPhone());
    }

    /** Who asks for a stranger's codes all day long does not keep the owner out. */
    @Test
    void aStrangerDoesNotUseUpTheCodesOfABrowserThatIsKnown() {
        var mark = signIn.markOf(families.who(families.inside(phone)));
        for (int i = 0; i < 20; i++) ask(phone);
        int before = telephones.textsTo(phone.e164()).size();

        var request = signIn.ask(phone, Staff.origin(Set.of(mark)), INDONESIAN);

        assertThat(telephones.textsTo(phone.e164())).hasSize(before + 1);
        assertThat(signIn.enter(request, code(), Staff.origin())).isNotEmpty();
    }

    @Test
    void oneNetworkGetsSoManyCodesAndOthersGoOn() {
        var from = Staff.origin();
        for (int i = 0; i < settings.codesPerAddress(); i++) signIn.ask(Families.phone(), from, INDONESIAN);

        var closed = catchThrowableOfType(TooManyCodes.class, () -> signIn.ask(Families.phone(), from, INDONESIAN));
        assertThat(closed.until).isAfter(clock.instant());
        assertThat(ask(phone)).isNotEmpty();
    }

    @Test
    void allTogetherGetSoManyCodes() {
        data.change("update attempt_count set attempts = 0");
        ask(phone);
        data.change("update attempt_count set attempts = ? where name like 'code-all:%'", settings.codesOfAll());

        assertThatThrownBy(() -> ask(Families.phone())).isInstanceOf(TooManyCodes.class);
    }

    @Test
    void anotherCodeCanBeAskedForAfterAMinute() {
        var request = ask(phone);
        assertThatThrownBy(() -> signIn.askAgain(request, Staff.origin(), INDONESIAN))
                .isInstanceOf(TooManyCodes.class);
        clock.travel(Duration.ofSeconds(61));

        var again = signIn.askAgain(request, Staff.origin(), INDONESIAN);

        assertThat(again).isNotEqualTo(request);
        assertThat(signIn.enter(again, code(), Staff.origin())).isNotEmpty();
        assertThatThrownBy(() -> signIn.askAgain(Secrets.token(), Staff.origin(), INDONESIAN))
                .isInstanceOf(NotFoundException.class);
    }

    // ---- sessions

    @Test
    void aSessionEndsWhenItIsIdleAndAfterAMonthHoweverBusy() {
        var inside = families.inside(phone);
        clock.travel(Duration.ofDays(8));
        assertThat(signIn.sessionWith(inside.token())).isEmpty();

        var busy = families.inside(phone);
        for (int day = 0; day < 29; day++) {
            clock.travel(Duration.ofDays(1));
            assertThat(signIn.sessionWith(busy.token())).as("day %d", day).isPresent();
        }
        clock.travel(Duration.ofDays(1).plusSeconds(1));
        assertThat(signIn.sessionWith(busy.token())).isEmpty();
    }

    @Test
    void signingOutEndsOneSessionAndEverywhereEndsAll() {
        var one = families.inside(phone);
        var two = families.inside(phone);
        signIn.signOut(families.who(one), "");
        assertThat(signIn.sessionWith(one.token())).isEmpty();
        assertThat(signIn.sessionWith(two.token())).isPresent();

        var three = families.inside(phone);
        signIn.endAll(families.who(three), "");
        assertThat(signIn.sessionWith(two.token())).isEmpty();
        assertThat(signIn.sessionWith(three.token())).isEmpty();
    }

    @Test
    void oneEndsOnlyOnesOwnSessions() {
        var mine = families.inside(phone);
        var other = families.inside(phone);
        var stranger = families.inside();
        long id = families.who(stranger).session();

        assertThatThrownBy(() -> signIn.end(families.who(mine), id, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.end(families.who(mine), 987_654_321, ""))
                .isInstanceOf(NotFoundException.class);
        signIn.end(families.who(mine), families.who(other).session(), "");
        assertThat(signIn.sessionWith(stranger.token())).isPresent();
        assertThat(signIn.sessionWith(other.token())).isEmpty();
    }

    @Test
    void signingInAnewEndsTheSessionBefore() {
        var before = families.inside(phone);
        var from = Staff.origin();
        families.inside(phone, new Origin(from.address(), from.network(), "", Set.of(), Optional.of(before.token())));

        assertThat(signIn.sessionWith(before.token())).isEmpty();
    }

    @Test
    void administratorsEndSessionsAndCloseAccounts() {
        var inside = families.inside(phone);
        long account = families.who(inside).account();
        var admin = new Witness("admin.uji", "");
        family.endSessions(admin, account);
        assertThat(signIn.sessionWith(inside.token())).isEmpty();

        var again = families.inside(phone);
        family.disable(admin, account);
        assertThat(signIn.sessionWith(again.token())).isEmpty();
        var request = ask(phone);
        assertThatThrownBy(() -> signIn.enter(request, code(), Staff.origin())).isInstanceOf(AccountClosed.class);
        family.enable(admin, account);
        assertThat(families.inside(phone).token()).isNotEmpty();
    }

    @Test
    void aCodeIsFreshForAWhile() {
        var inside = families.inside(phone);
        assertThat(signIn.isFresh(families.who(inside))).isTrue();
        clock.travel(Duration.ofMinutes(16));
        assertThat(signIn.isFresh(families.who(inside))).isFalse();
    }

    @Test
    void oldCodesAndSessionsAreForgotten() {
        var request = ask(phone);
        var inside = families.inside(phone);
        long account = families.who(inside).account();
        clock.travel(Duration.ofDays(61));
        signIn.tidy();

        assertThat(data.count("select count(*) from family_session where account_id = ?", account))
                .isZero();
        assertThat(signIn.asked(request)).isEmpty();
    }

    @Test
    void whoWasNeverProvedIsForgottenAfterHalfAYear() {
        var inside = families.inside(phone);
        long account = families.who(inside).account();
        families.said(inside, data.person());
        var proved = families.proved(inside, data.person());
        clock.travel(settings.unproved().minus(Duration.ofDays(1)));
        signIn.tidy();
        assertThat(links(account)).isEqualTo(2);

        clock.travel(Duration.ofDays(2));
        signIn.tidy();

        assertThat(links(account)).isEqualTo(1);
        assertThat(data.count("select patient_id from family_link where account_id = ?", account))
                .isEqualTo(proved.patient());
    }

    private long links(long account) {
        return data.count("select count(*) from family_link where account_id = ?", account);
    }

    /** Not one that acts for somebody, booked something, is used, or was closed. */
    @Test
    void aTelephoneThatIsThereForNothingIsForgottenAfterAYear() {
        long unused = account(phone);
        var acting = families.inside();
        families.proved(acting, data.person());
        long acts = families.who(acting).account();
        long booked = account(Families.phone());
        var made = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), data.person(), Given.general(), Actor.PATIENT));
        data.change("update appointment set booked_by = ? where id = ?", booked, made.appointment().id);
        long closed = account(Families.phone());
        family.disable(new Witness("admin.uji", ""), closed);
        var used = Families.phone();
        long inUse = account(used);
        clock.travel(Duration.ofDays(364));
        signIn.tidy();
        assertThat(accounts(unused)).isEqualTo(1);
        families.inside(used);
        clock.travel(Duration.ofDays(2));
        signIn.tidy();

        assertThat(accounts(unused)).isZero();
        for (long kept : List.of(acts, booked, closed, inUse))
            assertThat(accounts(kept)).isEqualTo(1);
        assertThat(account(phone)).as("who comes back has a new one").isNotEqualTo(unused);
    }

    private long account(PhoneNumber number) {
        return families.who(families.inside(number)).account();
    }

    private long accounts(long id) {
        return data.count("select count(*) from family_account where id = ?", id);
    }

    @Test
    void nobodyIsWrittenToTheTrailWithANumber() {
        families.inside(phone);

        var digits = new ArrayList<>(List.of(phone.e164().substring(1), phone.typed()));
        assertThat(digits)
                .allSatisfy(text -> assertThat(data.count(
                                "select count(*) from audit_event where subject like ? or detail like ? or who like ?",
                                "%" + text + "%",
                                "%" + text + "%",
                                "%" + text + "%"))
                        .isZero());
    }
}
