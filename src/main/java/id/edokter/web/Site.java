package id.edokter.web;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address under which people know this e-Dokter. Whatever absolute link leaves it begins with that, and not with the
 * host that a request happens to name; links within pages have no host at all.
 */
@ApplicationScoped
public class Site {

    /** What stays on this machine needs no TLS. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Of a host, with its port where it has one. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?");

    private final WebSettings settings;

    Site(WebSettings settings) {
        this.settings = settings;
    }

    void refuseWithoutAddress(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        check(settings);
    }

    /**
     * @param path begins with a slash
     * @param request where somebody tries e-Dokter out, the address is the one at which the page was asked for
     */
    public String link(String path, HttpServerRequest request) {
        return settings.baseUrl().map(Site::withoutSlash).orElseGet(() -> asAsked(request)) + path;
    }

    /** The same where who asks is not at hand. Outside of requests, and where no address is set, it is only the path. */
    public String link(String path) {
        var active = Arc.container().requestContext().isActive();
        var current = active
                ? Arc.container().instance(CurrentVertxRequest.class).get().getCurrent()
                : null;
        if (current != null) return link(path, current.request());
        return settings.baseUrl().map(Site::withoutSlash).orElse("") + path;
    }

    private String asAsked(HttpServerRequest request) {
        return (settings.tls() ? "https" : request.scheme()) + "://" + request.authority();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    static void check(WebSettings settings) {
        settings.hosts().ifPresent(hosts -> hosts.forEach(Site::refuseWhatIsNoName));
        boolean demo = settings.demoNotice();
        if (settings.baseUrl().isEmpty()) {
            if (demo) return;
            throw new CannotStart("EDOKTER_WEB_BASE_URL belum diisi. Tautan yang keluar dari e-Dokter harus berawal"
                    + " dengan alamat situs rumah sakit, misalnya EDOKTER_WEB_BASE_URL=https://janji.rs.example");
        }
        var address = settings.baseUrl().get();
        var authority = authority(address, demo);
        var hosts = settings.hosts();
        if (hosts.isPresent() && !hosts.get().contains(authority))
            throw new CannotStart("EDOKTER_WEB_HOSTS tidak memuat " + authority + ", nama di EDOKTER_WEB_BASE_URL:"
                    + " tautan ke sana tidak akan dijawab. Tambahkan nama itu");
    }

    /** An address would be found in no request, and nobody be let in. */
    private static void refuseWhatIsNoName(String host) {
        if (!NAME.matcher(host).matches())
            throw new CannotStart(
                    "EDOKTER_WEB_HOSTS harus nama situs saja, dipisah koma, misalnya janji.rs.example, bukan" + " \""
                            + host + "\"");
    }

    private static String authority(String address, boolean demo) {
        try {
            var uri = new URI(address);
            boolean plain = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
            if (uri.getHost() != null && plain && uri.getPath().matches("/?") && isSafe(uri, demo))
                return uri.getAuthority();
        } catch (URISyntaxException none) {
            // told below
        }
        throw new CannotStart("EDOKTER_WEB_BASE_URL harus alamat https tanpa bagian sesudah nama situs, misalnya"
                + " https://janji.rs.example, bukan \"" + address + "\"");
    }

    private static boolean isSafe(URI uri, boolean demo) {
        return "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && (demo || THIS_MACHINE.contains(uri.getHost()));
    }
}
