package id.edokter.watch;

import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** What is written about an incident: it may name people, and how they were reached. */
final class IncidentSeals {

    private static final String TABLE = "incident";

    private IncidentSeals() {}

    @Singleton
    @Converter
    static class SealedWhat extends SealedText {
        SealedWhat(Provider<Sealer> sealer) {
            super(sealer, TABLE, "what");
        }
    }

    @Singleton
    @Converter
    static class SealedData extends SealedText {
        SealedData(Provider<Sealer> sealer) {
            super(sealer, TABLE, "data");
        }
    }

    @Singleton
    @Converter
    static class SealedHandling extends SealedText {
        SealedHandling(Provider<Sealer> sealer) {
            super(sealer, TABLE, "handling");
        }
    }
}
