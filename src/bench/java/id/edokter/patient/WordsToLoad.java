package id.edokter.patient;

import java.util.Set;

/** What is kept of names so that they are found, for whoever loads very many people at once. */
public final class WordsToLoad {

    private WordsToLoad() {}

    public static Set<String> kept(String name) {
        return NameKey.kept(name);
    }

    public static Set<String> sounds(String name) {
        return NameKey.sounds(name);
    }

    public static Set<String> slips(String sound) {
        return NameKey.slips(sound);
    }
}
