package id.edokter.provider;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Half a configuration would be found out by the first who signs in; it is told at start instead. */
@ApplicationScoped
class ProviderStart {

    private final OidcSettings settings;

    ProviderStart(OidcSettings settings) {
        this.settings = settings;
    }

    void refuseHalfAConfiguration(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        check(settings);
    }

    static void check(OidcSettings settings) {
        // the site has an address with or without a provider
        if (Stream.of(settings.issuer(), settings.clientId(), settings.clientSecret())
                .allMatch(Optional::isEmpty)) return;
        var needed = new LinkedHashMap<String, Optional<String>>();
        needed.put("EDOKTER_OIDC_ISSUER", settings.issuer());
        needed.put("EDOKTER_OIDC_CLIENT_ID", settings.clientId());
        needed.put("EDOKTER_OIDC_CLIENT_SECRET", settings.clientSecret());
        needed.put("EDOKTER_OIDC_SITE", settings.site());
        var missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(setting -> setting.getKey())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty())
            throw new CannotStart("masuk lewat OpenID Connect baru diatur sebagian. Isi juga: " + missing
                    + "; atau kosongkan semua EDOKTER_OIDC_…");
        refuseUnlessSafe("EDOKTER_OIDC_ISSUER", settings.issuer().get(), true);
        refuseUnlessSafe("EDOKTER_OIDC_SITE", settings.site().get(), false);
    }

    private static void refuseUnlessSafe(String name, String address, boolean mayHavePath) {
        try {
            var uri = new URI(address);
            boolean plain = uri.getQuery() == null && uri.getFragment() == null;
            if (Wire.isSafe(uri) && plain && (mayHavePath || uri.getPath().matches("/?"))) return;
        } catch (URISyntaxException none) {
            // told below
        }
        throw new CannotStart(name + " harus alamat https" + (mayHavePath ? "" : " tanpa bagian sesudah nama situs")
                + ", misalnya https://" + (mayHavePath ? "masuk.kota.example/realms/kota" : "janji.rs.example")
                + ", bukan \"" + address + "\"");
    }
}
