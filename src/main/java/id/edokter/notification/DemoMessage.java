package id.edokter.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A message that came to a telephone of the demo. */
@Entity
@Immutable
class DemoMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String messageId;
    byte[] recipient;
    byte[] text;
    Instant receivedAt;

    protected DemoMessage() {}
}
