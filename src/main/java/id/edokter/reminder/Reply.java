package id.edokter.reminder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody wrote back to a message: one of five words, as people type them. What may be meant otherwise is not
 * understood and asked again, since a visit that is cancelled by a misreading is worse than one more message.
 *
 * @param others what may be the code of a booking, as it was typed but in capitals
 */
record Reply(Word word, List<String> others) {

    enum Word {
        COMES("datang", "hadir", "confirm", "konfirmasi", "come", "coming"),
        MOVE("pindah", "ganti", "ubah", "tunda", "undur", "reschedule", "move"),
        CANCEL("batal", "batalkan", "batalin", "cancel"),
        STOP("stop", "berhenti", "unsubscribe"),
        START("mulai", "start"),
        UNCLEAR;

        private final List<String> said;

        Word(String... said) {
            this.said = List.of(said);
        }
    }

    private static final int LONGEST = 160;
    private static final int SHORTEST_TO_MISTYPE = 5;
    private static final int CODE = 6;

    /** Shortened as on the keys of a telephone. */
    private static final Map<String, Word> SHORT = Map.ofEntries(
            Map.entry("dtg", Word.COMES),
            Map.entry("dtng", Word.COMES),
            Map.entry("dateng", Word.COMES),
            Map.entry("hdr", Word.COMES),
            Map.entry("pndh", Word.MOVE),
            Map.entry("pindh", Word.MOVE),
            Map.entry("btl", Word.CANCEL),
            Map.entry("btal", Word.CANCEL),
            Map.entry("stp", Word.STOP),
            Map.entry("mlai", Word.START));

    /** Alone they say that somebody comes; beside another word they say nothing. */
    private static final Set<String> YES = Set.of("ya", "iya", "y", "yes", "ok", "oke", "okee", "okay", "siap", "jadi");

    private static final Set<String> NO =
            Set.of("tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "ndak", "no", "not", "jangan");

    /** With any of these nobody knows. */
    private static final Set<String> DOUBT =
            Set.of("belum", "mungkin", "kalau", "kalo", "jika", "apakah", "apa", "atau");

    private static final Set<String> SAYS_NOTHING = Set.of(
            ("saya sy aku kami kita pak bu bapak ibu dok min admin mohon tolong mau akan bisa dapat dong deh aja saja ke untuk"
                            + " janji jadwal terima kasih makasih terimakasih trims tks besok hari ini nanti selamat pagi siang"
                            + " sore malam assalamualaikum insya allah insyaallah i am will please thanks thank you")
                    .split(" "));

    static Reply of(String text) {
        var plain = text == null ? "" : text;
        if (plain.length() > LONGEST) return new Reply(Word.UNCLEAR, List.of());
        var words = EnumSet.noneOf(Word.class);
        var others = new ArrayList<String>();
        boolean yes = false;
        boolean no = false;
        boolean doubt = plain.contains("?");
        for (var token : tokens(plain)) {
            var word = word(token);
            if (YES.contains(token)) yes = true;
            else if (NO.contains(token)) no = true;
            else if (DOUBT.contains(token)) doubt = true;
            else if (word != null) words.add(word);
            else if (!SAYS_NOTHING.contains(token)) others.add(token.toUpperCase(Locale.ROOT));
        }
        boolean isStrange = others.stream().anyMatch(token -> token.length() != CODE) || others.size() > 1;
        if (doubt || isStrange || words.size() > 1) return new Reply(Word.UNCLEAR, others);
        return new Reply(meant(words.isEmpty() ? null : words.iterator().next(), yes, no), others);
    }

    private static Word meant(Word word, boolean yes, boolean no) {
        // "tidak datang" and "tidak jadi" cancel; "tidak batal", "jangan stop" and a bare "tidak" may be anything
        if (no) return word == Word.COMES || word == null && yes ? Word.CANCEL : Word.UNCLEAR;
        if (word != null) return word;
        return yes ? Word.COMES : Word.UNCLEAR;
    }

    private static List<String> tokens(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("([a-z])\\1{2,}", "$1")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return letters.isEmpty() ? List.of() : Arrays.asList(letters.split(" "));
    }

    private static Word word(String token) {
        var exact = EXACT.get(token);
        if (exact != null) return exact;
        Word near = null;
        for (var entry : EXACT.entrySet()) {
            var said = entry.getKey();
            if (said.length() < SHORTEST_TO_MISTYPE || said.charAt(0) != token.charAt(0)) continue;
            if (!isMistyped(token, said)) continue;
            if (near != null && near != entry.getValue()) return null;
            near = entry.getValue();
        }
        return near;
    }

    private static final Map<String, Word> EXACT = exact();

    private static Map<String, Word> exact() {
        var all = new HashMap<>(SHORT);
        for (var word : Word.values()) for (var said : word.said) all.put(said, word);
        return Map.copyOf(all);
    }

    /** One letter too many, too few, another one, or two that changed places. */
    private static boolean isMistyped(String token, String said) {
        int same = 0;
        int shorter = Math.min(token.length(), said.length());
        while (same < shorter && token.charAt(same) == said.charAt(same)) same++;
        var left = token.substring(same);
        var right = said.substring(same);
        return switch (token.length() - said.length()) {
            case 1 -> left.substring(1).equals(right);
            // not the last one: "hadi" and "bata" are words of their own
            case -1 -> !left.isEmpty() && right.substring(1).equals(left);
            case 0 ->
                left.substring(1).equals(right.substring(1))
                        || left.length() > 1
                                && left.charAt(0) == right.charAt(1)
                                && left.charAt(1) == right.charAt(0)
                                && left.substring(2).equals(right.substring(2));
            default -> false;
        };
    }
}
