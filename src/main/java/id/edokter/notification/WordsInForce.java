package id.edokter.notification;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.Transactions;
import id.edokter.web.Language;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The words of messages as they hold at this moment: the administrator's, else those that messages come with. Read anew
 * after half a minute, so that all replicas say the same soon.
 */
@ApplicationScoped
class WordsInForce {

    private static final Logger LOG = Logger.getLogger(WordsInForce.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Key(String of, TextForm form, String language) {}

    private record Own(Optional<Sentence> subject, Sentence body) {}

    private record Known(Map<Key, Own> all, Instant readAt) {}

    /** @param subject of a letter; empty for the one that letters of this manner have */
    record Written(Optional<String> subject, String text) {}

    private final MessageTexts texts;
    private final Transactions transactions;
    private final Clock clock;
    private volatile Known known;

    WordsInForce(MessageTexts texts, Transactions transactions, Clock clock) {
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param told by the kind, and the hospital's name; outside of a transaction */
    Written write(MessageKind kind, TextForm form, Map<String, String> told, Locale language) {
        var of = TextCase.of(kind, told);
        var words = Wording.bundle(NotificationMessages.class, language);
        var own = known().get(new Key(of.key(), form, tag(language)));
        if (own == null) return new Written(Optional.empty(), kind.text(words, told));
        var shown = TextNames.shown(told);
        return new Written(own.subject.map(subject -> subject.fill(shown)), own.body.fill(shown));
    }

    static String tag(Locale language) {
        return Language.of(language).tag;
    }

    private Map<Key, Own> known() {
        var now = clock.instant();
        var kept = known;
        if (kept != null && !now.isBefore(kept.readAt) && now.isBefore(kept.readAt.plus(KEPT))) return kept.all;
        var fresh = new Known(transactions.run(this::read), now);
        known = fresh;
        return fresh.all;
    }

    /** Somebody here has written others. */
    void readAgain() {
        known = null;
    }

    private Map<Key, Own> read() {
        var all = new HashMap<Key, Own>();
        for (var text : texts.latest()) {
            if (text.isOriginal()) continue;
            own(text)
                    .ifPresentOrElse(
                            own -> all.put(new Key(text.kind, text.form, text.language), own),
                            () -> LOG.warnf(
                                    "The text of %s, %s, %s is of another time; the original is sent",
                                    text.kind, text.form, text.language));
        }
        return all;
    }

    /** Empty when it could not be written like that today: what messages tell has changed since. */
    static Optional<Own> own(MessageText text) {
        var of = TextCase.of(text.kind);
        if (of.isEmpty()) return Optional.empty();
        var errors = new FieldErrors();
        var rules = rules(of.get(), text.form, Locale.forLanguageTag(text.language));
        rules.body("", text.body, errors);
        if (text.subject != null) rules.subject("", text.subject, errors);
        if (errors.any()) return Optional.empty();
        try {
            return Optional.of(new Own(
                    text.subject == null ? Optional.empty() : Optional.of(Sentence.read(text.subject)),
                    Sentence.read(text.body)));
        } catch (Sentence.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    static TextRules rules(TextCase of, TextForm form, Locale language) {
        return TextRules.of(of, form, original(of, language));
    }

    /** The words that a message comes with, as an administrator would write them. */
    static String original(TextCase of, Locale language) {
        return Original.of(of, Wording.bundle(NotificationMessages.class, language), TextNames::shown);
    }
}
