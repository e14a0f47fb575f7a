package id.edokter.notification;

import id.edokter.shared.Attempts;
import id.edokter.shared.Columns;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.UtcInstant;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Wording;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * What people write to the hospital's number. Each is taken once: it is written down that it was before anything is done, so
 * that a visit is not cancelled by the second telling of a word that meant another. That its answer is owed is written down
 * with it: who wrote hears at least that it may not have worked.
 */
@ApplicationScoped
class WrittenToUs {

    private static final Logger LOG = Logger.getLogger(WrittenToUs.class);

    /** What was told us so late may be about a visit that is over; it is let be. */
    static final Duration STILL_MEANT = Duration.ofHours(24);

    private static final Duration KEPT = Duration.ofDays(30);
    /** Of one telephone in an hour; more is no person with a visit. */
    private static final int MOST = 30;

    /** So long one that is being taken may still be answered by whoever takes it. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{6,14}");
    private static final Locale LANGUAGE = Locale.forLanguageTag("id");

    private final EntityManager em;
    private final OutboxMessages messages;
    private final Outbox outbox;
    private final List<Correspondent> correspondents;
    private final Attempts attempts;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Clock clock;

    WrittenToUs(
            EntityManager em,
            OutboxMessages messages,
            Outbox outbox,
            @All List<Correspondent> correspondents,
            Attempts attempts,
            HospitalSettings hospital,
            Transactions transactions,
            Clock clock) {
        this.em = em;
        this.messages = messages;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.attempts = attempts;
        this.hospital = hospital;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is known of one when it is told. */
    private enum Known {
        NOT_YET,
        UNDER_WAY,
        /** It was acted on, perhaps, and nobody was told. */
        UNANSWERED,
        DONE
    }

    /**
     * @param id by which whoever passed it on knows it again
     * @param digits the number it came from, without a plus
     * @param answered the print of the name by which whoever passed it on calls the message that was answered; empty for none
     * @return whether that is all; if not, it is to be told again, and is answered then
     */
    boolean take(String id, String digits, String text, String answered) {
        var from = phone(digits);
        if (from.isEmpty()) return true;
        switch (known(id)) {
            case NOT_YET -> answered(id, from.get(), newly(id, from.get(), text, answered));
            // nobody knows how far it came, so nothing is done a second time
            case UNANSWERED -> answered(id, from.get(), Optional.of(failed()));
            case UNDER_WAY -> {
                return false;
            }
            case DONE -> {}
        }
        return true;
    }

    private Optional<String> newly(String id, PhoneNumber from, String text, String answered) {
        boolean isTooMuch = attempts.count(new Attempts.Counter("written", from.e164()), MOST, HOUR)
                .isPresent();
        return isTooMuch ? Optional.empty() : answer(id, from, text, answered);
    }

    /** The answer, and that it is owed no more, come together or not at all. */
    private void answered(String id, PhoneNumber from, Optional<String> said) {
        transactions.run(() -> {
            said.ifPresent(text -> outbox.put(reply(id, from, text)));
            return em.createNativeQuery("update written_reply set answer_owed_since = null where print = :print")
                    .setParameter("print", Secrets.hash(id))
                    .executeUpdate();
        });
    }

    private static Optional<PhoneNumber> phone(String digits) {
        if (!DIGITS.matcher(digits).matches()) return Optional.empty();
        try {
            return Optional.of(PhoneNumber.of("+" + digits));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private Known known(String id) {
        var now = clock.instant();
        return transactions.run(() -> {
            boolean isFirst =
                    em.createNativeQuery("insert ignore into written_reply (print, taken_at, answer_owed_since)"
                                            + " values (:print, :now, :now)")
                                    .setParameter("print", Secrets.hash(id))
                                    .setParameter("now", UtcInstant.of(now))
                                    .executeUpdate()
                            == 1;
            if (isFirst) return Known.NOT_YET;
            var owed = em.createNativeQuery("select cast(answer_owed_since as datetime(3)) from written_reply"
                            + " where print = :print and answer_owed_since is not null")
                    .setParameter("print", Secrets.hash(id))
                    .getResultList();
            if (owed.isEmpty()) return Known.DONE;
            boolean isUnderWay = Columns.instant(owed.get(0)).isAfter(now.minus(UNDER_WAY));
            return isUnderWay ? Known.UNDER_WAY : Known.UNANSWERED;
        });
    }

    /** One that fails says so to who wrote it, and stops no others. */
    private Optional<String> answer(String id, PhoneNumber from, String text, String answered) {
        try {
            var about = answered.isEmpty() ? Optional.<String>empty() : Optional.of(subject(answered));
            return correspondents.stream()
                    .flatMap(one -> one.answer(from, text, about).stream())
                    .findFirst();
        } catch (RuntimeException failure) {
            // without its words, which may quote what was written
            LOG.errorf(
                    "What was written (%s) could not be taken: %s",
                    Secrets.print(id, 12), failure.getClass().getName());
            return Optional.of(failed());
        }
    }

    private String failed() {
        return Wording.bundle(NotificationMessages.class, LANGUAGE).reply_failed(hospital.name(), hospital.phone());
    }

    private String subject(String providerId) {
        return transactions
                .run(() -> messages.ofProvider(providerId).map(one -> one.subject))
                .orElse(Correspondent.FORGOTTEN);
    }

    private Message reply(String id, PhoneNumber from, String text) {
        var now = clock.instant();
        return new Message(
                MessageKind.REPLY,
                "reply:" + HexFormat.of().formatHex(Secrets.hash(id)),
                0,
                Recipient.whatsApp(from.e164()),
                LANGUAGE,
                Map.of("text", text),
                now,
                // as long as WhatsApp lets who was written to answer
                now.plus(Duration.ofHours(24)),
                true);
    }

    /** What was taken long ago is not told again. */
    void tidy() {
        var before = UtcInstant.of(clock.instant().minus(KEPT));
        while (transactions.run(
                        () -> em.createNativeQuery("delete from written_reply where taken_at < :before limit 1000")
                                .setParameter("before", before)
                                .executeUpdate())
                > 0) {}
    }
}
