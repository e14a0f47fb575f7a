package id.edokter.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import id.edokter.provider.Provider.Answer;
import id.edokter.provider.Provider.Person;
import id.edokter.shared.Secrets;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * The authorization code flow with PKCE, state and nonce. Nothing of it is kept here: all three are made from one secret
 * that the browser itself carries, so that any replica can take the browser back, and no other browser can be given its
 * answer.
 */
final class OpenId {

    private static final Logger LOG = Logger.getLogger(OpenId.class);

    /** What a provider tells of itself changes seldom. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Duration KEYS_REMEMBERED = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS_FOR_KEYS = Duration.ofSeconds(10);

    /** Who waits for a slow provider holds a thread on which patients could book. */
    private static final int AT_ONCE = 4;

    private static final int LONGEST_CODE = 4_000;
    private static final int LONGEST_NAME = 190;

    /** Signed by the provider's own key alone: nothing unsigned, and nothing that our own secret could sign. */
    private static final Set<JWSAlgorithm> SIGNED_WITH = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** What the provider tells of itself. */
    private record Known(OIDCProviderMetadata of, IDTokenValidator validator, Instant until) {}

    private final OidcSettings settings;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Wire wire;
    private volatile Known known;

    OpenId(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new Wire(settings.timeout());
    }

    // ---- there

    URI addressFor(String secret) {
        return inTurn(() -> {
            var request = new AuthenticationRequest.Builder(ResponseType.CODE, scope(), client(), callback())
                    .endpointURI(known().of.getAuthorizationEndpointURI())
                    .state(state(secret))
                    .nonce(nonce(secret))
                    .codeChallenge(verifier(secret), CodeChallengeMethod.S256);
            settings.secondFactorAcr()
                    .ifPresent(values ->
                            request.acrValues(values.stream().map(ACR::new).toList()));
            return request.build().toURI();
        });
    }

    private Scope scope() {
        var scope = new Scope("openid");
        settings.scopes().forEach(scope::add);
        return scope;
    }

    private ClientID client() {
        return new ClientID(settings.clientId().orElseThrow());
    }

    private URI callback() {
        return URI.create(settings.site().orElseThrow().replaceFirst("/+$", "") + Provider.CALLBACK);
    }

    private static State state(String secret) {
        return new State(Secrets.derived(secret, "state"));
    }

    private static Nonce nonce(String secret) {
        return new Nonce(Secrets.derived(secret, "nonce"));
    }

    private static CodeVerifier verifier(String secret) {
        return new CodeVerifier(Secrets.derived(secret, "verifier"));
    }

    // ---- and back

    Person whoIs(String secret, Answer answer) {
        if (!isSame(answer.state(), state(secret).getValue())) throw new NotProved();
        if (answer.issuer() != null && !answer.issuer().equals(settings.issuer().orElseThrow())) throw new NotProved();
        if (answer.code() == null || answer.code().isEmpty() || answer.code().length() > LONGEST_CODE) {
            LOG.infof("The provider sent somebody back without a code: %s", reason(answer.error()));
            throw new NotProved();
        }
        return inTurn(() -> person(verified(secret, answer)));
    }

    private IDTokenClaimsSet verified(String secret, Answer answer) throws IOException {
        var provider = known();
        if (answer.issuer() == null && provider.of.supportsAuthorizationResponseIssuerParam()) throw new NotProved();
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(answer.code()), callback(), verifier(secret));
        var request =
                new TokenRequest.Builder(provider.of.getTokenEndpointURI(), authentication(provider.of), grant).build();
        try {
            var told = OIDCTokenResponseParser.parse(wire.send(request.toHTTPRequest()));
            if (!told.indicatesSuccess()) {
                var error = told.toErrorResponse().getErrorObject();
                LOG.warnf("The provider gives nothing for a code: %s", reason(error.getCode()));
                if (OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) throw new NotProved();
                throw new ProviderAway();
            }
            var token = ((OIDCTokenResponse) told.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) throw new NotProved();
            return provider.validator.validate(token, nonce(secret));
        } catch (BadJOSEException | ParseException | RateLimitReachedException wrong) {
            LOG.warnf("The provider's token proves nothing: %s", withoutKeys(wrong.getMessage()));
            throw new NotProved();
        } catch (JOSEException noKeys) {
            throw new IOException("no keys: " + noKeys.getMessage(), noKeys);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata provider) {
        var secret = new Secret(settings.clientSecret().orElseThrow());
        var methods = provider.getTokenEndpointAuthMethods();
        return methods != null
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(client(), secret)
                : new ClientSecretBasic(client(), secret);
    }

    private Person person(IDTokenClaimsSet claims) {
        var name = claims.getStringClaim(settings.nameClaim());
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            LOG.warnf("The provider's token has no usable claim %s", settings.nameClaim());
            throw new NotProved();
        }
        // anybody may write any address into an own account; only one that was verified is that person's
        if (settings.nameClaim().equals("email") && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
            throw new NotProved();
        return new Person(name.strip(), claims.getSubject().getValue(), showsSecondFactor(claims));
    }

    private boolean showsSecondFactor(IDTokenClaimsSet claims) {
        var methods = Optional.ofNullable(claims.getAMR());
        var context = Optional.ofNullable(claims.getACR());
        return settings.secondFactorAmr()
                        .filter(good -> methods.stream()
                                .flatMap(list -> list.stream())
                                .anyMatch(method -> good.contains(method.getValue())))
                        .isPresent()
                || settings.secondFactorAcr()
                        .filter(good -> context.filter(acr -> good.contains(acr.getValue()))
                                .isPresent())
                        .isPresent();
    }

    // ---- what the provider tells of itself

    private interface Asking<T> {
        T ask() throws IOException;
    }

    private <T> T inTurn(Asking<T> asking) {
        if (!free.tryAcquire()) {
            LOG.warn("More people wait for the provider than may at a time");
            throw new ProviderAway();
        }
        try {
            return asking.ask();
        } catch (IOException away) {
            LOG.warnf("The provider is away: %s", away.getMessage());
            throw new ProviderAway();
        } finally {
            free.release();
        }
    }

    private Known known() throws IOException {
        var before = known;
        if (before != null && clock.instant().isBefore(before.until)) return before;
        known = read();
        return known;
    }

    private Known read() throws IOException {
        var issuer = new Issuer(settings.issuer().orElseThrow());
        var address = URI.create(issuer.getValue().replaceFirst("/+$", "") + "/.well-known/openid-configuration");
        try {
            var told = OIDCProviderMetadata.parse(wire.get(address));
            if (!issuer.equals(told.getIssuer()))
                throw new IOException("it calls itself " + told.getIssuer() + ", not " + issuer);
            for (var endpoint :
                    new URI[] {told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI()})
                if (!Wire.isSafe(endpoint)) throw new IOException("not over TLS: " + endpoint);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            told.getJWKSetURI().toURL(), wire)
                    .cache(KEYS_REMEMBERED.toMillis(), settings.timeout().toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_LOOKS_FOR_KEYS.toMillis())
                    .build();
            var validator =
                    new IDTokenValidator(issuer, client(), new JWSVerificationKeySelector<>(SIGNED_WITH, keys), null);
            return new Known(told, validator, clock.instant().plus(REMEMBERED));
        } catch (ParseException | MalformedURLException unreadable) {
            throw new IOException("what it tells of itself cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isSame(String shown, String expected) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** The library quotes what it read, a nonce among it. */
    private static String withoutKeys(String text) {
        return String.valueOf(text).replaceAll("[A-Za-z0-9_-]{20,}", "…").replaceAll("\\p{Cntrl}", " ");
    }

    /** What comes from outside gets into the log only as the word it should be. */
    private static String reason(String word) {
        return word == null || !word.matches("[a-z_]{1,60}") ? "no reason" : word;
    }
}
