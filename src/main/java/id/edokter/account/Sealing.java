package id.edokter.account;

import id.edokter.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps the secrets of second factors unreadable to who has the database alone (AES-GCM, 256 bits). */
@ApplicationScoped
class Sealing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final AccountSettings settings;

    Sealing(AccountSettings settings) {
        this.settings = settings;
    }

    /** @param owner what it is sealed to: under another owner it does not open */
    byte[] seal(byte[] plain, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, owner);
        var all = new byte[1 + NONCE + sealed.length];
        all[0] = FORMAT;
        System.arraycopy(nonce, 0, all, 1, NONCE);
        System.arraycopy(sealed, 0, all, 1 + NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when it was sealed with another secret, to another owner, or changed */
    byte[] open(byte[] sealed, String owner) {
        if (sealed.length <= 1 + NONCE || sealed[0] != FORMAT)
            throw new IllegalStateException("not sealed by this house");
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(sealed, 1, 1 + NONCE),
                Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length),
                owner);
    }

    /** A mark that only this installation can make. */
    String mark(String purpose, String text) {
        return Secrets.derived(secret(), purpose + ":" + text);
    }

    /**
     * By which a first password is known again without bcrypt. It has 75 random bits, and whoever has the database alone
     * has not the secret.
     */
    byte[] markOfFirst(String userName, String password) {
        return Secrets.hash(mark("first-password", userName + ":" + password));
    }

    private String secret() {
        return settings.secret().orElseThrow(() -> new IllegalStateException("edokter.account.secret is missing"));
    }

    private SecretKeySpec key() {
        return new SecretKeySpec(Secrets.hash(mark("key", "second-factors")), "AES");
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("a second factor cannot be read: was EDOKTER_LINK_SECRET changed?", wrong);
        }
    }
}
