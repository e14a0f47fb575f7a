package id.edokter.patient;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Enters who is not in the register yet, after a look at who of it may be the same person. */
@ApplicationScoped
public class Registration {

    private final Patients patients;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Registration(Patients patients, AuditTrail trail, Transactions transactions, Clock clock) {
        this.patients = patients;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who may be the same person, by what {@link Duplicates} goes by; a line of the trail for each. */
    public List<Patient> alike(Witness witness, NewPatient somebody) {
        return transactions.run(() -> {
            var found = patients.likeThis(somebody);
            found.forEach(patient -> trail.add(witness, Act.PATIENT_LISTED, patient.id, "", "registering"));
            return found;
        });
    }

    /**
     * Enters somebody. The same form sent again is the same person; the same person in two forms at once is asked about.
     *
     * @param key of the form
     * @param others ids of those alike whom the desk has looked at, and who are other people
     * @throws MayBeKnown when somebody else is alike
     * @throws NikIsTaken when the number is another's, whoever that was taken for
     * @throws RecordNumberIsTaken when the record number is
     * @throws RegisteredOtherwise when this form entered somebody before, as another name, birth date or number
     */
    public Patient register(Witness witness, String key, NewPatient somebody, Set<Long> others) {
        var request = Secrets.hash("patient:" + witness.who() + ":" + key);
        return transactions.run(
                () -> {
                    // before anything is read: who is entered at this moment is seen by whoever waited
                    patients.takeTurn(somebody.birthDate());
                    if (somebody.nik() != null)
                        patients.withNik(somebody.nik().digits()).ifPresent(holder -> {
                            throw new NikIsTaken(patients.person(holder).id);
                        });
                    if (somebody.recordNumber() != null)
                        patients.holding(somebody.recordNumber().text()).ifPresent(holder -> {
                            throw new RecordNumberIsTaken(patients.person(holder));
                        });
                    if (patients.likeThis(somebody).stream().anyMatch(alike -> !others.contains(alike.id)))
                        throw new MayBeKnown();
                    var patient = new Patient(somebody, request, clock.instant());
                    patients.persistAndFlush(patient);
                    trail.add(witness, Act.PATIENT_REGISTERED, patient.id, "", somebody.cardSeen() ? "card seen" : "");
                    return patient;
                },
                () -> patients.ofRequest(request).map(made -> same(made, somebody)),
                // whose number it is meanwhile is told at the next attempt
                taken -> null);
    }

    private static Patient same(Patient made, NewPatient somebody) {
        if (!made.isEnteredAs(somebody)) throw new RegisteredOtherwise(made);
        return made;
    }
}
