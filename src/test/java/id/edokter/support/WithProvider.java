package id.edokter.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** With a sign-in of the hospital's or the city's own: a {@link StubProvider} at {@code edokter.test.provider.port}. */
public class WithProvider implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.test-port",
                free("edokter.test.site.port"),
                "edokter.oidc.issuer",
                "http://127.0.0.1:" + free("edokter.test.provider.port"),
                "edokter.oidc.site",
                "http://localhost:" + free("edokter.test.site.port") + "/",
                "edokter.oidc.client-id",
                StubProvider.CLIENT,
                "edokter.oidc.client-secret",
                StubProvider.SECRET,
                "edokter.oidc.label",
                "Akun Kota Binjai",
                "edokter.oidc.second-factor-amr",
                "mfa,otp",
                "edokter.oidc.second-factor-acr",
                "2fa",
                "edokter.oidc.timeout",
                "PT1S");
    }

    /** Once for the whole run: the profile is made again in another class loader. */
    private static String free(String name) {
        if (System.getProperty(name) == null) System.setProperty(name, String.valueOf(FreePort.find()));
        return System.getProperty(name);
    }
}
