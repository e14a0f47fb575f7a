package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    private static void check(String... given) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(WebSettings.class);
        for (int i = 0; i < given.length; i += 2) config.withDefaultValue("edokter.web." + given[i], given[i + 1]);
        Site.check(config.build().getConfigMapping(WebSettings.class));
    }

    @Test
    void aHospitalNamesItsAddressAndASampleNeedNot() {
        assertThatThrownBy(SiteTest::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_WEB_BASE_URL belum diisi");
        assertThatCode(() -> check("demo-notice", "true")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://janji.rs.example",
                "https://janji.rs.example/",
                "https://janji.rs.example:8443",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:8080/"
            })
    void anAddressOverTlsOrOfThisMachineIsTaken(String address) {
        assertThatCode(() -> check("base-url", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://janji.rs.example",
                "http://localhost.evil.example",
                "janji.rs.example",
                "//janji.rs.example",
                "https://janji.rs.example/antrean",
                "https://janji.rs.example//",
                "https://janji.rs.example/?a=b",
                "https://janji.rs.example/#x",
                "https://user:pw@janji.rs.example",
                "https:///janji",
                "javascript:alert(1)",
                "not an address"
            })
    void whateverElseIsNone(String address) {
        assertThatThrownBy(() -> check("base-url", address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_WEB_BASE_URL harus alamat https");
    }

    @Test
    void whereTheSampleIsShownTlsMayBeMissingButNotTheAddress() {
        assertThatCode(() -> check("demo-notice", "true", "base-url", "http://demo.rs.example"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check("demo-notice", "true", "base-url", "demo.rs.example"))
                .isInstanceOf(CannotStart.class);
    }

    /** Such a name is in no request: nobody would be let in. */
    @ParameterizedTest
    @ValueSource(strings = {"https://janji.rs.example", "janji.rs.example/", "janji rs", "a.example:", "a.example:x"})
    void anAddressIsNoName(String host) {
        assertThatThrownBy(() -> check("demo-notice", "true", "hosts", host))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_WEB_HOSTS harus nama situs saja");
    }

    @Test
    void namesHaveTheirPorts() {
        assertThatCode(() -> check(
                        "demo-notice", "true", "hosts", "a.example,b.example:8443,localhost:8080,10.0.0.5,[::1]:80"))
                .doesNotThrowAnyException();
    }

    @Test
    void linksLeadToANameThatIsAnswered() {
        assertThatCode(() -> check("base-url", "https://a.example", "hosts", "b.example,a.example"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check("base-url", "https://a.example", "hosts", "b.example,a.example:8443"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_WEB_HOSTS tidak memuat a.example,");
    }
}
