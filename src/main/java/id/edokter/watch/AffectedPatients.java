package id.edokter.watch;

import id.edokter.audit.Act;
import id.edokter.patient.Patient;
import id.edokter.shared.Columns;
import id.edokter.shared.UtcInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the trail whose data were seen or changed at the time, with the sign-in, and from the network of an incident. */
@ApplicationScoped
class AffectedPatients {

    /** Looking after an incident is no part of it. */
    private static final List<String> NOT_COUNTED = List.of(
            Act.INCIDENT_PATIENT_SEEN.name(), Act.INCIDENT_PATIENT_EXPORTED.name(), Act.INCIDENT_PATIENT_TOLD.name());

    private final EntityManager em;

    AffectedPatients(EntityManager em) {
        this.em = em;
    }

    private record Found(long patient, long lines, Instant first, Instant last, Instant toldAt) {}

    int count(Incident incident) {
        return number(incident, "select count(distinct e.patient_id)");
    }

    int told(Incident incident) {
        return number(incident, "select count(distinct n.patient_id)");
    }

    private int number(Incident incident, String select) {
        return ((Number) query(incident, select + from(incident)).getSingleResult()).intValue();
    }

    /** In the order of their numbers. */
    List<AffectedPatient> page(Incident incident, int first, int most) {
        List<?> rows = query(
                        incident,
                        "select e.patient_id, count(*), cast(min(e.at) as datetime(3)), cast(max(e.at) as datetime(3)),"
                                + " cast(min(n.told_at) as datetime(3))" + from(incident)
                                + " group by e.patient_id order by e.patient_id")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        var found = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Found(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        Columns.instant(row[2]),
                        Columns.instant(row[3]),
                        row[4] == null ? null : Columns.instant(row[4])))
                .toList();
        var patients = patients(found.stream().map(Found::patient).toList());
        return found.stream().map(row -> row(row, patients.get(row.patient))).toList();
    }

    /** Of these the ones that are affected. */
    List<Long> among(Incident incident, Collection<Long> patients) {
        if (patients.isEmpty()) return List.of();
        List<?> rows = query(
                        incident, "select distinct e.patient_id" + from(incident) + " and e.patient_id in (:among)")
                .setParameter("among", patients)
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** All that were not told yet. */
    List<Long> untold(Incident incident) {
        List<?> rows = query(
                        incident,
                        "select distinct e.patient_id" + from(incident)
                                + " and n.patient_id is null order by e.patient_id")
                .getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** @return those to whom it is news; the incident is locked, so that nobody else tells them meanwhile */
    List<Long> tell(Incident incident, List<Long> patients, String by, Instant now) {
        if (patients.isEmpty()) return List.of();
        List<?> rows = em.createNativeQuery(
                        "select patient_id from incident_notice where incident_id = :incident and patient_id in (:these)")
                .setParameter("incident", incident.id)
                .setParameter("these", patients)
                .getResultList();
        var known = rows.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
        var news = patients.stream()
                .filter(patient -> !known.contains(patient))
                .distinct()
                .toList();
        news.forEach(patient -> em.createNativeQuery(
                        "insert into incident_notice (incident_id, patient_id, told_at, told_by)"
                                + " values (:incident, :patient, :now, :by)")
                .setParameter("incident", incident.id)
                .setParameter("patient", patient)
                .setParameter("now", UtcInstant.of(now))
                .setParameter("by", by)
                .executeUpdate());
        return news;
    }

    /** That somebody was told. */
    record Notice(long incident, Instant toldAt) {}

    List<Notice> notices(Collection<Long> patients) {
        List<?> rows = em.createNativeQuery("select incident_id, cast(told_at as datetime(3)) from incident_notice"
                        + " where patient_id in (:patients) order by told_at, incident_id")
                .setParameter("patients", patients)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Notice(((Number) row[0]).longValue(), Columns.instant(row[1])))
                .toList();
    }

    private static AffectedPatient row(Found found, Patient patient) {
        return new AffectedPatient(
                found.patient,
                patient == null ? null : patient.mrn,
                patient == null ? "" : patient.name,
                patient == null ? null : patient.phone,
                found.lines,
                found.first,
                found.last,
                found.toldAt);
    }

    private Map<Long, Patient> patients(List<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("from Patient p where p.id in :ids", Patient.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(patient -> patient.id, Function.identity(), (a, b) -> a, HashMap::new));
    }

    private static String from(Incident incident) {
        return " from audit_event e left join incident_notice n on n.incident_id = :incident"
                + " and n.patient_id = e.patient_id where e.at >= :from and e.at < :until"
                + " and e.patient_id is not null and e.act not in (:own)"
                + (incident.userName.isEmpty() ? "" : " and e.who = :who")
                + (incident.addressRange.isEmpty()
                        ? ""
                        : " and length(inet6_aton(e.address)) = :size"
                                + " and inet6_aton(e.address) between :first and :last");
    }

    private Query query(Incident incident, String sql) {
        var query = em.createNativeQuery(sql)
                .setParameter("incident", incident.id)
                .setParameter("from", UtcInstant.of(incident.fromAt))
                .setParameter("until", UtcInstant.of(incident.untilAt))
                .setParameter("own", NOT_COUNTED);
        if (!incident.userName.isEmpty()) query.setParameter("who", incident.userName);
        incident.addresses()
                .ifPresent(range -> query.setParameter("size", range.first().getAddress().length)
                        .setParameter("first", range.first().getAddress())
                        .setParameter("last", range.last().getAddress()));
        return query;
    }
}
