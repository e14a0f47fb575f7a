package id.edokter.patient;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** The columns of a patient, and of what the desk writes about one, that lie sealed in the database. */
final class PatientSeals {

    private static final String TABLE = "patient";

    private PatientSeals() {}

    @Singleton
    @Converter
    static class SealedNik extends SealedText {
        SealedNik(Provider<Sealer> sealer) {
            super(sealer, TABLE, "nik", Fingerprint::ofNik);
        }
    }

    /** Apart from the proved one, so that a claim cannot be made a proof by copying it. */
    @Singleton
    @Converter
    static class SealedClaimedNik extends SealedText {
        SealedClaimedNik(Provider<Sealer> sealer) {
            super(sealer, TABLE, "claimed_nik", Fingerprint::ofNik);
        }
    }

    @Singleton
    @Converter
    static class SealedCard extends SealedText {
        SealedCard(Provider<Sealer> sealer) {
            super(sealer, TABLE, "jkn_card", Fingerprint::ofCard);
        }
    }

    @Singleton
    @Converter
    static class SealedPhone extends SealedText {
        SealedPhone(Provider<Sealer> sealer) {
            super(sealer, TABLE, "phone", Fingerprint::ofPhone);
        }
    }

    @Singleton
    @Converter
    static class SealedPhoneTyped extends SealedText {
        SealedPhoneTyped(Provider<Sealer> sealer) {
            super(sealer, TABLE, "phone_typed");
        }
    }

    /** What stood in a field before the desk changed it. */
    @Singleton
    @Converter
    static class SealedOldValue extends SealedText {
        SealedOldValue(Provider<Sealer> sealer) {
            super(sealer, "patient_change", "old_value");
        }
    }

    /** What clerks write of a person may hold names and numbers. */
    @Singleton
    @Converter
    static class SealedReason extends SealedText {
        SealedReason(Provider<Sealer> sealer) {
            super(sealer, "patient_change", "reason");
        }
    }

    @Singleton
    @Converter
    static class SealedMergeReason extends SealedText {
        SealedMergeReason(Provider<Sealer> sealer) {
            super(sealer, "patient_merge", "reason");
        }
    }

    @Singleton
    @Converter
    static class SealedUndoneReason extends SealedText {
        SealedUndoneReason(Provider<Sealer> sealer) {
            super(sealer, "patient_merge", "undone_reason");
        }
    }

    @Singleton
    @Converter
    static class SealedOpeningReason extends SealedText {
        SealedOpeningReason(Provider<Sealer> sealer) {
            super(sealer, "record_opening", "reason");
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
