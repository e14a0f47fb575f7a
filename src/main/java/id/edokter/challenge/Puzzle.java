package id.edokter.challenge;

import id.edokter.shared.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was asked: for which purpose, until when, how much work; and which sum, for who has no script. Everything of it
 * stands in the signed text that goes to the browser and back, so nothing is kept until it is answered.
 *
 * @param salt by which it is known, and used up
 */
record Puzzle(Purpose purpose, Instant until, int bits, String salt, String signature) {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,20})[.]([0-9]{1,12})[.]([0-9]{1,2})[.]([A-Za-z0-9_-]{43})[.]([A-Za-z0-9_-]{43})");

    private static final Pattern PROOF = Pattern.compile("[0-9]{1,12}");

    private static final int LEAST = 2;
    private static final int NUMBERS = 8;

    static Puzzle ask(Purpose purpose, Instant now, Duration lasts, int bits, String secret) {
        var until = Instant.ofEpochSecond(now.plus(lasts).getEpochSecond());
        var salt = Secrets.token();
        return new Puzzle(purpose, until, bits, salt, sign(secret, unsigned(purpose, until, bits, salt)));
    }

    /** Empty for whatever we did not sign, for another purpose, and after its time. */
    static Optional<Puzzle> read(String text, Purpose purpose, Instant now, String secret) {
        var parts = SHAPE.matcher(text == null ? "" : text);
        if (!parts.matches() || !parts.group(1).equals(purpose.name())) return Optional.empty();
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        var puzzle = new Puzzle(purpose, until, Integer.parseInt(parts.group(3)), parts.group(4), parts.group(5));
        var expected = sign(secret, unsigned(purpose, until, puzzle.bits, puzzle.salt));
        return isSame(puzzle.signature, expected) && now.isBefore(until) ? Optional.of(puzzle) : Optional.empty();
    }

    String text() {
        return unsigned(purpose, until, bits, salt) + "." + signature;
    }

    private static String unsigned(Purpose purpose, Instant until, int bits, String salt) {
        return purpose + "." + until.getEpochSecond() + "." + bits + "." + salt;
    }

    private static String sign(String secret, String text) {
        return Secrets.derived(secret, "challenge:" + text);
    }

    private static boolean isSame(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    // ---- for a browser with scripts

    /** Whether the SHA-256 of the text and this number begins with as many zeros as were asked for. */
    boolean isProvedBy(String number) {
        if (number == null || !PROOF.matcher(number).matches()) return false;
        var hash = Secrets.hash(text() + ":" + number);
        for (int bit = 0; bit < bits; bit++) if ((hash[bit / 8] >> (7 - bit % 8) & 1) != 0) return false;
        return true;
    }

    // ---- for a person

    /** Two small numbers to be added; who does not know our secret cannot tell them from the text. */
    int first(String secret) {
        return LEAST + number(secret, 0);
    }

    int second(String secret) {
        return LEAST + number(secret, 1);
    }

    private int number(String secret, int which) {
        return (Secrets.hash(Secrets.derived(secret, "question:" + salt))[which] & 0xff) % NUMBERS;
    }

    boolean isAnsweredBy(int sum, String secret) {
        return sum == first(secret) + second(secret);
    }
}
