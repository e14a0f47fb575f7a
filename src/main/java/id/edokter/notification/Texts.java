package id.edokter.notification;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.Transactions;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of messages, for who writes them: what holds, what held before, and how it will be read. */
@ApplicationScoped
public class Texts {

    /** So many former versions are shown. */
    public static final int SHOWN = 50;

    private final MessageTexts texts;
    private final WordsInForce inForce;
    private final Examples examples;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Clock clock;

    Texts(
            MessageTexts texts,
            WordsInForce inForce,
            Examples examples,
            HospitalSettings hospital,
            Transactions transactions,
            Clock clock) {
        this.texts = texts;
        this.inForce = inForce;
        this.examples = examples;
        this.hospital = hospital;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to see

    /** Words of the hospital's own that hold. */
    public record Own(TextForm form, String language, String madeBy, Instant madeAt) {}

    /** One that is worded on its own, and where it is worded otherwise than it came. */
    public record Listed(TextCase of, List<Own> own) {}

    public List<Listed> list() {
        var own = transactions.run(texts::latest).stream()
                .filter(text -> !text.isOriginal())
                .collect(Collectors.groupingBy(
                        text -> text.kind,
                        Collectors.mapping(
                                text -> new Own(text.form, text.language, text.madeBy, text.madeAt),
                                Collectors.toList())));
        return TextCase.all().stream()
                .map(of -> new Listed(of, own.getOrDefault(of.key(), List.of())))
                .toList();
    }

    /** Words as they are written. */
    public record Draft(String subject, String body) {}

    /**
     * What holds of one form in one language.
     *
     * @param version of what holds; 0 when it was never worded
     * @param isUsable whether it can be sent; the original is, when it cannot
     * @param history the latest first
     */
    public record Held(Draft words, Draft original, int version, boolean isUsable, List<MessageText> history) {

        public boolean isAsItCame() {
            return words.equals(original);
        }
    }

    public Held held(TextCase of, TextForm form, Locale language) {
        var history = transactions.run(() -> texts.latestFirst(of, form, WordsInForce.tag(language), SHOWN));
        var original = original(of, form, language);
        if (history.isEmpty()) return new Held(original, original, 0, true, history);
        var last = history.get(0);
        return new Held(
                last.isOriginal() ? original : new Draft(last.subject, last.body),
                original,
                last.version,
                last.isOriginal() || WordsInForce.own(last).isPresent(),
                history);
    }

    private Draft original(TextCase of, TextForm form, Locale language) {
        var words = Wording.bundle(NotificationMessages.class, language);
        var subject = form == TextForm.EMAIL
                ? Letters.title(words, of.kind().manner, "{" + TextNames.shown(TextCase.HOSPITAL) + "}")
                : null;
        return new Draft(subject, WordsInForce.original(of, language));
    }

    /**
     * Something that a text can name.
     *
     * @param name as it is written
     * @param meaning by which what it is can be told
     * @param needed whether a text without it is refused
     * @param maybeEmpty whether it has to stand in brackets
     */
    public record Name(String name, String meaning, String example, boolean needed, boolean maybeEmpty) {

        public String written() {
            return "{" + name + "}";
        }
    }

    /** What texts of this form can name; what has to be there comes first. */
    public List<Name> names(TextCase of, TextForm form, Locale language) {
        var rules = WordsInForce.rules(of, form, language);
        var told = examples.of(of, language, Set.of());
        var needed = rules.needed();
        var maybeEmpty = rules.maybeEmpty();
        return of.values().stream()
                .map(name -> {
                    var shown = TextNames.shown(name);
                    return new Name(shown, name, told.get(name), needed.contains(shown), maybeEmpty.contains(shown));
                })
                .sorted((one, other) -> Boolean.compare(other.needed, one.needed))
                .toList();
    }

    /**
     * A text as somebody invented reads it.
     *
     * @param sms what it costs as a short message
     */
    public record Read(String subject, String text, SmsLength sms) {}

    /**
     * Twice: with all that can be told, and without what is not told of a sensitive clinic; once where that is the same.
     * Nothing, while it cannot be read.
     */
    public List<Read> preview(TextCase of, TextForm form, Locale language, Draft draft) {
        var rules = WordsInForce.rules(of, form, language);
        if (check(of, form, language, "", "", draft, new FieldErrors()) == null) return List.of();
        var empty = rules.maybeEmpty().stream().map(TextNames.meant()).collect(Collectors.toSet());
        return List.of(Set.<String>of(), empty).stream()
                .map(without -> read(draft, TextNames.shown(examples.of(of, language, without))))
                .distinct()
                .toList();
    }

    private static Read read(Draft draft, Map<String, String> told) {
        try {
            var text = Sentence.read(draft.body.replace("\r\n", "\n")).fill(told);
            var subject =
                    draft.subject == null ? null : Sentence.read(draft.subject).fill(told);
            return new Read(subject, text, SmsLength.of(text));
        } catch (Sentence.Unreadable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How a message of this kind reads on a telephone, as it holds here and now. */
    public String sample(MessageKind kind, Map<String, String> told, Locale language) {
        var all = new HashMap<>(told);
        all.put(TextCase.HOSPITAL, hospital.name());
        return inForce.write(kind, TextForm.SHORT, all, language).text();
    }

    // ---- to write

    /**
     * What is wrong is added to the errors, at the field whose it is.
     *
     * @return what would be kept; null when something is wrong
     */
    public Draft check(
            TextCase of,
            TextForm form,
            Locale language,
            String subjectField,
            String bodyField,
            Draft typed,
            FieldErrors errors) {
        var rules = WordsInForce.rules(of, form, language);
        boolean hasSubject = form == TextForm.EMAIL;
        var subject = hasSubject ? rules.subject(subjectField, typed.subject, errors) : null;
        var body = rules.body(bodyField, typed.body, errors);
        if (body == null || (hasSubject && subject == null)) return null;
        var draft = new Draft(subject, body);
        if (form == TextForm.EMAIL) return draft;
        var length = read(draft, TextNames.shown(examples.of(of, language, Set.of()))).sms;
        if (length.parts() <= TextRules.MOST_PARTS) return draft;
        errors.add(bodyField, "text_too_many_parts", length.parts(), TextRules.MOST_PARTS);
        return null;
    }

    /**
     * Within the transaction under way; from then on it is sent, also with what waits already.
     *
     * @param seen the version that was looked at; 0 when there was none
     * @param draft that was checked; the original's words are the original again
     * @return the version it has now; empty when it says what holds already
     * @throws TextChanged when there is a later one
     */
    public OptionalInt write(TextCase of, TextForm form, Locale language, int seen, Draft draft, String who) {
        var tag = WordsInForce.tag(language);
        var before = texts.latestFirst(of, form, tag, 1);
        int version = before.isEmpty() ? 0 : before.get(0).version;
        var original = original(of, form, language);
        var holds = before.isEmpty() || before.get(0).isOriginal()
                ? original
                : new Draft(before.get(0).subject, before.get(0).body);
        if (holds.equals(draft)) return OptionalInt.empty();
        if (version != seen) throw new TextChanged();
        boolean isOriginal = draft.equals(original);
        texts.persist(new MessageText(
                of,
                form,
                tag,
                seen + 1,
                isOriginal ? null : draft.subject,
                isOriginal ? null : draft.body,
                who,
                clock.instant()));
        return OptionalInt.of(seen + 1);
    }

    /**
     * What a version said, within the transaction under way; empty when there is none.
     *
     * @param version 0 for the words that came with the message
     */
    public Optional<Draft> version(TextCase of, TextForm form, Locale language, int version) {
        var original = original(of, form, language);
        if (version == 0) return Optional.of(original);
        return texts.version(of, form, WordsInForce.tag(language), version)
                .map(text -> text.isOriginal() ? original : new Draft(text.subject, text.body));
    }

    /** A refusal for who was not the first to write. */
    public static TextChanged changed() {
        return new TextChanged();
    }

    /** What was written is committed. */
    public void written() {
        inForce.readAgain();
    }
}
