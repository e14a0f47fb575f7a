package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.shared.Attempts;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.TryAgain;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way in and out, at the door. */
@QuarkusTest
class SignInTest {

    private static final Witness ADMIN = new Witness("admin.uji", "192.0.2.1");
    private static final String GOOD = "lampu biru berlari cepat";

    @Inject
    SignIn signIn;

    @Inject
    Accounts accounts;

    @Inject
    Staff staff;

    @Inject
    QuickPasswords passwords;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    @Inject
    AccountSettings settings;

    @Inject
    Attempts attempts;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
        clock.travelToTheStartOfACode();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    // ---- the password

    @Test
    void thePasswordAloneOpensAnAccountWithoutASecondFactor() {
        var clerk = staff.colleague(Role.FRONT_DESK);

        var step = signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin());

        assertThat(step.stage()).isEqualTo(Stage.OPEN);
        assertThat(staff.who(step).roles()).containsExactly(Role.FRONT_DESK);
        assertThat(data.count(
                        "select count(*) from sign_in_session where token_hash = unhex(sha2(?, 256))", step.token()))
                .isOne();
    }

    @Test
    void theUserNameMayBeWrittenInCapitals() {
        var clerk = staff.colleague(Role.FRONT_DESK);

        assertThat(signIn.withPassword(" " + clerk.userName().toUpperCase() + " ", clerk.password(), Staff.origin())
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aWrongPasswordAndANameNobodyHasAreRefusedAlike() {
        var clerk = staff.colleague(Role.FRONT_DESK);

        refused(clerk.userName(), "bukan ini kata sandinya");
        refused(clerk.userName(), "");
        refused("tidak.ada", clerk.password());
        refused("", clerk.password());
        refused("ünïcode 😀", clerk.password());
        refused("a".repeat(5_000), "b".repeat(5_000));
        refused(null, null);
    }

    private void refused(String userName, String password) {
        assertThatThrownBy(() -> signIn.withPassword(userName, password, Staff.origin()))
                .isInstanceOf(WrongCredentials.class);
    }

    /** Measured in turn, so that both see the same machine; without the comparison with nobody's hash it is 1 to 50. */
    @Test
    void aNameNobodyHasTakesAsLongAsOneThatSomebodyHas() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        passwords.asInReality();
        try {
            for (int i = 0; i < 15; i++) {
                known.add(nanosFor(staff.colleague(Role.NURSE).userName()));
                unknown.add(nanosFor("tidak.ada." + i));
            }
        } finally {
            passwords.quick();
        }

        assertThat((double) median(known) / median(unknown)).isBetween(0.4, 2.5);
    }

    private long nanosFor(String userName) {
        long begun = System.nanoTime();
        refused(userName, "bukan ini kata sandinya");
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    /** bcrypt alone reads 72 bytes. */
    @Test
    void whatStandsAfterSeventyTwoBytesCounts() {
        var n = Given.next();
        var start = "kata sandi yang panjang sekali dan masih lebih panjang lagi dari tujuh puluh dua huruf";
        accounts.make(
                new UserName("panjang." + n),
                new AccountDetails("Panjang", Set.of(Role.NURSE), null),
                start + " benar");

        refused("panjang." + n, start + " salah");
        assertThat(signIn.withPassword("panjang." + n, start + " benar", Staff.origin())
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aDisabledAccountOpensNothing() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        accounts.disable(ADMIN, clerk.userName());

        refused(clerk.userName(), clerk.password());

        accounts.enable(ADMIN, clerk.userName());
        assertThat(staff.inside(clerk).token()).isNotEmpty();
    }

    // ---- what stays of it in the trail

    private long lines(String act, String userName, Origin from, String detail) {
        return data.count(
                "select count(*) from audit_event where act = ? and who = ? and subject = ? and address = ? and detail = ?",
                act,
                act.equals("SIGNED_IN") ? userName : "",
                userName,
                from.address(),
                detail);
    }

    @Test
    void everySignInGoodOrNotLeavesALine() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var nobody = "tidak.ada." + Given.next();
        var from = Staff.origin();
        for (var name : List.of(clerk.userName(), nobody))
            assertThatThrownBy(() -> signIn.withPassword(name, "bukan ini kata sandinya", from))
                    .isInstanceOf(WrongCredentials.class);
        assertThat(lines("SIGN_IN_FAILED", clerk.userName(), from, "password")).isOne();
        assertThat(lines("SIGN_IN_FAILED", "", from, "password"))
                .as("what nobody is called may be a password")
                .isOne();
        assertThat(lines("SIGNED_IN", clerk.userName(), from, from.device())).isZero();

        signIn.withPassword(clerk.userName(), clerk.password(), from);

        assertThat(lines("SIGNED_IN", clerk.userName(), from, from.device())).isOne();
        assertThat(data.count("select count(*) from audit_event where subject = ? or who = ?", nobody, nobody))
                .isZero();
    }

    @Test
    void whoIsHalfWayInIsNotInAndAWrongCodeLeavesALine() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var name = admin.colleague().userName();
        var count = "select count(*) from audit_event where act = ? and who = ? and subject = ?";
        long before = data.count(count, "SIGNED_IN", name, name);
        var step = atTheCode(admin);
        assertThat(data.count(count, "SIGNED_IN", name, name)).isEqualTo(before);
        assertThatThrownBy(() -> signIn.withCode(staff.who(step), "000000")).isInstanceOf(WrongCode.class);
        assertThat(data.count(count + " and detail = 'code'", "SIGN_IN_FAILED", name, name))
                .isOne();

        signIn.withCode(staff.who(step), staff.codeOf(admin.secret(), 1));

        assertThat(data.count(count, "SIGNED_IN", name, name)).isEqualTo(before + 1);
    }

    private List<String> stopped(String subject, Origin from) {
        return List.of(
                        "tries of an account",
                        "tries in a known browser",
                        "tries from an address",
                        "tries of all accounts",
                        "tries of codes",
                        "tries of the own password")
                .stream()
                .filter(told -> data.count(
                                "select count(*) from audit_event where act = 'TRIES_STOPPED' and subject = ?"
                                        + " and detail = ? and (? = '' or address = ?)",
                                subject,
                                told,
                                from == null ? "" : from.address(),
                                from == null ? "" : from.address())
                        == 1)
                .toList();
    }

    @Test
    void aLimitThatWasReachedLeavesOneLineForEachStretchOfTime() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(clerk.userName(), "tebakan nomor " + i);
        assertThat(stopped(clerk.userName(), null)).isEmpty();

        var first = Staff.origin();
        for (int i = 0; i < 5; i++) {
            var from = i == 0 ? first : Staff.origin();
            assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), "lagi", from))
                    .isInstanceOf(TooManyTries.class);
        }

        var all = "select count(*) from audit_event where act = 'TRIES_STOPPED' and subject = ?";
        assertThat(data.count(all, clerk.userName())).isOne();
        assertThat(stopped(clerk.userName(), first)).containsExactly("tries of an account");
        clock.travel(settings.triesWithin().plusSeconds(1));
        for (int i = 0; i <= settings.triesPerAccount(); i++)
            assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), "lagi", Staff.origin()))
                    .isInstanceOfAny(WrongCredentials.class, TooManyTries.class);
        assertThat(data.count(all, clerk.userName())).isEqualTo(2);
    }

    @Test
    void eachOfTheLimitsLeavesItsOwnLine() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var name = admin.colleague().userName();
        var who = staff.who(admin.token());
        var step = atTheCode(admin);
        var known = Staff.origin(Set.of(signIn.markOf(who)));
        var from = Staff.origin();
        for (int i = 0; i <= settings.triesPerAccount(); i++) {
            assertThatThrownBy(() -> signIn.withCode(staff.who(step), "000000"));
            assertThatThrownBy(() -> signIn.prove(who, "salah"));
            assertThatThrownBy(() -> signIn.withPassword(name, "salah", known));
        }
        assertThat(stopped(name, null))
                .containsExactly("tries in a known browser", "tries of codes", "tries of the own password");

        data.change("update attempt_count set attempts = 0");
        refused("tidak.ada", "tebakan");
        data.change("update attempt_count set attempts = ? where name like 'sign-in-all:%'", settings.triesOfAll());
        assertThatThrownBy(() -> signIn.withPassword("orang.lain", "salah", from))
                .isInstanceOf(TooManyTries.class);
        assertThat(stopped("", from)).containsExactly("tries of all accounts");
        data.change("update attempt_count set attempts = ? where name like 'sign-in-address:%'", 1_000);
        assertThatThrownBy(() -> signIn.withPassword(name, "salah", from)).isInstanceOf(TooManyTries.class);
        assertThat(stopped(name, from)).containsExactly("tries from an address");
    }

    @Test
    void theHouseItselfIsNoPassword() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var who = staff.who(clerk.token());

        for (var house : List.of("rsudkotabinjai2026", "RSUD Kota Binjai", "jalan contoh binjai"))
            assertThatThrownBy(
                            () -> signIn.changePassword(who, clerk.colleague().password(), house))
                    .as(house)
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.key()).isEqualTo("password_common"));
    }

    // ---- guessing

    @Test
    void guessesAreStoppedBeforeTheyAreComparedAndTheRightOneAmongThem() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(clerk.userName(), "tebakan nomor " + i);

        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin()))
                .isInstanceOf(TooManyTries.class);

        clock.travel(settings.triesWithin().plusSeconds(1));
        assertThat(staff.inside(clerk).token()).isNotEmpty();
    }

    /** A stranger who guesses for hours locks nobody out of the computer at their desk. */
    @Test
    void whoSignedInHereBeforeIsNotLockedOutByStrangers() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var mark = signIn.markOf(staff.who(staff.inside(clerk).token()));
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(clerk.userName(), "tebakan nomor " + i);
        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin()))
                .isInstanceOf(TooManyTries.class);

        var own = Staff.origin(Set.of("something else", mark));

        assertThat(signIn.withPassword(clerk.userName(), clerk.password(), own).stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void noStrangerKeepsTheFirstPasswordOfANewColleagueOut() {
        var first = newAccount(Role.FRONT_DESK);
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(first.userName(), "tebakan nomor " + i);
        assertThatThrownBy(() -> signIn.withPassword(first.userName(), "tebakan lain", Staff.origin()))
                .isInstanceOf(TooManyTries.class);

        assertThat(signIn.withPassword(first.userName(), first.text(), Staff.origin())
                        .stage())
                .isEqualTo(Stage.NEW_PASSWORD);
    }

    @Test
    void norOfSomebodyWhoGotAnotherAndOnlyTheRightOneHelps() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var own =
                Staff.origin(Set.of(signIn.markOf(staff.who(staff.inside(clerk).token()))));
        var old = accounts.resetPassword(ADMIN, clerk.userName());
        var first = accounts.resetPassword(ADMIN, clerk.userName());
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(clerk.userName(), "tebakan nomor " + i);

        for (var wrong : List.of(old.text(), first.text() + "x", clerk.password(), ""))
            assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), wrong, Staff.origin()))
                    .isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), old.text(), own))
                .as("a browser that is known still is: it is compared")
                .isInstanceOf(WrongCredentials.class);
        var step = signIn.withPassword(clerk.userName(), first.text(), Staff.origin());
        signIn.replaceFirstPassword(staff.who(step), GOOD);
        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), first.text(), Staff.origin()))
                .as("once exchanged it is a guess like others")
                .isInstanceOf(TooManyTries.class);
        assertThat(signIn.withPassword(clerk.userName(), GOOD, own).stage()).isEqualTo(Stage.OPEN);
    }

    /** From many addresses, of many names; who signed in here before is not among them. */
    @Test
    void soManyGuessesOfAllNamesTogetherAreCompared() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var mark = signIn.markOf(staff.who(staff.inside(clerk).token()));
        refused("tidak.ada", "tebakan");
        data.change("update attempt_count set attempts = ? where name like 'sign-in-all:%'", settings.triesOfAll() - 1);
        refused("orang.lain", "tebakan");

        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin()))
                .isInstanceOf(TooManyTries.class);
        assertThat(signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin(Set.of(mark)))
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aMarkOfAnotherPersonHelpsNobody() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var other = signIn.markOf(staff.who(staff.inside(Role.NURSE).token()));
        for (int i = 0; i < settings.triesPerAccount(); i++) refused(clerk.userName(), "tebakan nomor " + i);

        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin(Set.of(other))))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void guessesFromABrowserThatIsKnownAreCountedToo() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        var mark = signIn.markOf(staff.who(staff.inside(clerk).token()));
        for (int i = 0; i < settings.triesPerAccount(); i++)
            assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), "salah", Staff.origin(Set.of(mark))))
                    .isInstanceOf(WrongCredentials.class);

        assertThatThrownBy(() -> signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin(Set.of(mark))))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void oneAddressTriesOnlySoManyNames() {
        var origin = Staff.origin();
        for (int i = 0; i < settings.triesPerAddress(); i++) {
            var name = "orang." + i;
            assertThatThrownBy(() -> signIn.withPassword(name, "salah", origin)).isInstanceOf(WrongCredentials.class);
        }
        assertThatThrownBy(() -> signIn.withPassword("orang.lain", "salah", origin))
                .isInstanceOf(TooManyTries.class);
        refused("orang.lain", "salah");
    }

    @Test
    void whoGetsItRightUsesUpNoTries() {
        var clerk = staff.colleague(Role.FRONT_DESK);
        for (int i = 0; i < settings.triesPerAccount() + 3; i++)
            assertThat(staff.inside(clerk).token()).isNotEmpty();
    }

    @Test
    void ofManyGuessesAtTheSameMomentNoMoreThanTheLimitAreCompared() {
        var clerk = staff.colleague(Role.FRONT_DESK);

        var outcomes = atOnce(30, i -> {
            try {
                signIn.withPassword(clerk.userName(), "tebakan nomor " + i, Staff.origin());
                return "in";
            } catch (WrongCredentials compared) {
                return "compared";
            } catch (TooManyTries stopped) {
                return "stopped";
            } catch (TryAgain busy) {
                return "busy";
            }
        });

        assertThat(outcomes).doesNotContain("in").contains("compared");
        assertThat(outcomes).filteredOn("compared"::equals).hasSizeLessThanOrEqualTo(settings.triesPerAccount());
    }

    /** Whoever was turned away because others waited has used up none of the tries. */
    @Test
    void aFloodIsTurnedAwayAndCostsNobodyATry() {
        var clerk = staff.colleague(Role.FRONT_DESK);

        var outcomes = atOnce(24, i -> {
            try {
                signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin());
                return "in";
            } catch (TryAgain busy) {
                return "busy";
            } catch (TooManyTries stopped) {
                return "stopped";
            }
        });

        assertThat(outcomes).contains("in");
        assertThat(staff.inside(clerk).token()).isNotEmpty();
    }

    // ---- the first password

    @Test
    void aFirstPasswordOpensOnlyTheChoiceOfAnother() {
        var first = newAccount(Role.FRONT_DESK);
        var step = signIn.withPassword(first.userName(), first.text(), Staff.origin());
        assertThat(step.stage()).isEqualTo(Stage.NEW_PASSWORD);

        var next = signIn.replaceFirstPassword(staff.who(step), GOOD);

        assertThat(next.stage()).isEqualTo(Stage.OPEN);
        assertThat(next.token()).isNotEqualTo(step.token());
        assertThat(signIn.sessionWith(step.token())).isEmpty();
        refused(first.userName(), first.text());
        assertThat(signIn.withPassword(first.userName(), GOOD, Staff.origin()).stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aFirstPasswordThatNobodyExchangedIsOverAfterAWeek() {
        var first = newAccount(Role.FRONT_DESK);
        clock.travel(settings.firstPassword().plusSeconds(1));

        refused(first.userName(), first.text());
    }

    @Test
    void theFirstPasswordIsNoOwnOne() {
        var first = newAccount(Role.FRONT_DESK);
        var step = signIn.withPassword(first.userName(), first.text(), Staff.origin());

        assertThatThrownBy(() -> signIn.replaceFirstPassword(staff.who(step), first.text()))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.key()).isEqualTo("password_same"));
        assertThatThrownBy(() -> signIn.replaceFirstPassword(staff.who(step), "password1234"))
                .isInstanceOf(InvalidValue.class);
        assertThat(staff.who(step).stage()).isEqualTo(Stage.NEW_PASSWORD);
    }

    private Accounts.FirstPassword newAccount(Role... roles) {
        return accounts.create(
                ADMIN, new UserName("baru." + Given.next()), new AccountDetails("Orang Baru", Set.of(roles), null));
    }

    // ---- the second factor

    @Test
    void anAdministratorComesInOnlyWithASecondFactor() {
        var admin = staff.colleague(Role.ADMINISTRATOR);
        var step = signIn.withPassword(admin.userName(), admin.password(), Staff.origin());
        assertThat(step.stage()).isEqualTo(Stage.ENROLMENT);
        var secret = signIn.enrolment(staff.who(step), "RS").secret();
        assertThatThrownBy(() -> signIn.enrol(staff.who(step), "000000")).isInstanceOf(WrongCode.class);

        var enrolled = signIn.enrol(staff.who(step), staff.codeOf(secret, 0));

        assertThat(enrolled.next().stage()).isEqualTo(Stage.OPEN);
        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn.withPassword(admin.userName(), admin.password(), Staff.origin())
                        .stage())
                .isEqualTo(Stage.CODE);
    }

    @Test
    void aCodeOpensOnceAlsoOfTwoAtTheSameMoment() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        clock.travel(Duration.ofMinutes(2));
        var code = staff.codeOf(admin.secret(), 0);
        var steps = atOnce(2, i -> atTheCode(admin));

        var outcomes = atOnce(2, i -> {
            try {
                return signIn.withCode(staff.who(steps.get(i)), code).stage() == Stage.OPEN;
            } catch (WrongCode used) {
                return false;
            }
        });

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void theCodeWithWhichItWasSetUpOpensNoMore() {
        var admin = staff.inside(Role.ADMINISTRATOR);

        var step = atTheCode(admin);

        assertThatThrownBy(() -> signIn.withCode(staff.who(step), staff.codeOf(admin.secret(), 0)))
                .isInstanceOf(WrongCode.class);
        assertThat(signIn.withCode(staff.who(step), staff.codeOf(admin.secret(), 1))
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var codes = signIn.renewRecoveryCodes(staff.who(admin.token()));

        assertThat(signIn.withCode(
                                staff.who(atTheCode(admin)), " " + codes.get(0).toLowerCase() + " ")
                        .stage())
                .isEqualTo(Stage.OPEN);

        var step = atTheCode(admin);
        assertThatThrownBy(() -> signIn.withCode(staff.who(step), codes.get(0))).isInstanceOf(WrongCode.class);
        assertThat(signIn.withCode(staff.who(step), codes.get(9).replace("-", ""))
                        .stage())
                .isEqualTo(Stage.OPEN);
        assertThat(signIn.own(staff.who(admin.token())).recoveryCodes()).isEqualTo(8);
    }

    /** Sixty bits are few: who steals the database must not be able to search for them. */
    @Test
    void aRecoveryCodeIsNotKeptAsAHashThatAnybodyCanMake() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var codes = signIn.renewRecoveryCodes(staff.who(admin.token()));

        for (var code : codes)
            assertThat(data.count(
                            "select count(*) from recovery_code where code_hash = unhex(sha2(?, 256))",
                            "recovery:" + code.replace("-", "")))
                    .isZero();
    }

    @Test
    void oneThatWasKeptSoBeforeStillOpensOnce() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        data.change(
                "insert into recovery_code (account_id, code_hash)"
                        + " select id, unhex(sha2('recovery:ABCDEFGHJKMN', 256)) from account where user_name = ?",
                admin.colleague().userName());

        assertThat(signIn.withCode(staff.who(atTheCode(admin)), "abcd-efgh-jkmn")
                        .stage())
                .isEqualTo(Stage.OPEN);
        var step = atTheCode(admin);
        assertThatThrownBy(() -> signIn.withCode(staff.who(step), "ABCD-EFGH-JKMN"))
                .isInstanceOf(WrongCode.class);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfAllOldOnes() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var old = signIn.renewRecoveryCodes(staff.who(admin.token()));
        signIn.renewRecoveryCodes(staff.who(admin.token()));

        var step = atTheCode(admin);

        assertThatThrownBy(() -> signIn.withCode(staff.who(step), old.get(0))).isInstanceOf(WrongCode.class);
    }

    @Test
    void codesAreNotGuessed() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var step = atTheCode(admin);
        for (int i = 0; i < settings.triesPerAccount(); i++)
            assertThatThrownBy(() -> signIn.withCode(staff.who(step), "000000")).isInstanceOf(WrongCode.class);

        assertThatThrownBy(() -> signIn.withCode(staff.who(step), staff.codeOf(admin.secret(), 1)))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void aSecretInTheDatabaseIsSealedToItsAccount() {
        var one = staff.inside(Role.ADMINISTRATOR);
        var other = staff.inside(Role.ADMINISTRATOR);
        data.change(
                "update account a join account b on b.user_name = ? set a.totp_secret = b.totp_secret,"
                        + " a.totp_step = 0 where a.user_name = ?",
                one.colleague().userName(),
                other.colleague().userName());
        var step = atTheCode(other);

        assertThatThrownBy(() -> signIn.withCode(staff.who(step), staff.codeOf(one.secret(), 1)))
                .isInstanceOf(WrongCode.class);
    }

    @Test
    void administratorsKeepTheirSecondFactorOthersMayDropIt() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> signIn.dropSecondFactor(staff.who(admin.token())))
                .isInstanceOf(SecondFactorNeeded.class);

        var nurse = staff.inside(Role.NURSE);
        var secret = signIn.enrolment(staff.who(nurse.token()), "RS").secret();
        var enrolled = signIn.enrol(staff.who(nurse.token()), staff.codeOf(secret, 0));
        signIn.dropSecondFactor(staff.who(enrolled.next().token()));

        assertThat(signIn.withPassword(
                                nurse.colleague().userName(), nurse.colleague().password(), Staff.origin())
                        .stage())
                .isEqualTo(Stage.OPEN);
    }

    private SignIn.Step atTheCode(Staff.Inside inside) {
        var step = signIn.withPassword(
                inside.colleague().userName(), inside.colleague().password(), Staff.origin());
        assertThat(step.stage()).isEqualTo(Stage.CODE);
        return step;
    }

    // ---- sessions

    @Test
    void aSessionEndsWhenNothingIsAskedForHalfAnHour() {
        var clerk = staff.inside(Role.FRONT_DESK);
        for (int i = 0; i < 4; i++) {
            clock.travel(settings.idle().minusSeconds(70));
            assertThat(signIn.sessionWith(clerk.token())).isPresent();
        }
        clock.travel(settings.idle().plusSeconds(1));
        assertThat(signIn.sessionWith(clerk.token())).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        var clerk = staff.inside(Role.FRONT_DESK);
        for (long minutes = 0; minutes < settings.longest().toMinutes() - 20; minutes += 20) {
            clock.travel(Duration.ofMinutes(20));
            assertThat(signIn.sessionWith(clerk.token())).isPresent();
        }
        clock.travel(Duration.ofMinutes(21));
        assertThat(signIn.sessionWith(clerk.token())).isEmpty();
    }

    @Test
    void whoStopsOnTheWayInHasAQuarterOfAnHour() {
        var admin = staff.colleague(Role.ADMINISTRATOR);
        var step = signIn.withPassword(admin.userName(), admin.password(), Staff.origin());
        clock.travel(SignInSession.TO_COME_IN.plusSeconds(1));

        assertThat(signIn.sessionWith(step.token())).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookie() {
        var clerk = staff.inside(Role.FRONT_DESK);
        signIn.signOut(staff.who(clerk.token()));

        assertThat(signIn.sessionWith(clerk.token())).isEmpty();
    }

    private enum Ending {
        DISABLED {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                world.accounts.disable(ADMIN, inside.colleague().userName());
            }
        },
        PASSWORD_RESET {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                world.accounts.resetPassword(ADMIN, inside.colleague().userName());
            }
        },
        ENDED_BY_ADMINISTRATOR {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                world.accounts.endSessions(ADMIN, inside.colleague().userName());
            }
        },
        SECOND_FACTOR_REMOVED {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                world.accounts.removeSecondFactor(ADMIN, inside.colleague().userName());
            }
        },
        PASSWORD_CHANGED_ELSEWHERE {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                var other = world.staff.inside(inside.colleague());
                world.signIn.changePassword(
                        world.staff.who(other.token()), inside.colleague().password(), GOOD);
                assertThat(world.signIn.sessionWith(other.token())).isPresent();
            }
        },
        ENDED_ELSEWHERE {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                var other =
                        world.staff.who(world.staff.inside(inside.colleague()).token());
                world.signIn.endOthers(other);
            }
        },
        BECAME_ADMINISTRATOR {
            @Override
            void happen(SignInTest world, Staff.Inside inside) {
                world.accounts.change(
                        ADMIN,
                        inside.colleague().userName(),
                        new AccountDetails("Naik", Set.of(Role.FRONT_DESK, Role.ADMINISTRATOR), null));
            }
        };

        abstract void happen(SignInTest world, Staff.Inside inside);
    }

    @ParameterizedTest
    @EnumSource
    void theNextRequestFindsTheSessionEnded(Ending ending) {
        var clerk = staff.inside(Role.FRONT_DESK);
        var bystander = staff.inside(Role.FRONT_DESK);

        ending.happen(this, clerk);

        assertThat(signIn.sessionWith(clerk.token())).isEmpty();
        assertThat(signIn.sessionWith(bystander.token())).isPresent();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var other = staff.who(staff.inside(Role.FRONT_DESK).token());

        assertThat(signIn.end(staff.who(clerk.token()), other.session())).isFalse();
        assertThat(signIn.end(staff.who(clerk.token()), 987_654_321L)).isFalse();
        assertThat(signIn.own(other).sessions()).hasSize(1);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsTheOldOne() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var who = staff.who(clerk.token());

        assertThatThrownBy(() -> signIn.changePassword(who, "salah salah salah", GOOD))
                .isInstanceOf(WrongOwnPassword.class);
        assertThatThrownBy(() -> signIn.changePassword(who, "", GOOD)).isInstanceOf(WrongOwnPassword.class);
        assertThatThrownBy(() -> signIn.changePassword(
                        who, clerk.colleague().password(), clerk.colleague().password()))
                .isInstanceOf(InvalidValue.class);

        signIn.changePassword(who, clerk.colleague().password(), GOOD);
        refused(clerk.colleague().userName(), clerk.colleague().password());
    }

    @Test
    void oldSessionsAreForgottenAMonthAfterTheirEnd() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var count = "select count(*) from sign_in_session where token_hash = unhex(sha2(?, 256))";
        clock.travel(Duration.ofDays(30));
        signIn.tidy();
        assertThat(data.count(count, clerk.token())).isOne();

        clock.travel(Duration.ofDays(1));
        signIn.tidy();
        assertThat(data.count(count, clerk.token())).isZero();
    }

    @Test
    void whoSignsInAnewInABrowserEndsTheSessionItHad() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var nurse = staff.colleague(Role.NURSE);
        var shared = new Origin("192.0.2.9", "192.0.2.9", "", Set.of(), Optional.of(clerk.token()));

        signIn.withPassword(nurse.userName(), nurse.password(), shared);

        assertThat(signIn.sessionWith(clerk.token())).isEmpty();
    }

    /** The password is compared for a while; what an administrator does meanwhile counts. */
    @Test
    void aResetWhileSomebodySignsInLeavesNoSessionOfTheOldPassword() {
        for (int round = 0; round < 6; round++) {
            var clerk = staff.colleague(Role.FRONT_DESK);
            var tokens = atOnce(3, i -> {
                try {
                    if (i == 0) accounts.resetPassword(ADMIN, clerk.userName());
                    return i == 0
                            ? ""
                            : signIn.withPassword(clerk.userName(), clerk.password(), Staff.origin())
                                    .token();
                } catch (WrongCredentials late) {
                    return "";
                }
            });

            assertThat(tokens)
                    .allSatisfy(token -> assertThat(token.isEmpty() ? Optional.empty() : signIn.sessionWith(token))
                            .isEmpty());
        }
    }

    /** Both write the session's row; the end must not be written over. */
    @Test
    void anEndWhileTheCodeIsTypedIsAnEnd() {
        for (int round = 0; round < 6; round++) {
            var admin = staff.inside(Role.ADMINISTRATOR);
            var step = atTheCode(admin);
            var code = staff.codeOf(admin.secret(), 1);
            var outcomes = atOnce(2, i -> {
                try {
                    if (i == 1) return signIn.withCode(staff.who(step), code).token();
                    accounts.endSessions(ADMIN, admin.colleague().userName());
                } catch (SessionIsOver | NoSuchElementException ended) {
                    // the end came first
                }
                return "";
            });

            assertThat(outcomes)
                    .allSatisfy(token -> assertThat(
                                    token.isEmpty() || signIn.sessionWith(token).isEmpty())
                            .isTrue());
        }
    }

    @Test
    void aBrowserStaysKnownWhenThePasswordChanges() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var who = staff.who(clerk.token());
        var mark = signIn.markOf(who);
        signIn.changePassword(who, clerk.colleague().password(), GOOD);

        assertThat(signIn.markOf(who)).isEqualTo(mark);
        assertThat(signIn.markOf(staff.who(staff.inside(Role.FRONT_DESK).token())))
                .isNotEqualTo(mark);
    }

    @Test
    void aSecondFactorIsSetUpOnce() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var who = staff.who(admin.token());

        assertThatThrownBy(() -> signIn.enrol(
                        who, staff.codeOf(signIn.enrolment(who, "RS").secret(), 0)))
                .isInstanceOf(SessionIsOver.class);
    }

    @Test
    void anEnrolmentThatIsNotThereHasNoRecoveryCodes() {
        var nurse = staff.inside(Role.NURSE);

        assertThatThrownBy(() -> signIn.renewRecoveryCodes(staff.who(nurse.token())))
                .isInstanceOf(SessionIsOver.class);
    }

    /** The secret of the installation was changed: the telephone is of no use any more, the paper still is. */
    @Test
    void aRecoveryCodeOpensAlsoWhenTheSecretCannotBeRead() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        var codes = signIn.renewRecoveryCodes(staff.who(admin.token()));
        data.change(
                "update account set totp_secret = reverse(totp_secret) where user_name = ?",
                admin.colleague().userName());
        var step = atTheCode(admin);

        assertThatThrownBy(() -> signIn.withCode(staff.who(step), staff.codeOf(admin.secret(), 1)))
                .isInstanceOf(WrongCode.class);
        assertThat(signIn.withCode(staff.who(step), codes.get(0)).stage()).isEqualTo(Stage.OPEN);
    }

    // ---- who looks after accounts

    @Test
    void anAdministratorWhoNeverCameDoesNotCountOnceTheFirstPasswordIsOver() {
        data.change("update account set disabled_at = now(3)");
        var one = staff.colleague(Role.ADMINISTRATOR);
        newAccount(Role.ADMINISTRATOR);
        clock.travel(settings.firstPassword().plusSeconds(1));

        assertThatThrownBy(() ->
                        accounts.change(ADMIN, one.userName(), new AccountDetails("Turun", Set.of(Role.NURSE), null)))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void somebodyAlwaysLooksAfterAccounts() {
        data.change("update account set disabled_at = now(3)");
        var one = staff.colleague(Role.ADMINISTRATOR);
        var two = staff.colleague(Role.ADMINISTRATOR);
        accounts.disable(ADMIN, one.userName());

        assertThatThrownBy(() -> accounts.disable(ADMIN, two.userName())).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() ->
                        accounts.change(ADMIN, two.userName(), new AccountDetails("Turun", Set.of(Role.NURSE), null)))
                .isInstanceOf(LastAdministrator.class);
        assertThat(accounts.hasAdministrator()).isTrue();
    }

    @Test
    void twoAdministratorsWhoDisableEachOtherAtTheSameMomentLeaveOne() {
        for (int round = 0; round < 5; round++) {
            data.change("update account set disabled_at = now(3)");
            var one = staff.colleague(Role.ADMINISTRATOR);
            var two = staff.colleague(Role.ADMINISTRATOR);

            atOnce(2, i -> {
                try {
                    accounts.disable(ADMIN, i == 0 ? one.userName() : two.userName());
                    return true;
                } catch (LastAdministrator last) {
                    return false;
                }
            });

            assertThat(accounts.hasAdministrator()).isTrue();
        }
    }

    @Test
    void nobodyDisablesOneself() {
        var admin = staff.colleague(Role.ADMINISTRATOR);

        var oneself = new Witness(admin.userName(), "");
        assertThatThrownBy(() -> accounts.disable(oneself, admin.userName())).isInstanceOf(NotOneself.class);
        assertThatThrownBy(() -> accounts.removeSecondFactor(oneself, admin.userName()))
                .isInstanceOf(NotOneself.class);
        assertThatThrownBy(() -> accounts.resetPassword(oneself, admin.userName()))
                .isInstanceOf(NotOneself.class);
    }

    @Test
    void aUserNameIsGivenOnceAlsoToTwoAtTheSameMoment() {
        var name = new UserName("rebutan." + Given.next());
        var details = new AccountDetails("Rebutan", Set.of(Role.NURSE), null);

        var made = atOnce(4, i -> {
            try {
                accounts.create(ADMIN, name, details);
                return true;
            } catch (UserNameTaken taken) {
                return false;
            }
        });

        assertThat(made).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    private static <T> List<T> atOnce(int people, IntFunction<T> task) {
        return Crowd.of(people, i -> () -> task.apply(i)).stream()
                .peek(outcome -> assertThat(outcome.refusal()).isNull())
                .map(Crowd.Outcome::answer)
                .toList();
    }
}
