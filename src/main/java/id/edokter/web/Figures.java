package id.edokter.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Requests are counted by the route that answered them. One that was turned away before it reached a route would be
 * counted by its address as it was sent: that may hold a private link, and whoever sends a hundred odd addresses would
 * use up all names there are for figures.
 */
class Figures {

    private static final String REQUESTS = "http.server.";
    private static final String ADDRESS = "uri";
    private static final Set<String> TURNED_AWAY = Set.of("400", "403", "405", "413", "414", "415", "421", "431");

    @Produces
    @Singleton
    MeterFilter withoutAddresses() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return isByAddress(id) ? id.replaceTags(withoutAddress(id)) : id;
            }
        };
    }

    private static boolean isByAddress(Meter.Id id) {
        if (!id.getName().startsWith(REQUESTS)) return false;
        var address = id.getTag(ADDRESS);
        var status = id.getTag("status");
        return address != null && !address.contains("{") && status != null && TURNED_AWAY.contains(status);
    }

    private static Iterable<Tag> withoutAddress(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals(ADDRESS) ? Tag.of(ADDRESS, "TURNED_AWAY") : tag)
                .toList();
    }
}
