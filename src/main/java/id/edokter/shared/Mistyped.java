package id.edokter.shared;

/** Whether a word may be a typing error for another: wrong, missing, superfluous and swapped letters. */
public final class Mistyped {

    private static final int SHORTEST = 4;
    /** From so many letters on, two errors are forgiven. */
    private static final int LONG = 7;

    private Mistyped() {}

    /** Of the other word, its beginning is enough. */
    public static boolean is(String word, String other) {
        int length = word.length();
        if (length < SHORTEST) return false;
        int allowed = length < LONG ? 1 : 2;
        return errors(word, other, allowed) <= allowed
                || (other.length() > length && errors(word, other.substring(0, length), allowed) <= allowed);
    }

    /**
     * How many errors lie between two words, counted only as far as it matters.
     *
     * @return more than {@code most}, when there are more
     */
    public static int errors(String word, String other, int most) {
        if (Math.abs(word.length() - other.length()) > most) return most + 1;
        var beforeLast = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= word.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = word.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1)) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
