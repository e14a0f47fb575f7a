package id.edokter.family;

import id.edokter.patient.Patient;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FamilyLinks implements PanacheRepository<FamilyLink> {

    private static final String MEMBERS = "select l, p from FamilyLink l left join Patient p on p.id = l.patientId"
            + " where l.accountId = :account and (:link = 0 or l.id = :link) and (:patient = 0 or l.patientId = :patient)"
            + " and (p is null or p.mergedInto is null) order by l.id";

    List<Member> members(long account) {
        return members(account, 0, 0);
    }

    Optional<Member> member(long account, long link) {
        return members(account, link, 0).stream().findFirst();
    }

    Optional<Member> ofPatient(long account, long patient) {
        return members(account, 0, patient).stream().findFirst();
    }

    private List<Member> members(long account, long link, long patient) {
        return getEntityManager()
                .createQuery(MEMBERS, Object[].class)
                .setParameter("account", account)
                .setParameter("link", link)
                .setParameter("patient", patient)
                .getResultList()
                .stream()
                .map(row -> told((FamilyLink) row[0], (Patient) row[1]))
                .toList();
    }

    /** What the register knows counts only once it is proved who that is. */
    private static Member told(FamilyLink link, Patient patient) {
        return new Member(
                link.id,
                link.patientId,
                link.relation,
                patient == null ? link.name : patient.name,
                patient == null ? link.birthDate : patient.birthDate);
    }

    /** The link itself, when it is this account's. */
    Optional<FamilyLink> own(long account, long link) {
        return find("id = ?1 and accountId = ?2", link, account).firstResultOptional();
    }

    List<FamilyLink> ofAccount(long account) {
        return list("accountId = ?1 order by id", account);
    }

    /** Those that wait for a card to be seen, the longest first. */
    List<FamilyLink> toBeProved(int from, int most) {
        return find("provedAt is null order by createdAt, id")
                .range(from, from + most - 1)
                .list();
    }

    List<FamilyLink> ofPatient(long patient) {
        return list("patientId = ?1 order by id", patient);
    }

    int forgetUnprovedSaidBefore(Instant said) {
        return getEntityManager()
                .createNativeQuery(
                        "delete from family_link where proved_at is null and created_at < :before limit 1000")
                .setParameter("before", UtcInstant.of(said))
                .executeUpdate();
    }
}
