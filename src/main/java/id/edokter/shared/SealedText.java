package id.edokter.shared;

import jakarta.inject.Provider;
import jakarta.persistence.AttributeConverter;
import java.util.function.Function;

/**
 * A text that lies sealed in one column VARBINARY of one table: each column has a class of its own, which is a bean, so
 * that the job that changes keys finds every column there is. A value sealed for one column does not open in another.
 */
public abstract class SealedText implements AttributeConverter<String, byte[]> {

    /** How much longer than the text (in UTF-8) a sealed value is, at most. */
    public static final int OVERHEAD = Sealer.OVERHEAD;

    /** Asked when there is something to seal: converters are made before the configuration is read. */
    private final Provider<Sealer> sealer;

    private final String table;
    private final String column;
    private final String key;
    private final Function<String, Fingerprint> found;

    protected SealedText(Provider<Sealer> sealer, String table, String column) {
        this(sealer, table, column, "id");
    }

    /** @param key the column of the table's primary key */
    protected SealedText(Provider<Sealer> sealer, String table, String column, String key) {
        this(sealer, table, column, key, null);
    }

    /** @param found by which fingerprint it is found, which lies beside it in a column COLUMN_fingerprint */
    protected SealedText(Provider<Sealer> sealer, String table, String column, Function<String, Fingerprint> found) {
        this(sealer, table, column, "id", found);
    }

    private SealedText(
            Provider<Sealer> sealer, String table, String column, String key, Function<String, Fingerprint> found) {
        this.sealer = sealer;
        this.table = table;
        this.column = column;
        this.key = key;
        this.found = found;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    public String key() {
        return key;
    }

    /** Whether rows are found by it. */
    public boolean isFound() {
        return found != null;
    }

    /** Where its fingerprint lies. */
    public String fingerprintColumn() {
        return column + "_fingerprint";
    }

    /** What lies there for a sealed value when this one makes the fingerprints. */
    public byte[] fingerprint(byte[] sealed, Sealer with) {
        return with.fingerprint(found.apply(convertToEntityAttribute(sealed)));
    }

    /** The same text, sealed anew with the first key. */
    public byte[] reseal(byte[] sealed) {
        return convertToDatabaseColumn(convertToEntityAttribute(sealed));
    }

    @Override
    public byte[] convertToDatabaseColumn(String text) {
        return sealer.get().seal(purpose(), text);
    }

    @Override
    public String convertToEntityAttribute(byte[] sealed) {
        return sealer.get().open(purpose(), sealed);
    }

    private String purpose() {
        return table + "." + column;
    }
}
