package id.edokter.booking;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** The columns of appointments and half-filled forms that lie sealed in the database. */
final class BookingSeals {

    private static final String TABLE = "appointment";

    private BookingSeals() {}

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

    @Singleton
    @Converter
    static class SealedCard extends SealedText {
        SealedCard(Provider<Sealer> sealer) {
            super(sealer, TABLE, "jkn_card");
        }
    }

    @Singleton
    @Converter
    static class SealedDoctorNote extends SealedText {
        SealedDoctorNote(Provider<Sealer> sealer) {
            super(sealer, TABLE, "doctor_note");
        }
    }

    /** The number of the referral or control letter. */
    @Singleton
    @Converter
    static class SealedReference extends SealedText {
        SealedReference(Provider<Sealer> sealer) {
            super(sealer, TABLE, "reference");
        }
    }

    @Singleton
    @Converter
    static class SealedAnswers extends SealedText {
        SealedAnswers(Provider<Sealer> sealer) {
            super(sealer, "booking_draft", "answers", "token_hash");
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
