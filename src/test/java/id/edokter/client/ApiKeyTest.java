package id.edokter.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    @Test
    void aKeyIsKnownByItsHashAndRevokedOnce() {
        var now = Instant.parse("2026-11-26T01:00:00Z");
        var key = new ApiKey("kiosk", new byte[] {1, 2}, now);
        assertThat(key.name).isEqualTo("kiosk");
        assertThat(key.keyHash).containsExactly(1, 2);
        assertThat(key.createdAt).isEqualTo(now);
        assertThat(key.revokedAt).isNull();

        key.revoke(now.plusSeconds(1));
        key.revoke(now.plusSeconds(2));

        assertThat(key.revokedAt).isEqualTo(now.plusSeconds(1));
    }
}
