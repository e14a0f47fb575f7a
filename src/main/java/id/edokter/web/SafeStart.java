package id.edokter.web;

import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Warns at start of what is right on somebody's own machine and wrong in a hospital. */
@ApplicationScoped
class SafeStart {

    private static final Logger LOG = Logger.getLogger(SafeStart.class);
    private static final int LAST = ServerStarting.SAMPLE_DATA + 100;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1");

    private final WebSettings settings;
    private final String management;
    private final String proxies;

    SafeStart(
            WebSettings settings,
            @ConfigProperty(name = "quarkus.management.host") String management,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") String proxies) {
        this.settings = settings;
        this.management = management;
        this.proxies = proxies;
    }

    /** After all who may refuse: a start that is refused says one sentence and nothing else. */
    void warn(@Observes @Priority(LAST) ServerStarting event) {
        if (settings.demoNotice()) return;
        warnings(settings.hosts().isPresent(), settings.tls(), management, proxies)
                .forEach(warning -> LOG.warn("PERINGATAN: " + warning));
    }

    static List<String> warnings(boolean hosts, boolean tls, String management, String proxies) {
        var warnings = new ArrayList<String>();
        if (!tls)
            warnings.add(
                    "EDOKTER_WEB_TLS belum menyala. Tanpa TLS siapa pun di jaringan dapat membaca kata sandi dan data"
                            + " pasien; pasang TLS di proxy, lalu isi EDOKTER_WEB_TLS=true");
        if (!hosts)
            warnings.add(
                    "EDOKTER_WEB_HOSTS belum diisi: halaman dijawab untuk nama situs apa pun. Isi dengan nama situs"
                            + " rumah sakit");
        if (!THIS_MACHINE.contains(management))
            warnings.add("porta manajemen (kesehatan dan angka-angka) terbuka di " + management
                    + " dan tidak meminta kata sandi. Tutup dengan firewall untuk semua kecuali pemantauan");
        if (proxies.contains("0.0.0.0/0") || proxies.contains("::/0"))
            warnings.add("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES memercayai semua orang: alamat pengunjung dapat dikarang,"
                    + " dan batas per alamat tidak berlaku");
        return warnings;
    }
}
