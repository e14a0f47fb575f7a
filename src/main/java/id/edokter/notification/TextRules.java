package id.edokter.notification;

import id.edokter.notification.Sentence.Flaw;
import id.edokter.notification.Sentence.Unreadable;
import id.edokter.shared.FieldErrors;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text must have, and must not, to be sent to people; by its own kind, and the words that this comes with. */
final class TextRules {

    /** So many parts of a short message are paid for at most. */
    static final int MOST_PARTS = 4;

    /** Without these a message is of no use: who sends it, when, until when, where to go on. */
    private static final Set<String> NEEDED =
            Set.of(TextCase.HOSPITAL, "link", "when", "time", "was", "next", "until", "minutes", "began", "room");

    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029\\x0B\\x0C]");
    /** Letters that nobody sees, or that turn the order of the others. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cntrl}\\u200B-\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFF"
                    + "\\p{Co}\\p{Cs}]");

    private final TextCase of;
    private final TextForm form;
    private final Sentence original;

    private TextRules(TextCase of, TextForm form, Sentence original) {
        this.of = of;
        this.form = form;
        this.original = original;
    }

    static TextRules of(TextCase of, TextForm form, String original) {
        try {
            return new TextRules(of, form, Sentence.read(original));
        } catch (Unreadable impossible) {
            throw new IllegalStateException("the words of " + of.key() + " cannot be written down", impossible);
        }
    }

    /** Names that the text must have, as they are shown. */
    Set<String> needed() {
        var needed = new TreeSet<String>();
        for (var name : original.names()) {
            var meant = TextNames.meant().apply(name);
            boolean isCode = meant.equals("code") && of.kind().manner == Manner.CODE;
            boolean isAccount = meant.equals("phone") && of.kind() == MessageKind.LINK_PROVED;
            if (NEEDED.contains(meant) || isCode || isAccount) needed.add(name);
        }
        // in a letter the hospital stands in the sender, and below the text
        if (form == TextForm.EMAIL) needed.remove(TextNames.shown(TextCase.HOSPITAL));
        return needed;
    }

    /** Names of what may be left empty, for instance of a sensitive clinic. */
    Set<String> maybeEmpty() {
        var some = new LinkedHashSet<>(original.names());
        some.removeAll(original.plain());
        return some;
    }

    Set<String> known() {
        return of.values().stream().map(TextNames::shown).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return what was typed, with line ends as they are kept; null when something is wrong */
    String body(String field, String typed, FieldErrors errors) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            errors.add(field, "text_empty");
            return null;
        }
        if (text.length() > form.longest) {
            errors.add(field, "text_has_too_many", form.longest, text.length());
            return null;
        }
        if (isHidden(text.replace("\n", ""))) {
            errors.add(field, "text_hidden_letters");
            return null;
        }
        var read = sentence(field, text, errors);
        if (read.isEmpty()) return null;
        boolean well = names(field, read.get(), errors);
        var missing = needed();
        missing.removeAll(read.get().always());
        if (!missing.isEmpty()) {
            errors.add(field, "text_name_missing", shown(missing));
            well = false;
        }
        return well ? text : null;
    }

    /** The same for the line above a letter, which is seen before anybody has opened it. */
    String subject(String field, String typed, FieldErrors errors) {
        var text = typed.strip();
        if (text.isEmpty()) {
            errors.add(field, "text_empty");
            return null;
        }
        if (BREAK.matcher(text).find()) {
            errors.add(field, "text_line_break");
            return null;
        }
        if (text.length() > form.longestSubject) {
            errors.add(field, "text_has_too_many", form.longestSubject, text.length());
            return null;
        }
        if (isHidden(text)) {
            errors.add(field, "text_hidden_letters");
            return null;
        }
        var read = sentence(field, text, errors);
        if (read.isEmpty()) return null;
        boolean well = names(field, read.get(), errors);
        var secret = secret();
        secret.retainAll(read.get().names());
        if (!secret.isEmpty()) {
            errors.add(field, "text_secret_in_subject", shown(secret));
            well = false;
        }
        return well ? text : null;
    }

    private Set<String> secret() {
        return new TreeSet<>(Set.of(TextNames.shown("link"), TextNames.shown("code")));
    }

    private static boolean isHidden(String text) {
        return HIDDEN.matcher(text).find();
    }

    private boolean names(String field, Sentence read, FieldErrors errors) {
        var unknown = new TreeSet<>(read.names());
        unknown.removeAll(known());
        if (!unknown.isEmpty()) {
            errors.add(field, "text_name_unknown", shown(unknown), shown(known()));
            return false;
        }
        var bare = new TreeSet<>(maybeEmpty());
        bare.retainAll(read.plain());
        if (bare.isEmpty()) return true;
        errors.add(field, "text_name_may_be_empty", shown(bare));
        return false;
    }

    private static Optional<Sentence> sentence(String field, String text, FieldErrors errors) {
        try {
            return Optional.of(Sentence.read(text));
        } catch (Unreadable unreadable) {
            errors.add(field, key(unreadable.flaw), example(unreadable.flaw));
            return Optional.empty();
        }
    }

    private static String key(Flaw flaw) {
        return switch (flaw) {
            case BRACE -> "text_braces";
            case BRACKET -> "text_brackets";
            case NOTHING_IN_BRACKETS -> "text_brackets_empty";
        };
    }

    /** Also for a flaw whose sentence needs none. */
    private static String example(Flaw flaw) {
        return "{" + TextNames.shown(flaw == Flaw.NOTHING_IN_BRACKETS ? "clinic" : "name") + "}";
    }

    private static String shown(Set<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
