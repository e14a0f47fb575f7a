package id.edokter.reminder;

import id.edokter.web.JustDone;

/** What was just done to reminders, told on the page that follows. */
public enum ReminderDone implements JustDone {
    KEPT("disimpan"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    ReminderDone(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    static ReminderDone of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
