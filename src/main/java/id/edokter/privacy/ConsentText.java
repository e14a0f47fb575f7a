package id.edokter.privacy;

import id.edokter.shared.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/** Exactly what somebody agreed to, in both languages; another wording is another text. */
@Entity
@Immutable
public class ConsentText {

    private static final int LETTERS_OF_A_VERSION = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    public byte[] hash;
    public String indonesian;
    public String english;
    public Instant since;

    protected ConsentText() {}

    /** As a person may quote it. */
    public String version() {
        return version(hash);
    }

    static String version(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, LETTERS_OF_A_VERSION);
    }

    /** The words that are shown now. */
    public record Words(String indonesian, String english) {

        byte[] hash() {
            return Secrets.hash(indonesian.length() + ":" + indonesian + english);
        }

        public String version() {
            return ConsentText.version(hash());
        }
    }
}
