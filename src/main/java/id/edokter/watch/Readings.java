package id.edokter.watch;

import id.edokter.audit.Act;
import id.edokter.shared.Columns;
import id.edokter.shared.UtcInstant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in the trail who looked at how many patients; the database counts, so that a month of a hospital is little. */
@ApplicationScoped
class Readings {

    /** WIB has no daylight saving, and the trail is kept in UTC. */
    private static final String LOCAL = "(e.at + interval 7 hour)";

    private static final String LOOKS =
            " from audit_event e where e.at >= :from and e.at < :until and e.patient_id is not null and e.act in (:looks)";

    /** Lists of one's own day are not among them: who sits in a clinic sees who comes. */
    private static final String FOUND = " from audit_event e where e.at >= :from and e.at < :until"
            + " and e.patient_id is not null and e.act = 'PATIENT_LISTED' and e.detail = 'search'";

    private static final String DAYS = "select e.who, cast(" + LOCAL + " as date) as day, count(distinct e.patient_id)";

    private final EntityManager em;

    Readings(EntityManager em) {
        this.em = em;
    }

    /** Different patients by person and day. */
    Map<String, SortedMap<LocalDate, Integer>> byDay(Instant from, Instant until) {
        return days(query(DAYS + LOOKS + " group by e.who, day", from, until));
    }

    /** The same, of those who stood in the lists that searches found; who was opened from there counts here too. */
    Map<String, SortedMap<LocalDate, Integer>> searchedByDay(Instant from, Instant until) {
        return days(within(DAYS + FOUND + " group by e.who, day", from, until));
    }

    /** Different patients by person. */
    Map<String, Integer> patients(Instant from, Instant until) {
        return numbers(query("select e.who, count(distinct e.patient_id)" + LOOKS + " group by e.who", from, until));
    }

    /** Looks before one hour or from another on, by person. */
    Map<String, Integer> outside(Instant from, Instant until, int begins, int ends) {
        return numbers(query(
                        "select e.who, count(*)" + LOOKS + " and (hour(" + LOCAL + ") < :begins or hour(" + LOCAL
                                + ") >= :ends) group by e.who",
                        from,
                        until)
                .setParameter("begins", begins)
                .setParameter("ends", ends));
    }

    /** Patients by person, of whom no appointment is, or was made, so many days around the look. */
    Map<String, Integer> withoutAppointment(Instant from, Instant until, int days) {
        return numbers(query(
                        "select e.who, count(distinct e.patient_id)" + LOOKS
                                + " and not exists (select 1 from appointment a join session s on s.id = a.session_id"
                                + " where a.patient_id = e.patient_id and (s.date between cast(" + LOCAL
                                + " as date) - interval :days day and cast(" + LOCAL + " as date) + interval :days day"
                                + " or a.booked_at between e.at - interval :days day and e.at + interval :days day))"
                                + " group by e.who",
                        from,
                        until)
                .setParameter("days", days));
    }

    /** Patients by person who were looked at in so many different hours. */
    Map<String, TreeSet<Long>> again(Instant from, Instant until, int hours) {
        var all = new HashMap<String, TreeSet<Long>>();
        for (var row : rows(query(
                        "select e.who, e.patient_id" + LOOKS + " group by e.who, e.patient_id"
                                + " having count(distinct date_format(e.at, '%Y%m%d%H')) >= :hours",
                        from,
                        until)
                .setParameter("hours", hours)))
            all.computeIfAbsent((String) row[0], who -> new TreeSet<>()).add(((Number) row[1]).longValue());
        return all;
    }

    /** Patients by person whose restricted records were opened. */
    Map<String, TreeSet<Long>> restricted(Instant from, Instant until) {
        var all = new HashMap<String, TreeSet<Long>>();
        for (var row : rows(em.createNativeQuery(
                        "select distinct e.who, e.patient_id from audit_event e where e.at >= :from and e.at < :until"
                                + " and e.act = :opened")
                .setParameter("from", UtcInstant.of(from))
                .setParameter("until", UtcInstant.of(until))
                .setParameter("opened", Act.RESTRICTED_OPENED.name())))
            all.computeIfAbsent((String) row[0], who -> new TreeSet<>()).add(((Number) row[1]).longValue());
        return all;
    }

    /** Patients by person, of whom the last name is this one; by person in small letters. */
    Map<String, Integer> namedAlike(Instant from, Instant until, Map<String, String> lastNames) {
        var all = new HashMap<String, Integer>();
        for (var row : rows(query(
                "select e.who, lower(substring_index(trim(p.name), ' ', -1)) as last, count(distinct e.patient_id)"
                        + " from audit_event e join patient p on p.id = e.patient_id where e.at >= :from"
                        + " and e.at < :until and e.act in (:looks) and trim(p.name) like '% %' group by e.who, last",
                from, until))) {
            var own = lastNames.get((String) row[0]);
            if (own != null && own.equals(String.valueOf(row[1]).toLowerCase(Locale.ROOT)))
                all.merge((String) row[0], number(row[2]), Integer::sum);
        }
        return all;
    }

    private Query query(String sql, Instant from, Instant until) {
        return within(sql, from, until)
                .setParameter(
                        "looks",
                        Arrays.stream(Act.values())
                                .filter(Act::isLook)
                                .map(Act::name)
                                .toList());
    }

    private Query within(String sql, Instant from, Instant until) {
        return em.createNativeQuery(sql)
                .setParameter("from", UtcInstant.of(from))
                .setParameter("until", UtcInstant.of(until));
    }

    private static Map<String, SortedMap<LocalDate, Integer>> days(Query query) {
        var all = new HashMap<String, SortedMap<LocalDate, Integer>>();
        for (var row : rows(query))
            all.computeIfAbsent((String) row[0], who -> new TreeMap<>()).put(Columns.date(row[1]), number(row[2]));
        return all;
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static Map<String, Integer> numbers(Query query) {
        var all = new HashMap<String, Integer>();
        for (var row : rows(query)) all.put((String) row[0], number(row[1]));
        return all;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
