package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/**
 * The columns of messages that lie sealed in the database. They are no converters of their entities: a row that does not
 * open must not keep couriers from taking the next.
 */
final class NotificationSeals {

    private static final String OUTBOX = "outbox_message";
    private static final String DEMO = "demo_message";

    private NotificationSeals() {}

    private static Fingerprint fingerprint(String address) {
        return Recipient.at(address).fingerprint();
    }

    @Singleton
    static class SealedRecipient extends SealedText {
        SealedRecipient(Provider<Sealer> sealer) {
            super(sealer, OUTBOX, "recipient", NotificationSeals::fingerprint);
        }
    }

    @Singleton
    static class SealedOthers extends SealedText {
        SealedOthers(Provider<Sealer> sealer) {
            super(sealer, OUTBOX, "other_recipients");
        }
    }

    @Singleton
    static class SealedContents extends SealedText {
        SealedContents(Provider<Sealer> sealer) {
            super(sealer, OUTBOX, "contents");
        }
    }

    @Singleton
    static class SealedAddress extends SealedText {
        SealedAddress(Provider<Sealer> sealer) {
            super(sealer, "known_address", "address", NotificationSeals::fingerprint);
        }
    }

    @Singleton
    static class SealedDemoRecipient extends SealedText {
        SealedDemoRecipient(Provider<Sealer> sealer) {
            super(sealer, DEMO, "recipient");
        }
    }

    @Singleton
    static class SealedDemoText extends SealedText {
        SealedDemoText(Provider<Sealer> sealer) {
            super(sealer, DEMO, "text");
        }
    }
}
