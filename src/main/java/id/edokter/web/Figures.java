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
 * use up all names there are for figures. So no address gets in that is not one of our own.
 */
class Figures {

    private static final String REQUESTS = "http.server.";
    private static final String ADDRESS = "uri";
    private static final Tag TURNED_AWAY = Tag.of(ADDRESS, "TURNED_AWAY");
    private static final Tag FILE = Tag.of(ADDRESS, Assets.FOLDER + "{file}");

    /** Answered by the framework itself. */
    private static final Set<String> NO_RESOURCES = Set.of(ErrorPages.API + "v1/openapi");

    @Produces
    @Singleton
    MeterFilter withoutAddresses() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(REQUESTS) && id.getTag(ADDRESS) != null ? byRoute(id) : id;
            }
        };
    }

    private static Meter.Id byRoute(Meter.Id id) {
        Iterable<Tag> tags = id.getTags().stream()
                .map(tag -> tag.getKey().equals(ADDRESS) ? route(tag) : tag)
                .toList();
        return id.replaceTags(tags);
    }

    private static Tag route(Tag sent) {
        var address = sent.getValue();
        // NOT_FOUND and its like
        if (!address.startsWith("/")) return sent;
        if (Methods.isRoute(address) || NO_RESOURCES.contains(address)) return sent;
        return address.startsWith(Assets.FOLDER) ? FILE : TURNED_AWAY;
    }
}
