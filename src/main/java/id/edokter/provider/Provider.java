package id.edokter.provider;

import id.edokter.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;

/**
 * The hospital's or the city's own sign-in: sends a browser there, and makes sure of what it comes back with. Who the
 * person is here is not its business.
 */
@ApplicationScoped
public class Provider {

    /** Where the provider sends browsers back to, below the site. */
    public static final String CALLBACK = "/masuk/kota/kembali";

    /**
     * What the browser came back with, as it stands in the address; null for what is not there.
     *
     * @param issuer who says to have sent it (RFC 9207)
     */
    public record Answer(String state, String code, String error, String issuer) {}

    /**
     * Somebody whom the provider knows.
     *
     * @param name what the configured claim says
     * @param subject the provider's own word for the person, which it gives to nobody else ({@code sub})
     * @param showedSecondFactor whether the provider says that it saw one, in a way that the settings accept
     */
    public record Person(String name, String subject, boolean showedSecondFactor) {}

    private final OidcSettings settings;
    private final Clock clock;
    private OpenId openId;

    Provider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public boolean isOn() {
        return settings.issuer().isPresent();
    }

    public String label() {
        return settings.label();
    }

    /**
     * Where a browser goes to say who it is.
     *
     * @param secret of this browser and this one time; see {@link Secrets#token}
     * @throws ProviderAway when nothing can be learnt of the provider
     */
    public URI addressFor(String secret) {
        return openId().addressFor(secret);
    }

    /**
     * Who it is.
     *
     * @param secret what this very browser was sent away with
     * @throws NotProved whatever is wrong with the answer
     * @throws ProviderAway when the provider cannot be asked what the answer is worth
     */
    public Person whoIs(String secret, Answer answer) {
        return openId().whoIs(secret, answer);
    }

    /** Made when it is first needed: most installations never do. */
    private synchronized OpenId openId() {
        if (openId == null) openId = new OpenId(settings, clock);
        return openId;
    }
}
