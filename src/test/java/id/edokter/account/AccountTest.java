package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Origin ORIGIN =
            new Origin("192.0.2.1", "192.0.2.1", "Firefox, Linux", Set.of(), Optional.empty());

    private static Account with(Role... roles) {
        return new Account(new UserName("siti"), new AccountDetails("Siti", Set.of(roles), null), "hash", null, NOW);
    }

    // ---- what is asked for on the way in

    @Test
    void whoHasNothingElseIsInAfterThePassword() {
        assertThat(with(Role.NURSE).after(Stage.PASSWORD)).isEqualTo(Stage.OPEN);
    }

    @Test
    void theCodeComesBeforeEverythingElse() {
        var account = with(Role.ADMINISTRATOR);
        account.useSecondFactor(new byte[] {1}, 7);
        account.resetPassword("first", NOW.plusSeconds(1));

        assertThat(account.after(Stage.PASSWORD)).isEqualTo(Stage.CODE);
        assertThat(account.after(Stage.CODE)).isEqualTo(Stage.NEW_PASSWORD);
        assertThat(account.after(Stage.NEW_PASSWORD)).isEqualTo(Stage.OPEN);
    }

    @Test
    void aFirstPasswordOpensNothingButTheChoiceOfAnother() {
        var account = with(Role.NURSE);
        account.resetPassword("first", NOW.plusSeconds(1));

        assertThat(account.after(Stage.PASSWORD)).isEqualTo(Stage.NEW_PASSWORD);
        account.replacePassword("own");
        assertThat(account.after(Stage.PASSWORD)).isEqualTo(Stage.OPEN);
        assertThat(account.passwordHash).isEqualTo("own");
        assertThat(account.firstUntil).isNull();
    }

    @Test
    void aFirstPasswordIsKnownByItsMarkAsLongAsItIsThere() {
        var account = with(Role.NURSE);
        assertThat(account.hasFirstPassword(new byte[] {1})).isFalse();
        account.knowsItsFirstPasswordBy(new byte[] {1});
        assertThat(account.hasFirstPassword(new byte[] {1})).isTrue();
        assertThat(account.hasFirstPassword(new byte[] {2})).isFalse();
        account.resetPassword("another", NOW.plusSeconds(1));
        assertThat(account.hasFirstPassword(new byte[] {1})).isFalse();
        account.knowsItsFirstPasswordBy(new byte[] {2});
        account.replacePassword("own");
        assertThat(account.hasFirstPassword(new byte[] {2})).isFalse();
    }

    @Test
    void anAdministratorIsNotInWithoutASecondFactor() {
        var account = with(Role.ADMINISTRATOR, Role.NURSE);

        assertThat(account.after(Stage.PASSWORD)).isEqualTo(Stage.ENROLMENT);
        assertThat(account.after(Stage.NEW_PASSWORD)).isEqualTo(Stage.ENROLMENT);
        account.useSecondFactor(new byte[] {1}, 7);
        assertThat(account.after(Stage.NEW_PASSWORD)).isEqualTo(Stage.OPEN);
        assertThat(account.totpStep).isEqualTo(7);
        account.dropSecondFactor();
        assertThat(account.after(Stage.NEW_PASSWORD)).isEqualTo(Stage.ENROLMENT);
        assertThat(account.totpSecret).isNull();
        assertThat(account.totpStep).isZero();
    }

    // ---- through the city's own sign-in

    private static Account namedThere(String name) {
        return new Account(
                new UserName("siti"), new AccountDetails("Siti", Set.of(Role.NURSE), null, name), "hash", null, NOW);
    }

    @Test
    void thereNoPasswordIsAskedForButOurCodeIsUnlessTheyHadOne() {
        var account = with(Role.NURSE);
        account.resetPassword("first", NOW.plusSeconds(1));
        assertThat(account.afterProvider(false)).isEqualTo(Stage.OPEN);
        account.useSecondFactor(new byte[] {1}, 7);
        assertThat(account.afterProvider(false)).isEqualTo(Stage.CODE);
        assertThat(account.afterProvider(true)).isEqualTo(Stage.OPEN);

        var admin = with(Role.ADMINISTRATOR);
        assertThat(admin.afterProvider(false)).isEqualTo(Stage.ENROLMENT);
        assertThat(admin.afterProvider(true)).isEqualTo(Stage.OPEN);
    }

    @Test
    void theFirstWhoComesByANameIsThePersonAndNobodyElseIs() {
        var account = namedThere("siti.r");
        assertThat(account.isTheSame("siti", "1")).isFalse();
        assertThat(account.isTheSame("siti.r", "1")).isTrue();
        assertThat(account.isTheSame("siti.r", "2")).isFalse();
        assertThat(account.isTheSame("siti.r", "1")).isTrue();

        account.become(new AccountDetails("Siti Rahma", Set.of(Role.NURSE), null, "siti.r"));
        assertThat(account.isTheSame("siti.r", "2"))
                .as("the same name is the same person")
                .isFalse();
        account.become(new AccountDetails("Siti Rahma", Set.of(Role.NURSE), null, "rahma"));
        assertThat(account.isTheSame("rahma", "2"))
                .as("another name begins anew")
                .isTrue();
        account.disable(NOW);
        assertThat(account.isTheSame("rahma", "2")).isFalse();
        assertThat(with(Role.NURSE).isTheSame("siti", "1"))
                .as("no name, no way in")
                .isFalse();
    }

    @Test
    void theTrailTellsTheWayIn() {
        assertThat(new SignInSession(with(Role.NURSE), ORIGIN, NOW).way()).isEqualTo("Firefox, Linux");
        assertThat(SignInSession.throughProvider(with(Role.NURSE), ORIGIN, NOW).way())
                .isEqualTo("Firefox, Linux (provider)");
    }

    // ---- passwords and being disabled

    @Test
    void aFirstPasswordIsGoodForItsTime() {
        var account = with(Role.NURSE);
        account.resetPassword("first", NOW);

        assertThat(account.passwordHash).isEqualTo("first");
        assertThat(account.passwordIsGoodAt(NOW.minusMillis(1))).isTrue();
        assertThat(account.passwordIsGoodAt(NOW)).isFalse();
    }

    @Test
    void aDisabledAccountOpensNothingUntilItIsEnabled() {
        var account = with(Role.NURSE);
        assertThat(account.passwordIsGoodAt(NOW)).isTrue();

        account.disable(NOW);
        account.disable(NOW.plusSeconds(9));
        assertThat(account.isDisabled()).isTrue();
        assertThat(account.disabledAt).as("the first time counts").isEqualTo(NOW);
        assertThat(account.passwordIsGoodAt(NOW)).isFalse();

        account.enable();
        assertThat(account.isDisabled()).isFalse();
        assertThat(account.passwordIsGoodAt(NOW)).isTrue();
    }

    @Test
    void whatAnAdministratorSaysReplacesWhatWasSaid() {
        var account = with(Role.NURSE, Role.FRONT_DESK);
        account.become(new AccountDetails("Siti R.", Set.of(Role.DOCTOR, Role.NURSE), 5L));

        assertThat(account.userName).isEqualTo("siti");
        assertThat(account.name).isEqualTo("Siti R.");
        assertThat(account.doctorId).isEqualTo(5L);
        assertThat(account.createdAt).isEqualTo(NOW);
        assertThat(account.rolesInOrder()).containsExactly(Role.NURSE, Role.DOCTOR);
        assertThat(account.isAdministrator()).isFalse();
        assertThat(with(Role.ADMINISTRATOR).isAdministrator()).isTrue();
        assertThat(with().rolesInOrder()).isEmpty();
    }

    @Test
    void aSecretIsSealedToItsOwner() {
        var account = with(Role.NURSE);
        account.id = 12L;
        assertThat(account.owner()).isEqualTo("account 12");
    }

    // ---- its sessions

    @Test
    void aSessionBegunAndNotFinishedIsSoonOver() {
        var session = new SignInSession(with(Role.NURSE), ORIGIN, NOW);

        assertThat(session.stage).isEqualTo(Stage.PASSWORD);
        assertThat(session.address).isEqualTo("192.0.2.1");
        assertThat(session.device).isEqualTo("Firefox, Linux");
        assertThat(session.createdAt).isEqualTo(NOW);
        assertThat(session.isGoodAt(NOW.plus(SignInSession.TO_COME_IN).minusMillis(1), IDLE))
                .isTrue();
        assertThat(session.isGoodAt(NOW.plus(SignInSession.TO_COME_IN), IDLE)).isFalse();
    }

    @Test
    void onlyOpeningGivesASessionItsLength() {
        var session = new SignInSession(with(Role.NURSE), ORIGIN, NOW);
        var later = NOW.plusSeconds(60);

        assertThat(session.reach(Stage.CODE, later, LONGEST)).isFalse();
        assertThat(session.endsAt).isEqualTo(NOW.plus(SignInSession.TO_COME_IN));
        assertThat(session.stage).isEqualTo(Stage.CODE);
        assertThat(session.reach(Stage.OPEN, later, LONGEST)).isTrue();
        assertThat(session.endsAt).isEqualTo(later.plus(LONGEST));
        assertThat(session.seenAt).isEqualTo(later);
        assertThat(session.reach(Stage.OPEN, later.plusSeconds(1), LONGEST))
                .as("a second factor set up inside does not make it longer")
                .isFalse();
        assertThat(session.endsAt).isEqualTo(later.plus(LONGEST));
    }

    @Test
    void aSessionEndsByIdlenessByAgeByAnEndAndWithItsAccount() {
        var session = opened();
        assertThat(session.isGoodAt(NOW.plus(IDLE).minusMillis(1), IDLE)).isTrue();
        assertThat(session.isGoodAt(NOW.plus(IDLE), IDLE)).isFalse();

        session.seenAt = NOW.plus(LONGEST);
        assertThat(session.isGoodAt(NOW.plus(LONGEST).minusMillis(1), IDLE)).isTrue();
        assertThat(session.isGoodAt(NOW.plus(LONGEST), IDLE)).isFalse();

        var ended = opened();
        ended.end(NOW);
        ended.end(NOW.plusSeconds(5));
        assertThat(ended.endedAt).isEqualTo(NOW);
        assertThat(ended.isGoodAt(NOW, IDLE)).isFalse();

        var disabled = opened();
        disabled.account.disable(NOW);
        assertThat(disabled.isGoodAt(NOW, IDLE)).isFalse();
    }

    @Test
    void whoIsInIsToldFromTheSession() {
        var session = opened();
        session.id = 3L;
        session.account.id = 4L;
        session.account.doctorId = 5L;
        session.isKnownBy(new byte[] {9});

        var who = SignedIn.of(session);

        assertThat(who).isEqualTo(new SignedIn(3, 4, "siti", "Siti", Set.of(Role.NURSE), 5L, Stage.OPEN));
        assertThat(who.isAdministrator()).isFalse();
        assertThat(new SignedIn(3, 4, "a", "A", Set.of(Role.ADMINISTRATOR), null, Stage.OPEN).isAdministrator())
                .isTrue();
        assertThat(session.tokenHash).containsExactly(9);
    }

    @Test
    void rolesSayWhoSeesTheRegisterAndWhoKeepsIt() {
        assertThat(Stream.of(Role.values()).filter(role -> who(role).seesRegister()))
                .containsExactlyInAnyOrder(Role.FRONT_DESK, Role.NURSE, Role.ADMINISTRATOR);
        assertThat(Stream.of(Role.values()).filter(role -> who(role).keepsRegister()))
                .containsExactlyInAnyOrder(Role.FRONT_DESK, Role.ADMINISTRATOR);
        assertThat(Stream.of(Role.values()).filter(role -> who(role).isDoctor()))
                .containsExactly(Role.DOCTOR);
        assertThat(Stream.of(Role.values()).filter(role -> who(role).isAdministrator()))
                .containsExactly(Role.ADMINISTRATOR);
    }

    private static SignedIn who(Role role) {
        return new SignedIn(3, 4, "a", "A", Set.of(role), null, Stage.OPEN);
    }

    private static SignInSession opened() {
        var session = new SignInSession(with(Role.NURSE), ORIGIN, NOW);
        session.reach(Stage.OPEN, NOW, LONGEST);
        return session;
    }
}
