package id.edokter.notification;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class DemoMessages implements PanacheRepository<DemoMessage> {

    /** A repeat is told by its message id and changes nothing. */
    void receive(String messageId, byte[] recipient, byte[] text, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into demo_message (message_id, recipient, text, received_at)"
                        + " values (:messageId, :recipient, :text, :now) on duplicate key update id = id")
                .setParameter("messageId", messageId)
                .setParameter("recipient", recipient)
                .setParameter("text", text)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    List<DemoMessage> newest(Instant since, int most) {
        return find("receivedAt > ?1 order by receivedAt desc, id desc", since)
                .page(0, most)
                .list();
    }

    int forgetThoseBefore(Instant received) {
        return getEntityManager()
                .createNativeQuery("delete from demo_message where received_at < :before limit 1000")
                .setParameter("before", UtcInstant.of(received))
                .executeUpdate();
    }
}
