package id.edokter.notification;

/** In which form a message is worded. */
public enum TextForm {
    /** For a telephone: every letter counts. */
    SHORT(600, 0),
    EMAIL(4000, 150);

    final int longest;
    final int longestSubject;

    TextForm(int longest, int longestSubject) {
        this.longest = longest;
        this.longestSubject = longestSubject;
    }

    static TextForm of(Recipient.Way way) {
        return way == Recipient.Way.EMAIL ? EMAIL : SHORT;
    }

    public int longest() {
        return longest;
    }

    public int longestSubject() {
        return longestSubject;
    }
}
