package id.edokter.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that open something: made at random or from the installation's secret, and only ever stored as SHA-256. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed from paper. */
    private static final char[] CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secrets() {}

    /** 256 random bits as 43 URL-safe characters. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return url(bytes);
    }

    /** Whether it has the shape of {@link #token}; what has not opens nothing and need not be looked for. */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** A random code of so many letters and digits, for people (not a secret by itself). */
    public static String code(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) code.append(CODE_LETTERS[RANDOM.nextInt(CODE_LETTERS.length)]);
        return code.toString();
    }

    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So many letters, 64 at the most, by which this text is told from another. */
    public static String print(String text, int letters) {
        return HexFormat.of().formatHex(hash(text)).substring(0, letters);
    }

    /** A token that only the holder of the secret can make, and makes again the same from the same text. */
    public static String derived(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return url(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
