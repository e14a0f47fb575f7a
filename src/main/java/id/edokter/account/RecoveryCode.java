package id.edokter.account;

import id.edokter.shared.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Locale;

/** Opens once in place of the telephone's code; only its hash is kept, and deleted when it is used. */
@Entity
class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long accountId;
    byte[] codeHash;

    protected RecoveryCode() {}

    RecoveryCode(Long accountId, String code) {
        this.accountId = accountId;
        this.codeHash = hash(code);
    }

    /** 60 random bits, in a form to be written down. */
    static String make() {
        return (Secrets.code(4) + "-" + Secrets.code(4) + "-" + Secrets.code(4));
    }

    static boolean isOneByShape(String typed) {
        return letters(typed).length() == 12;
    }

    static byte[] hash(String typed) {
        return Secrets.hash("recovery:" + letters(typed));
    }

    private static String letters(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
