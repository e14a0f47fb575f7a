package id.edokter.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps personal data unreadable to who has the database, or a copy of it, without the keys: seals with AES-256-GCM, and
 * makes keyed fingerprints (HMAC-SHA-256) by which rows are found.
 *
 * <p>A sealed value says which key it was sealed with: format (1 byte), length of the key's id (1 byte), the id, a random
 * nonce (12 bytes), the text and its tag (16 bytes). It opens only for the purpose it was sealed for.
 */
@Singleton
public class Sealer {

    /** Of the characters of a secret that is a text. */
    public static final int SECRET_LENGTH = 32;

    private static final byte FORMAT = 2;
    private static final int LONGEST_ID = 12;
    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    static final int OVERHEAD = 2 + LONGEST_ID + NONCE + TAG;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST_ID - 1) + "}");
    /** Below so many different bytes or letters nothing of this length is random. */
    private static final int FEWEST_DIFFERENT = 8;

    private static final List<String> DEFAULTS = List.of(
            "changeme",
            "change-me",
            "ganti",
            "rahasia",
            "secret",
            "password",
            "example",
            "contoh",
            "abcdefgh",
            "default");
    private static final String HOW = ", misalnya hasil: openssl rand -base64 32";
    private static final String PROOF = "sealing_key.proof";
    private static final String PROOF_TEXT = "e-Dokter";

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(Sealer::newCipher);
    /** In the order of the configuration: the first seals. */
    private final Map<String, SecretKey> keys;

    private final String first;
    private final byte[] mark;
    /** Never updated, only copied: a copy costs less than a new one with its key. */
    private final Mac lookup;

    @Inject
    Sealer(KeySettings settings) {
        this(settings.dataKeys().orElse(""), settings.lookupKey().orElse(""));
    }

    private Sealer(String dataKeys, String lookupKey) {
        this.keys = readDataKeys(dataKeys);
        this.first = keys.keySet().iterator().next();
        this.mark = markOf(first);
        this.lookup = newMac(checkedLookupKey(lookupKey));
    }

    /**
     * @param dataKeys {@code id:base64,id:base64}, the first seals
     * @throws CannotStart when one of them cannot be used, saying what to do
     */
    public static Sealer of(String dataKeys, String lookupKey) {
        return new Sealer(dataKeys, lookupKey);
    }

    // ---- sealing

    /** Seals with the first key; null stays null. */
    public byte[] seal(String purpose, String text) {
        return text == null ? null : seal(first, purpose, text);
    }

    private byte[] seal(String id, String purpose, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var head = markOf(id);
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(head, head.length + NONCE + plain.length + TAG);
        System.arraycopy(nonce, 0, sealed, head.length, NONCE);
        try {
            begin(Cipher.ENCRYPT_MODE, keys.get(id), nonce, purpose)
                    .doFinal(plain, 0, plain.length, sealed, head.length + NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The text again; null stays null.
     *
     * @throws BrokenSeal when it was changed, was sealed for another purpose, or with a key that is not known
     */
    public String open(String purpose, byte[] sealed) {
        if (sealed == null) return null;
        var id = keyOf(sealed);
        var key = keys.get(id);
        if (key == null) throw new BrokenSeal("sealed with the key " + id + ", which is not among EDOKTER_DATA_KEYS");
        int head = 2 + id.length();
        try {
            var nonce = Arrays.copyOfRange(sealed, head, head + NONCE);
            var plain = begin(Cipher.DECRYPT_MODE, key, nonce, purpose)
                    .doFinal(sealed, head + NONCE, sealed.length - head - NONCE);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new BrokenSeal("a value of " + purpose
                    + " was changed, moved there, or sealed with another key of the" + " same id " + id);
        }
    }

    private Cipher begin(int mode, SecretKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var begun = cipher.get();
        begun.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        begun.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return begun;
    }

    /** The id of the key that a value was sealed with. */
    public static String keyOf(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORMAT || sealed[1] < 1 || sealed.length < 2 + sealed[1] + NONCE + TAG)
            throw new BrokenSeal("not sealed by this house");
        return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
    }

    /** Of the keys that open; the first of them seals. */
    public List<String> keyIds() {
        return List.copyOf(keys.keySet());
    }

    /** With what every value begins that was sealed with the first key. */
    public byte[] mark() {
        return mark.clone();
    }

    private static byte[] markOf(String id) {
        return ByteBuffer.allocate(2 + id.length())
                .put(FORMAT)
                .put((byte) id.length())
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    // ---- fingerprints

    /** 32 bytes that are the same for the same text and kind, and tell nothing to who has not the key. */
    public byte[] fingerprint(String kind, String text) {
        try {
            var mac = (Mac) lookup.clone();
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same, as it lies in a column. */
    public byte[] fingerprint(Fingerprint fingerprint) {
        return fingerprint.hash(this);
    }

    // ---- proofs, by which the database knows its keys again

    /** Something that only this key opens. */
    public byte[] proofOf(String keyId) {
        return seal(keyId, PROOF, PROOF_TEXT);
    }

    public boolean isProvedBy(byte[] proof) {
        try {
            return PROOF_TEXT.equals(open(PROOF, proof));
        } catch (BrokenSeal other) {
            return false;
        }
    }

    public byte[] proofOfLookup() {
        return fingerprint(PROOF, PROOF_TEXT);
    }

    // ---- keys

    private static Map<String, SecretKey> readDataKeys(String text) {
        if (text.isBlank())
            throw new CannotStart(
                    "EDOKTER_DATA_KEYS belum diisi. Isi dengan k1:KUNCI, sama di semua replika; KUNCI adalah"
                            + " hasil: openssl rand -base64 32. Simpan salinannya terpisah dari cadangan basis data");
        var keys = new LinkedHashMap<String, SecretKey>();
        var seen = new ArrayList<byte[]>();
        for (var entry : text.strip().split("\\s*[,\\s]\\s*")) {
            var parts = entry.split(":", 2);
            if (parts.length < 2 || !ID.matcher(parts[0]).matches())
                throw new CannotStart("EDOKTER_DATA_KEYS harus berbentuk ID:KUNCI, dipisah koma; ID 1 sampai "
                        + LONGEST_ID + " huruf kecil, angka atau tanda hubung, misalnya k1");
            var bytes = keyBytes(parts[0], parts[1]);
            if (keys.containsKey(parts[0]))
                throw new CannotStart("EDOKTER_DATA_KEYS memuat ID \"" + parts[0]
                        + "\" dua kali. Setiap kunci memerlukan ID sendiri");
            if (seen.stream().anyMatch(other -> Arrays.equals(other, bytes)))
                throw new CannotStart("EDOKTER_DATA_KEYS memuat kunci yang sama dua kali. Buat kunci baru" + HOW);
            seen.add(bytes);
            keys.put(parts[0], new SecretKeySpec(bytes, "AES"));
        }
        return keys;
    }

    private static byte[] keyBytes(String id, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart("kunci \"" + id + "\" di EDOKTER_DATA_KEYS bukan base64. Isi dengan base64 dari "
                    + KEY_BYTES + " bita acak" + HOW);
        }
        if (bytes.length != KEY_BYTES)
            throw new CannotStart("kunci \"" + id + "\" di EDOKTER_DATA_KEYS " + bytes.length + " bita; harus tepat "
                    + KEY_BYTES + HOW);
        if (isTyped(bytes))
            throw new CannotStart("kunci \"" + id + "\" di EDOKTER_DATA_KEYS tidak acak. Buat dengan undian" + HOW);
        return bytes;
    }

    /** Whether somebody made it up: few different bytes, or nothing but letters. */
    private static boolean isTyped(byte[] bytes) {
        int letters = 0;
        for (byte one : bytes) if (one >= ' ' && one < 127) letters++;
        return letters == bytes.length
                || new String(bytes, StandardCharsets.ISO_8859_1)
                                .chars()
                                .distinct()
                                .count()
                        < FEWEST_DIFFERENT;
    }

    private static String checkedLookupKey(String text) {
        if (text.isBlank())
            throw new CannotStart("EDOKTER_LOOKUP_KEY belum diisi. Isi dengan sedikitnya " + SECRET_LENGTH
                    + " huruf acak, sama di semua replika" + HOW);
        return checkedSecret("EDOKTER_LOOKUP_KEY", text);
    }

    /**
     * A secret that is a text, if it can be one.
     *
     * @throws CannotStart when it is too short, or soon guessed
     */
    public static String checkedSecret(String name, String secret) {
        if (secret.length() < SECRET_LENGTH)
            throw new CannotStart(name + " terlalu pendek: sedikitnya " + SECRET_LENGTH + " huruf acak" + HOW);
        var lower = secret.toLowerCase(Locale.ROOT);
        if (secret.chars().distinct().count() < FEWEST_DIFFERENT
                || DEFAULTS.stream().anyMatch(lower::contains))
            throw new CannotStart(
                    name + " mudah ditebak. Isi dengan sedikitnya " + SECRET_LENGTH + " huruf acak" + HOW);
        return secret;
    }

    // ---- ciphers

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac newMac(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
