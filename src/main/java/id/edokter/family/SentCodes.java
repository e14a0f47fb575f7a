package id.edokter.family;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.shared.Attempts;
import id.edokter.shared.Attempts.Counter;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sends codes to telephones, and compares what comes back. How much is sent is bounded in the database, over all
 * replicas; whether a number got its code this time or had too many, the same is written and takes the same time.
 */
@ApplicationScoped
class SentCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int HOURS_OF_A_DAY = 3;

    private final PhoneCodes codes;
    private final Outbox outbox;
    private final Attempts attempts;
    private final Sealer sealer;
    private final AuditTrail trail;
    private final FamilySettings settings;
    private final Transactions transactions;
    private final Clock clock;

    SentCodes(
            PhoneCodes codes,
            Outbox outbox,
            Attempts attempts,
            Sealer sealer,
            AuditTrail trail,
            FamilySettings settings,
            Transactions transactions,
            Clock clock) {
        this.codes = codes;
        this.outbox = outbox;
        this.attempts = attempts;
        this.sealer = sealer;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A code that somebody wants.
     *
     * @param request what only the browser that asks carries; of one request there is one code, the latest
     * @param phone where it goes
     * @param link what it proves; null when it is for signing in
     * @param patient who the link is; null when the register knows nobody by what was said: then nothing is sent
     * @param owner whether the telephone is known to be in the hands of who asks: strangers do not use up its codes
     */
    record Wanted(String request, String phone, Long link, Long patient, boolean owner, Locale language) {

        private boolean hasNobody() {
            return link != null && patient == null;
        }

        private MessageKind kind() {
            return link == null ? MessageKind.SIGN_IN_CODE : MessageKind.LINK_CODE;
        }
    }

    /** @throws TooManyCodes asked for from this network, or by all together; of one telephone it is never told */
    void bound(String network) {
        refuse(new Counter("code-address", network), settings.codesPerAddress());
        refuse(new Counter("code-all", ""), settings.codesOfAll());
    }

    void refuse(Counter counter, int most) {
        var closed = attempts.count(counter, most, HOUR);
        if (closed.isPresent()) throw new TooManyCodes(closed.get());
    }

    void send(Wanted wanted) {
        boolean goes = isLeftFor(wanted) && !wanted.hasNobody();
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        // what nobody was sent, nobody can guess: else a telephone's limit would bound its messages, not the guessing
        var opens = goes ? code : Secrets.token();
        var request = Secrets.hash(wanted.request);
        var subject = "request:" + HexFormat.of().formatHex(request, 0, 16) + "-" + Secrets.code(8);
        transactions.run(() -> {
            var now = clock.instant();
            codes.forget(request);
            var row = new PhoneCode(
                    request, keyed(wanted.request, opens), wanted.phone, wanted.link, wanted.patient, now);
            codes.persist(row);
            outbox.put(Message.code(
                    wanted.kind(),
                    subject,
                    1,
                    Recipient.phone(wanted.phone),
                    wanted.language,
                    Map.of("code", code, "minutes", String.valueOf(PhoneCode.GOOD_FOR.toMinutes())),
                    now,
                    row.endsAt));
            // as much work for a code that goes as for one that does not
            outbox.withdraw(wanted.kind(), goes ? "nothing" : subject, "not sent");
            return null;
        });
    }

    /** Both are counted, whatever the first says. */
    private boolean isLeftFor(Wanted wanted) {
        var kind = wanted.owner ? "code-owner" : wanted.hasNobody() ? "code-nobody" : "code-phone";
        return List.of(
                        attempts.count(new Counter(kind, wanted.phone), settings.codesPerPhone(), HOUR),
                        attempts.count(
                                new Counter(kind + "-day", wanted.phone),
                                HOURS_OF_A_DAY * settings.codesPerPhone(),
                                DAY))
                .stream()
                .allMatch(Optional::isEmpty);
    }

    /**
     * The request's code, when it is the one that was typed; {@link PhoneCodes#use} is still to be asked.
     *
     * @param link for which it has to be; null for signing in
     * @param witness who typed it; a wrong try leaves a line, what is not compared any more leaves none
     * @throws WrongPhoneCode when it is another, was used, is too old, had too many tries, or is for something else
     */
    PhoneCode compared(String request, Long link, String typed, Witness witness) {
        var digits = typed == null ? "" : typed.replaceAll("[\\s.\\-]", "");
        if (!digits.matches("[0-9]{" + PhoneCode.DIGITS + "}")) throw new WrongPhoneCode(left(request));
        var hash = Secrets.hash(request);
        var claimed = transactions.run(
                () -> codes.claimTry(hash, clock.instant()) ? codes.ofRequest(hash) : Optional.<PhoneCode>empty());
        if (claimed.isEmpty()) throw new WrongPhoneCode(0);
        var code = claimed.get();
        boolean right = MessageDigest.isEqual(code.codeHash, keyed(request, digits));
        boolean fits = link == null ? code.linkId == null : link.equals(code.linkId) && code.patientId != null;
        if (right && fits) return code;
        trail.addNow(witness, Act.SIGN_IN_FAILED, null, "", "telephone's code");
        throw new WrongPhoneCode(PhoneCode.TRIES - code.tries);
    }

    private int left(String request) {
        return asked(request)
                .filter(code -> code.usedAt == null && code.endsAt.isAfter(clock.instant()))
                .map(code -> PhoneCode.TRIES - code.tries)
                .orElse(0);
    }

    Optional<PhoneCode> asked(String request) {
        return transactions.run(() -> codes.ofRequest(Secrets.hash(request)));
    }

    private byte[] keyed(String request, String code) {
        return sealer.fingerprint("phone code", request + " " + code);
    }
}
