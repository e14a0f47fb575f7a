package id.edokter.shared;

import java.util.List;

/** What a module wants the person at the console to know once e-Dokter is up. Make it a bean. */
public interface StartupLine {

    /** Lines in Bahasa Indonesia, printed as they are, each once; may be empty. */
    List<String> lines();
}
