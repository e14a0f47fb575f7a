package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.TryAgain;
import id.edokter.support.Crowd;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheVeryPasswordMatches() {
        var hash = passwords.hash(new Password("meja hijau terbang"));

        assertThat(passwords.matches("meja hijau terbang", hash)).isTrue();
        assertThat(passwords.matches("meja hijau terbanG", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches(null, hash)).isFalse();
        assertThat(hash).startsWith("$2a$10$").hasSize(60);
        assertThat(passwords.hash(new Password("meja hijau terbang"))).isNotEqualTo(hash);
    }

    /** One writes é as one letter, another as e and an accent: it is the same password. */
    @Test
    void theSameLettersWrittenInAnotherWayAreTheSame() {
        var hash = passwords.hash(new Password("caf\u00e9 hijau terbang"));

        assertThat(passwords.matches("cafe\u0301 hijau terbang", hash)).isTrue();
    }

    @Test
    void nobodysPasswordMatchesNothing() {
        assertThat(passwords.matches("meja hijau terbang", null)).isFalse();
    }

    /** The threads on which patients book are not for waiting in this line. */
    @Test
    void aFewMayWaitAndOthersAreTurnedAwayAtOnce() {
        var hash = passwords.hash(new Password("meja hijau terbang"));

        var outcomes = Crowd.of(40, i -> () -> passwords.matches("meja hijau terbang", hash));

        assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.answer()).isTrue());
        assertThat(outcomes).anySatisfy(outcome -> assertThat(outcome.refusal()).isInstanceOf(TryAgain.class));
        assertThat(passwords.matches("meja hijau terbang", hash)).isTrue();
    }

    /** Nothing is counted or looked up for them first. */
    @Test
    void whoComesToACrowdIsTurnedAwayBeforeAnythingIsDone() {
        var hash = passwords.hash(new Password("meja hijau terbang"));
        passwords.refuseIfCrowded();

        var outcomes = Crowd.of(20, i -> () -> {
            if (i > 0) return passwords.matches("meja hijau terbang", hash);
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (System.nanoTime() < deadline) passwords.refuseIfCrowded();
            return false;
        });

        assertThat(outcomes.get(0).refusal()).isInstanceOf(TryAgain.class);
        passwords.refuseIfCrowded();
    }
}
