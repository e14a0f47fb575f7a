package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1,           2001:db8:1:2:ffff:1:2:3",
        "2001:DB8:0001:2::1,        2001:db8:1:0002:0:0:0:9",
        "::ffff:192.0.2.7,          192.0.2.7",
        "fe80::1%eth0,              fe80::2",
    })
    void addressesOfOneHomeAreOneNetwork(String one, String other) {
        assertThat(Network.of(one)).isEqualTo(Network.of(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:3::1", "192.0.2.7, 192.0.2.8", "a:b, a:c"})
    void othersAreNot(String one, String other) {
        assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
    }

    @Test
    void noAddressIsANetworkToo() {
        assertThat(Network.of(null)).isEqualTo(Network.of(null)).isNotBlank();
    }
}
