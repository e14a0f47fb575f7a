package id.edokter.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The hospital as it introduces itself on every page. */
@ConfigMapping(prefix = "edokter.hospital")
public interface HospitalSettings {

    @WithDefault("RSUD Kota Binjai")
    String name();

    @WithDefault("Binjai")
    String city();

    @WithDefault("Jalan Contoh No. 1, Binjai, Sumatera Utara")
    String address();

    /** The registration desk's number, as printed. */
    @WithDefault("(061) 0000-0000")
    String phone();

    /** When the desk answers, from–to in local time; every day. */
    @WithDefault("07.00–21.00")
    String hours();

    /** Who answers for the protection of personal data (DPO), as printed; may be a function. */
    Optional<String> dpoName();

    Optional<String> dpoEmail();

    /** As printed; when neither this nor an e-mail address is set, the desk's number is. */
    Optional<String> dpoPhone();
}
