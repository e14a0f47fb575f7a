package id.edokter.visit;

import java.util.Arrays;
import java.util.Optional;

/** What is pressed on the page of a queue; the word is what its form says. */
public enum Step {
    /** The session begins. */
    BEGIN("mulai"),
    CALL("panggil"),
    FINISH_AND_CALL("selesai-panggil"),
    RECALL("panggil-lagi"),
    SKIP("lewati"),
    /** Goes in to the doctor. */
    ENTER("masuk"),
    FINISH("selesai"),
    /** Went away without having been seen. */
    LEAVE("pulang"),
    ARRIVE("datang"),
    PRIORITY("prioritas"),
    UNDO("urungkan"),
    /** Sent to another clinic, on a page of its own. */
    REFER("rujuk");

    public final String word;

    Step(String word) {
        this.word = word;
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
