package id.edokter.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** By the clock of the database, since those of the replicas differ. */
@ApplicationScoped
class ChannelPaces implements PanacheRepositoryBase<ChannelPace, String> {

    /**
     * Of all replicas that ask for the next share, one gets it.
     *
     * @param lasts how long it has to last; a replica that comes up to so much late catches up
     */
    boolean draw(String channel, Duration lasts) {
        if (advance(channel, lasts)) return true;
        // the first time: the row is made, and whoever made it asks like all others
        getEntityManager()
                .createNativeQuery("insert ignore into channel_pace (channel, free_at)"
                        + " select :channel, date_sub(utc_timestamp(3), interval 1 second) from dual"
                        + " where not exists (select 1 from channel_pace where channel = :channel)")
                .setParameter("channel", channel)
                .executeUpdate();
        return advance(channel, lasts);
    }

    private boolean advance(String channel, Duration lasts) {
        return getEntityManager()
                        .createNativeQuery("update channel_pace set free_at = date_add(greatest(free_at,"
                                + " date_sub(utc_timestamp(3), interval :micros microsecond)),"
                                + " interval :micros microsecond)"
                                + " where channel = :channel and free_at <= utc_timestamp(3)")
                        .setParameter("channel", channel)
                        .setParameter("micros", lasts.toNanos() / 1000)
                        .executeUpdate()
                == 1;
    }
}
