package id.edokter.family;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** The columns of families that lie sealed in the database. */
final class FamilySeals {

    private FamilySeals() {}

    @Singleton
    @Converter
    static class SealedPhone extends SealedText {
        SealedPhone(Provider<Sealer> sealer) {
            super(sealer, "family_account", "phone", Fingerprint::ofPhone);
        }
    }

    @Singleton
    @Converter
    static class SealedCodePhone extends SealedText {
        SealedCodePhone(Provider<Sealer> sealer) {
            super(sealer, "phone_code", "phone");
        }
    }

    @Singleton
    @Converter
    static class SealedNik extends SealedText {
        SealedNik(Provider<Sealer> sealer) {
            super(sealer, "family_link", "nik");
        }
    }

    @Singleton
    @Converter
    static class SealedEmail extends SealedText {
        SealedEmail(Provider<Sealer> sealer) {
            super(sealer, "family_account", "email");
        }
    }
}
