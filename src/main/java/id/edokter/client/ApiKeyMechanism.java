package id.edokter.client;

import id.edokter.shared.Secrets;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who calls by {@code Authorization: Bearer edk_…}. Any other bearer is none of its business: an appointment's
 * own token comes the same way. An unknown key makes nobody of the caller, and what needs a role then answers 401.
 *
 * <p>A good key is remembered for {@link #REMEMBERED}, so a booking costs no query for it; a revoked one opens for at
 * most that long. Only good keys are remembered: there are few, and guesses fill no memory.
 */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_KEY = 100;

    private record Known(SecurityIdentity client, Instant until) {}

    private final Map<ByteBuffer, Known> remembered = new ConcurrentHashMap<>();
    private final ApiKeys keys;
    private final BlockingSecurityExecutor executor;
    private final Clock clock;

    ApiKeyMechanism(ApiKeys keys, BlockingSecurityExecutor executor, Clock clock) {
        this.keys = keys;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var key = keyIn(context.request().getHeader(HttpHeaderNames.AUTHORIZATION));
        if (key.isEmpty()) return Uni.createFrom().nullItem();
        var hash = ByteBuffer.wrap(Secrets.hash(key.get()));
        var known = remembered.get(hash);
        if (known != null && clock.instant().isBefore(known.until()))
            return Uni.createFrom().item(known.client());
        return executor.executeBlocking(() -> lookUp(key.get(), hash));
    }

    private SecurityIdentity lookUp(String key, ByteBuffer hash) {
        var client = keys.clientWith(key).map(ApiKeyMechanism::identity);
        client.ifPresentOrElse(
                c -> remembered.put(hash, new Known(c, clock.instant().plus(REMEMBERED))),
                () -> remembered.remove(hash));
        return client.orElse(null);
    }

    private static Optional<String> keyIn(String header) {
        return Optional.ofNullable(header)
                .filter(h -> h.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(h -> h.substring(BEARER.length()).strip())
                .filter(k -> k.startsWith(ApiKeys.PREFIX) && k.length() <= LONGEST_KEY);
    }

    private static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(ApiKeys.ROLE)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"e-Dokter\""));
    }
}
