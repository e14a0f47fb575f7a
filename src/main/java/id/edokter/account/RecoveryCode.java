package id.edokter.account;

import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Locale;

/**
 * Opens once in place of the telephone's code; only its keyed hash is kept, and deleted when it is used. The key is not
 * the one that seals second factors: when that is changed, the paper still opens.
 */
@Entity
class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long accountId;
    byte[] codeHash;

    protected RecoveryCode() {}

    RecoveryCode(Long accountId, byte[] codeHash) {
        this.accountId = accountId;
        this.codeHash = codeHash;
    }

    /** 60 random bits, in a form to be written down. */
    static String make() {
        return (Secrets.code(4) + "-" + Secrets.code(4) + "-" + Secrets.code(4));
    }

    static boolean isOneByShape(String typed) {
        return letters(typed).length() == 12;
    }

    /** Of 60 bits a hash that everybody can make would be searched for in a stolen database. */
    static byte[] hash(Sealer sealer, Long accountId, String typed) {
        return sealer.fingerprint("recovery code", accountId + ":" + letters(typed));
    }

    /** As they were kept once; they open until they are used or made anew. */
    static byte[] hashOfBefore(String typed) {
        return Secrets.hash("recovery:" + letters(typed));
    }

    private static String letters(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
