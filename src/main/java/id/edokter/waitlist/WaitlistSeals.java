package id.edokter.waitlist;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** The columns of wishes that lie sealed in the database. */
final class WaitlistSeals {

    private static final String TABLE = "waitlist_wish";

    private WaitlistSeals() {}

    @Singleton
    @Converter
    static class SealedPhone extends SealedText {
        SealedPhone(Provider<Sealer> sealer) {
            super(sealer, TABLE, "phone", Fingerprint::ofPhone);
        }
    }

    @Singleton
    @Converter
    static class SealedAnswers extends SealedText {
        SealedAnswers(Provider<Sealer> sealer) {
            super(sealer, TABLE, "answers");
        }
    }

    @Singleton
    @Converter
    static class SealedEmail extends SealedText {
        SealedEmail(Provider<Sealer> sealer) {
            super(sealer, TABLE, "email");
        }
    }
}
