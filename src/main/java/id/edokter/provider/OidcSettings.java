package id.edokter.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sign-in of staff through an OpenID provider. Off as long as no issuer is named; local accounts work all the same. */
@ConfigMapping(prefix = "edokter.oidc")
public interface OidcSettings {

    /** The provider, as it calls itself; below it lies {@code .well-known/openid-configuration}. */
    Optional<String> issuer();

    /** Under which name the provider knows this e-Dokter. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** The address of this e-Dokter as the browsers of staff see it; the provider sends them back to {@code /masuk/kota/kembali}. */
    @WithDefault("${edokter.web.base-url:}")
    Optional<String> site();

    /** What the button says one signs in with. */
    @WithDefault("Akun Kota")
    String label();

    /** The claim of the ID token that is compared with the name that an administrator put on an account. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** What is asked of the provider, beside {@code openid}. */
    @WithDefault("profile,email")
    Set<String> scopes();

    /** Values of {@code amr} that show a second factor; without one, e-Dokter asks for its own. */
    Optional<Set<String>> secondFactorAmr();

    /** Values of {@code acr} that show one; they are asked for. */
    Optional<Set<String>> secondFactorAcr();

    /** How long one answer of the provider is waited for. */
    @WithDefault("PT4S")
    Duration timeout();
}
