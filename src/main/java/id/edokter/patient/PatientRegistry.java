package id.edokter.patient;

import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.Transactions.StartOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The hospital's register of patients. */
@ApplicationScoped
@Transactional
public class PatientRegistry {

    private final Patients patients;
    private final Clock clock;

    PatientRegistry(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * The person meant by these details, noted anew when the register knows none, and locked for the rest of the
     * transaction: two bookings of one person never run side by side.
     *
     * <p>NIK or No. RM count only together with the date of birth. Where they do not fit, whoever asks learns nothing:
     * a person with a <em>claimed</em> identity is noted, and the desk compares the card.
     *
     * <p>Whatever leads to a record that was merged leads to the one that was kept.
     */
    public Patient identify(PatientDetails details) {
        var holder = details.nik() == null
                ? Optional.<Patient>empty()
                : patients.withNik(details.nik().digits());
        var known = holder.filter(p -> isBornOn(p, details)).map(patients::person);
        if (known.isEmpty() && details.mrn() != null) {
            known = patients.withRecordNumber(details.mrn())
                    .filter(p -> isBornOn(p, details))
                    .map(patients::person);
        }
        if (known.isEmpty()) {
            boolean nikIsFree = holder.isEmpty();
            if (details.nik() == null || !nikIsFree)
                known = patients.withClaim(details).map(patients::person);
            if (known.isEmpty()) {
                var stranger = new Patient(details, nikIsFree, clock.instant());
                patients.persist(stranger);
                return stranger;
            }
        }
        lock(known.get());
        return known.get();
    }

    /**
     * Whom a record says to be: whose NIK or No. RM it claims, where the date of birth fits as well; itself when it
     * claims nothing, or nothing that fits.
     */
    public Patient claimedBy(Patient record) {
        Optional<Patient> claimed = record.claimedNik == null
                ? Optional.empty()
                : patients.withNik(record.claimedNik).map(patients::person);
        if (claimed.filter(p -> isClaimedBy(record, p)).isEmpty() && record.claimedMrn != null)
            claimed = patients.withRecordNumber(record.claimedMrn).map(patients::person);
        return claimed.filter(p -> isClaimedBy(record, p)).orElse(record);
    }

    /** Whether a record is this person's, or says so without proof. */
    public boolean isOrClaims(Patient record, Patient person) {
        return record.id.equals(person.id) || isClaimedBy(record, person);
    }

    private boolean isClaimedBy(Patient record, Patient person) {
        boolean number = record.claimedNik != null && isOneOf(record.claimedNik, p -> p.nik, person)
                || record.claimedMrn != null && isOneOf(record.claimedMrn, p -> p.mrn, person);
        return number && isOneOf(record.birthDate, p -> p.birthDate, person);
    }

    /** Numbers and dates of records that were merged into a person's are the person's too. */
    private <T> boolean isOneOf(T value, Function<Patient, T> of, Patient person) {
        return value.equals(of.apply(person))
                || patients.mergedInto(person.id).stream().anyMatch(p -> value.equals(of.apply(p)));
    }

    /**
     * A record for somebody who says to be a person and whose booking cannot stand in that person's name: an earlier one
     * of the same claim, else a new one. The desk has it suggested as a double.
     *
     * @param fits whether the booking can stand in the name of this record
     */
    public Patient aside(PatientDetails details, Predicate<Patient> fits) {
        for (var earlier : patients.withSameClaim(details)) {
            if (earlier.isMerged()) continue;
            lock(earlier);
            if (fits.test(earlier)) return earlier;
        }
        var claim = new Patient(details, false, clock.instant());
        patients.persist(claim);
        return claim;
    }

    /** @param said makes details of a NIK and a No. RM: what anybody has said who was taken for this record */
    public PatientDetails asSaidOf(Patient record, BiFunction<Nik, String, PatientDetails> said) {
        if (record.nik != null) return said.apply(new Nik(record.nik), null);
        if (record.claimedNik == null) return said.apply(null, record.mrn == null ? record.claimedMrn : record.mrn);
        return said.apply(new Nik(record.claimedNik), record.claimedMrn);
    }

    /** The one person whose proved NIK this is. */
    public Optional<Patient> withNik(Nik nik) {
        return patients.withNik(nik.digits()).map(patients::person);
    }

    public Optional<Patient> withRecordNumber(String mrn) {
        return patients.withRecordNumber(mrn).map(patients::person);
    }

    /** By either date of birth, where a record was merged into another: people tell what one of the two had. */
    private boolean isBornOn(Patient record, PatientDetails details) {
        return record.birthDate.equals(details.birthDate())
                || patients.person(record).birthDate.equals(details.birthDate());
    }

    /**
     * Takes the person's row until the end of the transaction, by an update, which a Galera cluster certifies too. Who
     * was erased while this waited is nobody any more, who was merged is another: the work starts over.
     */
    public void lock(Patient patient) {
        if (!patients.touch(patient.id)) throw new StartOver();
    }

    /** Enters a person whose identity the hospital has proved. */
    public Patient register(String mrn, PatientDetails details, JknCard card) {
        var patient = new Patient(mrn, details, card, clock.instant());
        patients.persist(patient);
        return patient;
    }

    public Optional<Patient> find(long id) {
        return patients.findByIdOptional(id);
    }

    /** The person whom a record stands for, where records were merged: the one that was kept. */
    public Optional<Patient> person(long id) {
        return patients.findByIdOptional(id).map(patients::person);
    }

    /** Records that were merged into this one, also by way of others. */
    public List<Patient> mergedInto(long id) {
        return patients.mergedInto(id);
    }

    /** The person with this NIK or No. RM and this date of birth, for the desk, which has the card before it. */
    public Optional<Patient> withNumber(String number, LocalDate birthDate) {
        return patients.withNik(number)
                .or(() -> patients.withRecordNumber(number))
                .filter(patient -> patient.birthDate.equals(birthDate))
                .map(patients::person);
    }

    /** From now on nothing is done with the data that need not be; see {@link Patient#restrictedAt}. */
    public void restrict(long id) {
        patients.findByIdOptional(id).ifPresent(patient -> patient.restrict(clock.instant()));
    }

    public void liftRestriction(long id) {
        patients.findByIdOptional(id).ifPresent(Patient::lift);
    }
}
