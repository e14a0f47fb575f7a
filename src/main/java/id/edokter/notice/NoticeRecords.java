package id.edokter.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class NoticeRecords implements PanacheRepository<SessionNotice> {

    private static final String WHOLE = "from SessionNotice n join fetch n.appointment a join fetch a.slot"
            + " join fetch a.session x join fetch x.clinic left join fetch a.patient ";

    /** By number; the latest news first. */
    List<SessionNotice> of(long session) {
        return list(WHOLE + "where n.sessionId = ?1 order by n.ledgerId desc, a.slot.number, n.id", session);
    }

    Optional<SessionNotice> of(long session, long notice) {
        return find(WHOLE + "where n.sessionId = ?1 and n.id = ?2", session, notice)
                .firstResultOptional();
    }
}
