package id.edokter.patient;

import id.edokter.patient.Telephones.Trouble;
import id.edokter.shared.Fingerprint;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class Patients implements PanacheRepository<Patient> {

    Optional<Patient> withNik(String nik) {
        return find("nikFingerprint", Fingerprint.ofNik(nik)).firstResultOptional();
    }

    /** Who only says to have this number; many may. */
    List<Patient> claiming(String nik) {
        return find("claimedNikFingerprint = ?1 order by id", Fingerprint.ofNik(nik))
                .list();
    }

    /** Whoever carries this card: nothing keeps two rows from it, which is how duplicates show. */
    List<Patient> withCard(String card) {
        return find("jknCardFingerprint = ?1 order by id", Fingerprint.ofCard(card))
                .list();
    }

    /** A family may share a phone. */
    List<Patient> onPhone(String e164) {
        return find("phoneFingerprint = ?1 order by id", Fingerprint.ofPhone(e164))
                .list();
    }

    private static final int MOST_ALIKE = 20;

    Optional<Patient> withRecordNumber(String mrn) {
        // the hospital gives no such number, and the column cannot even be compared with other letters
        if (!mrn.matches("\\p{ASCII}*")) return Optional.empty();
        // who was erased comes back as somebody new: the record number that the law keeps proves nothing any more
        return find("mrn = ?1 and erasedAt is null", mrn).firstResultOptional();
    }

    /** Whose record numbers are this one but for what separates its digits; several may be. */
    List<Patient> withPlainRecordNumber(String plain) {
        return plain.isEmpty()
                ? List.of()
                : find("mrnPlain = ?1 and erasedAt is null order by id", plain)
                        .page(0, MOST_ALIKE)
                        .list();
    }

    /** Whoever has this number, erased or not: no second row can have it. */
    Optional<Patient> holding(String mrn) {
        return find("mrn", mrn).firstResultOptional();
    }

    /** The person already noted for the same unproved claim, so that a second try is not a second person. */
    Optional<Patient> withClaim(PatientDetails details) {
        return withSameClaim(details).stream().findFirst();
    }

    /** Several, where an earlier booking could not stand in the name of the first. */
    List<Patient> withSameClaim(PatientDetails details) {
        return find(
                        "mrn is null and birthDate = ?1 and name = ?2 and phoneFingerprint = ?3 and nikFingerprint is null"
                                + " and claimedNikFingerprint is not distinct from ?4"
                                + " and claimedMrn is not distinct from ?5 order by id",
                        details.birthDate(),
                        details.name().text(),
                        details.phone() == null
                                ? null
                                : Fingerprint.ofPhone(details.phone().e164()),
                        details.nik() == null
                                ? null
                                : Fingerprint.ofNik(details.nik().digits()),
                        details.mrn())
                .list();
    }

    /** Takes the row, unless it was merged into another, or erased. */
    boolean touch(long id) {
        return update("bookings = bookings + 1 where id = ?1 and mergedInto is null and erasedAt is null", id) == 1;
    }

    /** Takes both rows, merged or not; false when one is missing or was erased. */
    boolean lockBoth(long one, long other) {
        return update("bookings = bookings + 1 where id in ?1 and erasedAt is null", List.of(one, other)) == 2;
    }

    /** Whether nobody was seen with a card for this record; asked so that the answer holds until the transaction ends. */
    boolean isStillUnproved(Patient patient) {
        return !getEntityManager()
                .createNativeQuery("select id from patient where id = :id and to_check = true and merged_into is null"
                        + " for update")
                .setParameter("id", patient.id)
                .getResultList()
                .isEmpty();
    }

    /** Whether the record still stands for itself no more; asked so that the answer holds until the transaction ends. */
    boolean isStillMerged(Patient patient) {
        return !getEntityManager()
                .createNativeQuery("select id from patient where id = :id and merged_into is not null for update")
                .setParameter("id", patient.id)
                .getResultList()
                .isEmpty();
    }

    // ---- records that were merged

    /** The record that stands for this one: itself, or where its merges lead. */
    Patient person(Patient record) {
        var person = record;
        while (person.mergedInto != null) person = findById(person.mergedInto);
        return person;
    }

    /** Those whose merges lead to this one. */
    List<Patient> mergedInto(long id) {
        var all = new ArrayList<Patient>();
        for (var next = list("mergedInto = ?1 order by id", id); !next.isEmpty(); ) {
            all.addAll(next);
            next = list(
                    "mergedInto in ?1 order by id", next.stream().map(p -> p.id).toList());
        }
        return all;
    }

    /** Two records. */
    record Ids(long lower, long higher) {
        static Ids of(long one, long other) {
            return new Ids(Math.min(one, other), Math.max(one, other));
        }
    }

    Optional<Ids> idsOfMerge(long merge) {
        return getEntityManager()
                .createQuery("select m.kept.id, m.merged.id from PatientMerge m where m.id = ?1", Object[].class)
                .setParameter(1, merge)
                .getResultStream()
                .map(row -> Ids.of((Long) row[0], (Long) row[1]))
                .findFirst();
    }

    // ---- who is meant, and who may be whom

    /** In the order of the ids. */
    List<Patient> inOrder(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var found =
                list("id in ?1", ids).stream().collect(Collectors.toMap(patient -> patient.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    // ---- telephones

    /** Of rows whose telephone was never judged. */
    int judgePhones(int most) {
        var some = find("phoneState is null").page(0, most).list();
        some.forEach(Patient::judgePhone);
        return some.size();
    }

    private static final String LISTED = "p.merged_into is null and p.erased_at is null and p.restricted_at is null";

    /** Records of these numbers with how many have the same; of one table alone, since joins of groups are guessed badly. */
    private static final String SHARED = "(select p.id, p.phone_fingerprint as number,"
            + " count(*) over (partition by p.phone_fingerprint) as sharing from patient p"
            + " where p.phone_fingerprint in (:numbers) and " + LISTED + ") s where s.sharing >= :many";

    /** Further numbers that so many share would be a register of its own. */
    private static final int MOST_SHARED = 1_000;

    /** Numbers that so many share, by the index alone. */
    @SuppressWarnings("unchecked")
    private List<byte[]> sharedNumbers() {
        return getEntityManager()
                .createNativeQuery("select phone_fingerprint from patient where phone_fingerprint is not null"
                        + " group by phone_fingerprint having count(*) >= :many order by count(*) desc limit :most")
                .setParameter("many", Telephones.MANY)
                .setParameter("most", MOST_SHARED)
                .getResultList();
    }

    /** @param sharing how many records have the same number; 0 where that was not asked */
    record Troubled(Patient patient, int sharing) {}

    @SuppressWarnings("unchecked")
    List<Troubled> inTrouble(Trouble trouble, int first, int most) {
        if (trouble != Trouble.SHARED)
            return find(
                            "phoneState = ?1 and mergedInto is null and erasedAt is null and restrictedAt is null"
                                    + " order by id desc",
                            state(trouble))
                    .range(first, first + most - 1)
                    .stream()
                    .map(patient -> new Troubled(patient, 0))
                    .toList();
        var numbers = sharedNumbers();
        if (numbers.isEmpty()) return List.of();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select s.id, s.sharing from " + SHARED
                        + " order by s.sharing desc, s.number, s.id limit :most offset :first")
                .setParameter("numbers", numbers)
                .setParameter("many", Telephones.MANY)
                .setParameter("most", most)
                .setParameter("first", first)
                .getResultList();
        var sharing = rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue()));
        return inOrder(rows.stream().map(row -> ((Number) row[0]).longValue()).toList()).stream()
                .map(patient -> new Troubled(patient, sharing.get(patient.id)))
                .toList();
    }

    /** Counted no further than to {@code most}. */
    int countInTrouble(Trouble trouble, int most) {
        if (trouble == Trouble.SHARED) return countShared(most);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from (select 1 from patient p where p.phone_state = :state and "
                        + LISTED + " limit :most) few")
                .setParameter("state", state(trouble).name())
                .setParameter("most", most);
        return ((Number) query.getSingleResult()).intValue();
    }

    private int countShared(int most) {
        var numbers = sharedNumbers();
        if (numbers.isEmpty()) return 0;
        var query = getEntityManager()
                .createNativeQuery("select count(*) from (select 1 from " + SHARED + " limit :most) few")
                .setParameter("numbers", numbers)
                .setParameter("many", Telephones.MANY)
                .setParameter("most", most);
        return ((Number) query.getSingleResult()).intValue();
    }

    private static PhoneState state(Trouble trouble) {
        return trouble == Trouble.MISSING ? PhoneState.NONE : PhoneState.DOUBTFUL;
    }

    // ---- what was compared with what

    /** Records that were not compared since they were noted or changed, the latest first. */
    List<Long> toCompare(int most) {
        return getEntityManager()
                .createQuery("select p.id from Patient p where p.compared = false order by p.id desc", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Marked before they are read: what is changed from now on is marked again, and compared again. */
    void markCompared(List<Long> ids) {
        update("compared = true where id in ?1", ids);
    }

    void note(Ids alike) {
        getEntityManager()
                .createNativeQuery("insert ignore into patients_alike (lower_id, higher_id) values (:lower, :higher)")
                .setParameter("lower", alike.lower())
                .setParameter("higher", alike.higher())
                .executeUpdate();
    }

    /** Pairs that nobody decided, the latest first. */
    List<PatientsAlike> toDecide(int most) {
        return getEntityManager()
                .createQuery(
                        "select a from PatientsAlike a join Patient one on one.id = a.lowerId"
                                + " join Patient other on other.id = a.higherId where a.apartAt is null"
                                + " and one.mergedInto is null and other.mergedInto is null"
                                + " and one.erasedAt is null and other.erasedAt is null"
                                + " and one.restrictedAt is null and other.restrictedAt is null order by a.id desc",
                        PatientsAlike.class)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<PatientsAlike> pair(long one, long other) {
        var ids = Ids.of(one, other);
        return getEntityManager()
                .createQuery("from PatientsAlike where lowerId = ?1 and higherId = ?2", PatientsAlike.class)
                .setParameter(1, ids.lower())
                .setParameter(2, ids.higher())
                .getResultStream()
                .findFirst();
    }

    void keep(PatientsAlike pair) {
        getEntityManager().persist(pair);
    }

    void forgetUndecided(long id) {
        getEntityManager()
                .createQuery("delete from PatientsAlike where apartAt is null and (lowerId = ?1 or higherId = ?1)")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Who may be the same person as this one. Who asked not to be listed is not. */
    List<Patient> likeThis(Patient one) {
        var found = new LinkedHashSet<Patient>();
        for (var nik : new String[] {one.nik, one.claimedNik}) {
            if (nik == null) continue;
            withNik(nik).ifPresent(found::add);
            found.addAll(claiming(nik));
        }
        if (one.claimedMrn != null) withRecordNumber(one.claimedMrn).ifPresent(found::add);
        if (one.mrn != null) found.addAll(list("claimedMrn", one.mrn));
        if (one.jknCard != null) found.addAll(withCard(one.jknCard));
        found.addAll(called(one.name, one.birthDate));
        return found.stream()
                .filter(other -> !other.id.equals(one.id)
                        && !other.isMerged()
                        && other.restrictedAt == null
                        && !areApart(one.id, other.id))
                .toList();
    }

    /** Who may be this person, who is in no record yet; looked for as above. */
    List<Patient> likeThis(NewPatient somebody) {
        var found = new LinkedHashSet<Patient>();
        if (somebody.nik() != null) {
            withNik(somebody.nik().digits()).ifPresent(found::add);
            found.addAll(claiming(somebody.nik().digits()));
        }
        if (somebody.recordNumber() != null) {
            withRecordNumber(somebody.recordNumber().text()).ifPresent(found::add);
            found.addAll(list("claimedMrn", somebody.recordNumber().text()));
        }
        if (somebody.card() != null) found.addAll(withCard(somebody.card().digits()));
        found.addAll(called(somebody.name().text(), somebody.birthDate()));
        return found.stream()
                .map(this::person)
                .filter(other -> other.restrictedAt == null && !other.isErased())
                .distinct()
                .toList();
    }

    /** Whoever else enters somebody born on that day waits until the end of this transaction, at every replica. */
    void takeTurn(LocalDate birthDate) {
        getEntityManager()
                .createNativeQuery("insert into registration_turn (born_on, turns) values (:born, 1)"
                        + " on duplicate key update turns = turns + 1")
                .setParameter("born", birthDate)
                .executeUpdate();
    }

    Optional<Patient> ofRequest(byte[] key) {
        return find("requestKey", key).firstResultOptional();
    }

    List<Patient> called(String name, LocalDate birthDate) {
        return list(
                "birthDate = ?1 and name = ?2 and mergedInto is null and erasedAt is null and restrictedAt is null"
                        + " order by id",
                birthDate,
                name);
    }

    private boolean areApart(long one, long other) {
        return pair(one, other).filter(PatientsAlike::isApart).isPresent();
    }
}
