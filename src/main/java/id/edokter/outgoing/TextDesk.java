package id.edokter.outgoing;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.notification.TextCase;
import id.edokter.notification.TextForm;
import id.edokter.notification.Texts;
import id.edokter.notification.Texts.Draft;
import id.edokter.shared.Transactions;
import id.edokter.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import java.util.Optional;

/** Writes the words of messages, each version with its line in the trail. */
@ApplicationScoped
class TextDesk {

    /**
     * What somebody wrote of one form.
     *
     * @param seen the version that was looked at
     */
    record Written(int seen, Draft draft) {}

    private final Texts texts;
    private final AuditTrail trail;
    private final Transactions transactions;

    TextDesk(Texts texts, AuditTrail trail, Transactions transactions) {
        this.texts = texts;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * All forms at once, or none; what was left as it was looked at stays as it is by now.
     *
     * @return how many forms say something else from now on
     * @throws id.edokter.notification.TextChanged when somebody else was faster
     */
    int write(Witness witness, TextCase of, Language language, Map<TextForm, Written> all) {
        int changed = transactions.run(
                () -> {
                    int some = 0;
                    for (var one : all.entrySet()) {
                        var form = one.getKey();
                        var written = one.getValue();
                        if (texts.version(of, form, language.locale, written.seen)
                                .equals(Optional.of(written.draft))) continue;
                        if (put(witness, of, form, language, written, "")) some++;
                    }
                    return some;
                },
                Optional::empty,
                // two who saw the same version
                key -> Texts.changed());
        texts.written();
        return changed;
    }

    /**
     * Takes up again what a former version said.
     *
     * @param version 0 for the original
     */
    void putBack(Witness witness, TextCase of, TextForm form, Language language, int seen, int version) {
        transactions.run(
                () -> {
                    var draft =
                            texts.version(of, form, language.locale, version).orElseThrow(NotFoundException::new);
                    put(witness, of, form, language, new Written(seen, draft), " as " + version);
                    return null;
                },
                Optional::empty,
                key -> Texts.changed());
        texts.written();
    }

    private boolean put(Witness witness, TextCase of, TextForm form, Language language, Written written, String as) {
        var version = texts.write(of, form, language.locale, written.seen, written.draft, witness.who());
        if (version.isEmpty()) return false;
        trail.add(
                witness,
                Act.MESSAGE_TEXT_CHANGED,
                null,
                of.key() + " " + form + " " + language.tag,
                "wording " + version.getAsInt() + as);
        return true;
    }
}
