package id.edokter.staff;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import java.util.Optional;

/** What ends or resets something of an account; each is asked about on a page of its own. */
@TemplateEnum
public enum AccountAct {
    NEW_PASSWORD("kata-sandi"),
    NO_SECOND_FACTOR("faktor-kedua"),
    END_SESSIONS("sesi"),
    DISABLE("nonaktif"),
    ENABLE("aktif");

    /** As it stands in the address. */
    final String word;

    AccountAct(String word) {
        this.word = word;
    }

    static Optional<AccountAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
    }
}
