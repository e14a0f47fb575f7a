package id.edokter.shared;

import java.util.Arrays;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * What stands in a column of its own beside a sealed value, so that rows can be found by exactly that value: a keyed
 * hash (HMAC-SHA-256). Made from the plain value, read back from the database as the hash alone; {@link
 * FingerprintColumn} does the hashing, so a query takes a fingerprint as it is made here.
 */
@Immutable
public final class Fingerprint {

    private static final String NIK = "nik";
    private static final String JKN_CARD = "jkn_card";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String WHATSAPP = "whatsapp";

    private final String kind;
    private final String plain;
    private final byte[] hash;

    private Fingerprint(String kind, String plain, byte[] hash) {
        this.kind = kind;
        this.plain = plain;
        this.hash = hash;
    }

    /** Null for null, as all of these. */
    public static Fingerprint ofNik(String digits) {
        return of(NIK, digits);
    }

    public static Fingerprint ofCard(String digits) {
        return of(JKN_CARD, digits);
    }

    /** @param e164 as {@link PhoneNumber#e164()} writes it */
    public static Fingerprint ofPhone(String e164) {
        return of(PHONE, e164);
    }

    /** @param address in small letters, as far as two spellings of it are one mailbox */
    public static Fingerprint ofEmail(String address) {
        return of(EMAIL, address);
    }

    /** Of a number where it is an address of WhatsApp: that nobody is there says nothing of the telephone itself. */
    public static Fingerprint ofWhatsApp(String e164) {
        return of(WHATSAPP, e164);
    }

    /** @param kind equal values of two kinds have different fingerprints */
    static Fingerprint of(String kind, String plain) {
        return plain == null ? null : new Fingerprint(kind, plain, null);
    }

    static Fingerprint read(byte[] hash) {
        return hash == null ? null : new Fingerprint(null, null, hash.clone());
    }

    byte[] hash(Sealer sealer) {
        return hash == null ? sealer.fingerprint(kind, plain) : hash.clone();
    }

    /** Whether both were made alike: of the same plain value, or read with the same hash. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that
                && Objects.equals(kind, that.kind)
                && Objects.equals(plain, that.plain)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, plain, Arrays.hashCode(hash));
    }

    /** Says nothing of the value: it may get into a log. */
    @Override
    public String toString() {
        return "fingerprint";
    }
}
