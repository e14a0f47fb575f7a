package id.edokter.counter;

import id.edokter.web.JustDone;

/** What was just done, told on the page that follows. */
public enum Done implements JustDone {
    BOOKED("dibuat"),
    /** Of somebody who walked in and is here. */
    ARRIVED("datang"),
    /** The same before the session can be checked in to. */
    EARLY("awal"),
    OVERBOOKED("tambahan"),
    MOVED("dipindah"),
    CANCELLED("dibatalkan"),
    UNDONE("diurungkan"),
    TOLD("diberitahu"),
    NOTED("dicatat"),
    /** Nothing, or what an address was made to say. */
    NOTHING("");

    private final String word;

    Done(String word) {
        this.word = word;
    }

    String at(long appointment) {
        return at("/loket/janji/" + appointment);
    }

    @Override
    public String word() {
        return word;
    }

    static Done of(String word) {
        return JustDone.of(word, NOTHING);
    }
}
