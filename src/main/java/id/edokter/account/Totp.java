package id.edokter.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code that an authenticator on a telephone shows: six digits of 30 seconds each (RFC 6238). */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    static final int SECRET_BYTES = 20;
    /** Steps before and after: telephones' clocks go wrong, and people type slowly. */
    private static final int DRIFT = 1;

    private Totp() {}

    /**
     * The step whose code this is; none when it is no code of now, or of a step that was used.
     *
     * @param typed spaces do not count
     * @param lastUsed of all steps up to this one no code is good any more
     */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long lastUsed) {
        var code = typed == null ? "" : typed.replaceAll("\\s", "");
        long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        for (long step = current - DRIFT; step <= current + DRIFT; step++)
            if (step > lastUsed && codeOf(step, secret).equals(code)) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    static String codeAt(Instant instant, byte[] secret) {
        return codeOf(instant.getEpochSecond() / CODES.getTimeStep().toSeconds(), secret);
    }

    private static String codeOf(long step, byte[] secret) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For typing it into the telephone: groups of four. */
    static String readable(byte[] secret) {
        return new Base32().encodeToString(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the QR code says (the key URI format that authenticators read). */
    static String address(byte[] secret, String hospital, String userName) {
        var issuer = encoded("e-Dokter " + hospital);
        return "otpauth://totp/" + issuer + ":" + encoded(userName) + "?secret=" + new Base32().encodeToString(secret)
                + "&issuer=" + issuer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
