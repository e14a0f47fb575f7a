package id.edokter.web;

import java.util.Locale;
import java.util.Optional;

/** Something that waits for the desk, told on its page of the day by whatever module it belongs to. */
public interface DeskWork {

    /**
     * Where it is done, and how much of it there is, in words.
     *
     * @param page address
     */
    record Waiting(String page, String words) {}

    /** Empty when there is nothing to do; asked whenever the day is shown, so it has to be cheap. */
    Optional<Waiting> waiting(Locale words);
}
