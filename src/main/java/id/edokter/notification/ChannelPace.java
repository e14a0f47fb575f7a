package id.edokter.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** From when on a way out may be used again. */
@Entity
@Immutable
class ChannelPace {

    @Id
    String channel;

    Instant freeAt;

    protected ChannelPace() {}
}
