package id.edokter.privacy;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What patients agreed to, by purpose: given, withdrawn, and every decision kept. */
@ApplicationScoped
public class Consents implements PersonalRecords {

    private final ConsentLedger ledger;
    private final PatientRegistry patients;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Consents(ConsentLedger ledger, PatientRegistry patients, AuditTrail trail, Transactions transactions, Clock clock) {
        this.ledger = ledger;
        this.patients = patients;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether a patient may be written to for this purpose now. Not without consent, and not while the patient's data
     * are restricted, whatever was agreed to before.
     */
    public boolean has(long patient, Purpose purpose) {
        return transactions.run(() -> patients.find(patient)
                        .filter(p -> p.restrictedAt == null && !p.isErased())
                        .isPresent()
                && isGiven(patient, purpose));
    }

    /** The decision that counts, of each purpose on which there is one. */
    public Map<Purpose, Consent> current(long patient) {
        return transactions.run(() -> latest(patient));
    }

    /** What was decided, within the transaction under way; empty when nothing was. */
    public Optional<Boolean> said(long patient, Purpose purpose) {
        return Optional.ofNullable(latest(patient).get(purpose)).map(consent -> consent.given);
    }

    /**
     * Notes a decision; the same again changes nothing.
     *
     * @param words what the patient was shown
     * @throws NotFoundException when there is no such patient, or none any more
     */
    public void decide(
            Witness witness, long patient, Purpose purpose, boolean given, ConsentText.Words words, Channel channel) {
        transactions.run(() -> {
            // one after the other, so that two tabs do not both find the same state
            patients.lock(known(patient));
            if (isGiven(patient, purpose) == given) return null;
            var text = ledger.text(purpose, words, clock.instant());
            ledger.persist(new Consent(patient, text, given, clock.instant(), channel, witness.who()));
            trail.add(
                    witness,
                    given ? Act.CONSENT_GIVEN : Act.CONSENT_WITHDRAWN,
                    patient,
                    "",
                    purpose + " " + text.version());
            return null;
        });
    }

    private Patient known(long patient) {
        return patients.find(patient).filter(p -> !p.isErased()).orElseThrow(NotFoundException::new);
    }

    private boolean isGiven(long patient, Purpose purpose) {
        var last = latest(patient).get(purpose);
        return last != null && last.given;
    }

    private Map<Purpose, Consent> latest(long patient) {
        var latest = new EnumMap<Purpose, Consent>(Purpose.class);
        ledger.of(patient).forEach(consent -> latest.put(consent.text.purpose, consent));
        return latest;
    }

    // ---- kept about a patient

    @Override
    public PersonalPart part() {
        return PersonalPart.CONSENTS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        return ledger.of(patient).stream().map(Consents::told).toList();
    }

    private static Map<PersonalField, Object> told(Consent consent) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.PURPOSE, consent.text.purpose);
        told.put(PersonalField.GIVEN, consent.given);
        told.put(PersonalField.AT, consent.at);
        told.put(PersonalField.CHANNEL, consent.channel);
        told.put(PersonalField.TEXT, consent.text.indonesian);
        return told;
    }

    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        ledger.forget(patient);
    }
}
