package id.edokter.shared;

/** A file that is not what it should be; the message is one line in Bahasa Indonesia for whoever gave it. */
public class UnreadableFile extends Exception {

    public UnreadableFile(String message) {
        super(message);
    }
}
