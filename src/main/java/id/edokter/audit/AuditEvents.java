package id.edokter.audit;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class AuditEvents implements PanacheRepository<AuditEvent> {

    /** Newest first. */
    PanacheQuery<AuditEvent> answering(TrailQuestion asked) {
        var conditions = new ArrayList<>(List.of("at >= :from", "at < :until"));
        var given = new HashMap<String, Object>(Map.of("from", asked.from(), "until", asked.until()));
        if (!asked.who().matches("\\p{ASCII}*")) {
            // nobody is written down in other letters, and the column cannot even be compared with them
            conditions.add("id is null");
        } else if (!asked.who().isEmpty()) {
            conditions.add("who = :who");
            given.put("who", asked.who());
        }
        if (asked.act() != null) {
            conditions.add("act = :act");
            given.put("act", asked.act());
        }
        if (!asked.subject().isEmpty()) {
            conditions.add("subject = :subject");
            given.put("subject", asked.subject());
        }
        if (asked.patient() != null) {
            conditions.add("patientId = :patient");
            given.put("patient", asked.patient());
        }
        return find(String.join(" and ", conditions) + " order by id desc", given);
    }

    /** The next to be sealed, in order, none younger than the time given. */
    List<AuditEvent> unsealed(long after, Instant before, int most) {
        var youngest = find("id > ?1 and at >= ?2 order by id", after, before).firstResultOptional();
        long end = youngest.map(event -> event.id).orElse(Long.MAX_VALUE);
        return find("id > ?1 and id < ?2 order by id", after, end).page(0, most).list();
    }

    List<AuditEvent> between(long after, long upTo) {
        return list("id > ?1 and id <= ?2 order by id", after, upTo);
    }
}
