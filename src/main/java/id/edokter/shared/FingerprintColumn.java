package id.edokter.shared;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A {@link Fingerprint} in a column BINARY(32). */
@Singleton
@Converter(autoApply = true)
class FingerprintColumn implements AttributeConverter<Fingerprint, byte[]> {

    /** Asked when there is something to hash: converters are made before the configuration is read. */
    private final Provider<Sealer> sealer;

    FingerprintColumn(Provider<Sealer> sealer) {
        this.sealer = sealer;
    }

    @Override
    public byte[] convertToDatabaseColumn(Fingerprint fingerprint) {
        return fingerprint == null ? null : fingerprint.hash(sealer.get());
    }

    @Override
    public Fingerprint convertToEntityAttribute(byte[] hash) {
        return Fingerprint.read(hash);
    }
}
