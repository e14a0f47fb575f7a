package id.edokter.privacy;

import id.edokter.account.Account;
import id.edokter.account.Role;
import id.edokter.audit.AuditEvent;
import id.edokter.family.SignedInFamily;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looked at a patient's data, out of the audit trail, told to the patient. */
@ApplicationScoped
public class Looks implements PersonalRecords {

    /** More are on the pages; the copy says how many. */
    private static final int LINES_OF_A_COPY = 1_000;

    private final EntityManager em;
    private final PatientRegistry patients;
    private final Transactions transactions;

    Looks(EntityManager em, PatientRegistry patients, Transactions transactions) {
        this.em = em;
        this.patients = patients;
        this.transactions = transactions;
    }

    /**
     * One look.
     *
     * @param roles of a member of staff as they are today, in order; empty for others, and for accounts that are gone
     * @param account of a family; null for others
     */
    public record Look(Instant at, Looker who, List<Role> roles, Long account, Deed deed) {}

    /**
     * Newest first; of the records that were merged into the patient's, too.
     *
     * @param page from 0
     * @return one more than asked for where there is a next page
     */
    public List<Look> of(long patient, int page, int size) {
        return transactions.run(() -> found(patient, page * size, size + 1));
    }

    private List<Look> found(long patient, int from, int most) {
        var events = em.createQuery("from AuditEvent where patientId in ?1 order by id desc", AuditEvent.class)
                .setParameter(1, records(patient))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
        var roles = roles(events);
        return events.stream()
                .map(e -> new Look(
                        e.at,
                        Looker.of(e.who),
                        roles.getOrDefault(e.who, List.of()),
                        SignedInFamily.account(e.who).orElse(null),
                        Deed.of(e.act.name())))
                .toList();
    }

    private long count(long patient) {
        return em.createQuery("select count(*) from AuditEvent where patientId in ?1", Long.class)
                .setParameter(1, records(patient))
                .getSingleResult();
    }

    private List<Long> records(long patient) {
        return Stream.concat(
                        Stream.of(patient),
                        patients.mergedInto(patient).stream().map(merged -> merged.id))
                .toList();
    }

    private Map<String, List<Role>> roles(List<AuditEvent> events) {
        var staff = events.stream()
                .map(e -> e.who)
                .filter(who -> Looker.of(who) == Looker.STAFF)
                .collect(Collectors.toSet());
        var roles = new HashMap<String, List<Role>>();
        if (staff.isEmpty()) return roles;
        em.createQuery("from Account a left join fetch a.roles where a.userName in ?1", Account.class)
                .setParameter(1, staff)
                .getResultList()
                .forEach(account -> roles.put(
                        account.userName,
                        account.roles.stream().sorted(Comparator.naturalOrder()).toList()));
        return roles;
    }

    // ---- kept about a patient

    @Override
    public PersonalPart part() {
        return PersonalPart.LOOKS;
    }

    @Override
    public List<Map<PersonalField, Object>> about(long patient) {
        var told = new ArrayList<>(
                found(patient, 0, LINES_OF_A_COPY).stream().map(Looks::told).toList());
        long more = count(patient) - told.size();
        if (more > 0) told.add(Map.of(PersonalField.MORE, more));
        return told;
    }

    private static Map<PersonalField, Object> told(Look look) {
        var told = new LinkedHashMap<PersonalField, Object>();
        told.put(PersonalField.AT, look.at);
        told.put(PersonalField.ACT, look.deed);
        told.put(PersonalField.WHO, look.roles.isEmpty() ? look.who : look.roles);
        return told;
    }

    /** The trail stays as it was written, and says nothing of a person but a number. */
    @Override
    public void forget(long patient, Instant now, boolean visitsStay) {
        // nothing to do
    }
}
