package id.edokter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderStartTest {

    private static final Map<String, String> WHOLE = Map.of(
            "edokter.oidc.issuer", "https://masuk.kota.example/realms/kota",
            "edokter.oidc.client-id", "e-dokter",
            "edokter.oidc.client-secret", "rahasia berdua",
            "edokter.oidc.site", "https://janji.rs.example");

    private static OidcSettings settings(Map<String, String> given) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(OidcSettings.class);
        given.forEach(config::withDefaultValue);
        return config.build().getConfigMapping(OidcSettings.class);
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(WHOLE);
        settings.put(name, value);
        return settings;
    }

    @Test
    void nothingAndEverythingAreBothAStart() {
        assertThatCode(() -> ProviderStart.check(settings(Map.of()))).doesNotThrowAnyException();
        assertThatCode(() -> ProviderStart.check(settings(WHOLE))).doesNotThrowAnyException();
        assertThat(new Provider(settings(Map.of()), null).isOn()).isFalse();
        assertThat(new Provider(settings(WHOLE), null).isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "edokter.oidc.issuer,EDOKTER_OIDC_ISSUER",
        "edokter.oidc.client-id,EDOKTER_OIDC_CLIENT_ID",
        "edokter.oidc.client-secret,EDOKTER_OIDC_CLIENT_SECRET"
    })
    void whatIsMissingIsNamedAndNothingElse(String property, String variable) {
        var given = new HashMap<>(WHOLE);
        given.remove(property);

        assertThatThrownBy(() -> ProviderStart.check(settings(given)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Isi juga: " + variable + ";")
                .hasMessageNotContaining("rahasia berdua");

        assertThatThrownBy(() -> ProviderStart.check(settings(Map.of(property, WHOLE.get(property)))))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining(variable + ",")
                .hasMessageNotContaining(variable + ";");
    }

    @Test
    void theSiteIsThatOfAllLinksUnlessItIsSaidOtherwise() {
        var given = new HashMap<>(WHOLE);
        given.remove("edokter.oidc.site");
        assertThatThrownBy(() -> ProviderStart.check(settings(given)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Isi juga: EDOKTER_OIDC_SITE;");

        given.put("edokter.web.base-url", "https://janji.rs.example");
        assertThatCode(() -> ProviderStart.check(settings(given))).doesNotThrowAnyException();
        assertThat(settings(given).site()).contains("https://janji.rs.example");
        // and by itself it is no half of a provider
        assertThatCode(() -> ProviderStart.check(settings(Map.of("edokter.web.base-url", "https://janji.rs.example"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://masuk.kota.example",
                "masuk.kota.example",
                "https://user:pw@masuk.kota.example",
                "https://masuk.kota.example/?a=b",
                "https://masuk.kota.example/#x",
                "file:///etc/passwd",
                "https:///x",
                "not an address"
            })
    void onlyAnAddressOverTlsIsTaken(String address) {
        assertThatThrownBy(() -> ProviderStart.check(settings(with("edokter.oidc.issuer", address))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_OIDC_ISSUER");
        assertThatThrownBy(() -> ProviderStart.check(settings(with("edokter.oidc.site", address))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_OIDC_SITE");
    }

    @Test
    void theSiteHasNoPath() {
        assertThatThrownBy(() -> ProviderStart.check(settings(with("edokter.oidc.site", "https://rs.example/janji"))))
                .isInstanceOf(CannotStart.class);
        assertThatCode(() -> ProviderStart.check(settings(with("edokter.oidc.site", "https://rs.example/"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://kota.example/x,true",
        "http://127.0.0.1:8180/x,true",
        "http://localhost:8180/x,true",
        "http://[::1]:8180/x,true",
        "http://kota.example/x,false",
        "http://127.0.0.1.evil.example/x,false",
        "http://localhost.evil.example/x,false",
        "ftp://127.0.0.1/x,false",
        "https://a@kota.example/x,false"
    })
    void outsideOfThisMachineNothingIsSaidInTheClear(URI address, boolean safe) {
        assertThat(Wire.isSafe(address)).isEqualTo(safe);
    }
}
