package id.edokter.privacy;

import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** The words of requests and answers: whoever asks for a correction writes numbers into them. */
final class RequestSeals {

    private RequestSeals() {}

    @Singleton
    @Converter
    static class SealedWish extends SealedText {
        SealedWish(Provider<Sealer> sealer) {
            super(sealer, "privacy_request", "wish");
        }
    }

    @Singleton
    @Converter
    static class SealedAnswer extends SealedText {
        SealedAnswer(Provider<Sealer> sealer) {
            super(sealer, "privacy_request", "answer");
        }
    }
}
