package id.edokter.challenge;

import id.edokter.shared.Attempts;
import id.edokter.shared.Attempts.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Asks, and judges what comes back. A proof is used up in the database, so it opens once on all replicas together. */
@ApplicationScoped
class Challenge {

    private static final Duration A_LITTLE = Duration.ofMinutes(1);

    /** What a form carries of it; null for what is not there. */
    record Shown(String puzzle, String proof, String answer) {}

    /** How it was judged. */
    enum Judged {
        GOOD,
        /** Nothing was shown, or too late, or before. */
        MISSING,
        /** The sum is another. */
        WRONG,
        /** So many answers came from there that the next has to wait. */
        TOO_OFTEN
    }

    private final ChallengeSettings settings;
    private final Attempts attempts;
    private final Clock clock;

    Challenge(ChallengeSettings settings, Attempts attempts, Clock clock) {
        this.settings = settings;
        this.attempts = attempts;
        this.clock = clock;
    }

    boolean isOn() {
        return settings.enabled();
    }

    Puzzle ask(Purpose purpose) {
        return Puzzle.ask(purpose, clock.instant(), settings.lasts(), settings.bits(), secret());
    }

    /** @param network whose answers in words are counted, see {@link id.edokter.web.Network} */
    Judged judge(Purpose purpose, Shown shown, String network) {
        var puzzle = Puzzle.read(shown.puzzle, purpose, clock.instant(), secret());
        if (puzzle.isEmpty()) return Judged.MISSING;
        boolean isTyped = shown.answer != null && !shown.answer.isBlank();
        if (!isTyped && (shown.proof == null || shown.proof.isEmpty())) return Judged.MISSING;
        if (isTyped && !puzzle.get().isProvedBy(shown.proof)) {
            // counted before it is looked at: whoever guesses is as slow as whoever knows
            var counter = new Counter("robot-question", network);
            if (attempts.count(counter, settings.questionsPerAddress(), settings.questionsWithin())
                    .isPresent()) return Judged.TOO_OFTEN;
            var sum = Numbers.read(shown.answer);
            if (sum.isEmpty() || !puzzle.get().isAnsweredBy(sum.getAsInt(), secret())) {
                useUp(puzzle.get());
                return Judged.WRONG;
            }
        } else if (!puzzle.get().isProvedBy(shown.proof)) {
            return Judged.MISSING;
        }
        return useUp(puzzle.get()) ? Judged.GOOD : Judged.MISSING;
    }

    private boolean useUp(Puzzle puzzle) {
        // always the same stretch, and longer than any puzzle lasts: one that shrank would be over before the puzzle is
        var lasts = settings.lasts().plus(A_LITTLE);
        return attempts.count(new Counter("challenge", puzzle.salt()), 1, lasts).isEmpty();
    }

    Duration questionsWithin() {
        return settings.questionsWithin();
    }

    int first(Puzzle puzzle) {
        return puzzle.first(secret());
    }

    int second(Puzzle puzzle) {
        return puzzle.second(secret());
    }

    private String secret() {
        return settings.secret().orElseThrow(() -> new IllegalStateException("edokter.challenge.secret is missing"));
    }
}
