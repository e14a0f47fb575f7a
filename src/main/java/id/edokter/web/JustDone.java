package id.edokter.web;

import java.util.Arrays;

/** What was just done, as the address of the page that follows has it; the words for it are each module's own. */
public interface JustDone {

    /** Empty for nothing, and for what an address was made to say. */
    String word();

    default String at(String address) {
        return address + "?" + told();
    }

    /** Behind an address that asks already. */
    default String told() {
        return "selesai=" + word();
    }

    default boolean isTold() {
        return !word().isEmpty();
    }

    /** @param nothing for a word that is none of them */
    static <D extends Enum<D> & JustDone> D of(String word, D nothing) {
        return Arrays.stream(nothing.getDeclaringClass().getEnumConstants())
                .filter(done -> done.word().equals(word))
                .findFirst()
                .orElse(nothing);
    }
}
