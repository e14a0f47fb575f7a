package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.3/16, 10.1.9.9, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.2.128/25, 10.1.2.127, false",
        "10.1.2.128/25, 10.1.2.200, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "fc00::/7, fdff::1, true",
        "fc00::/7, fe00::1, false",
        "10.0.0.0/8, ::ffff:10.9.9.9, true",
        "10.0.0.0/8, '', false",
        "10.0.0.0/8, localhost, false"
    })
    void knowsWhatIsInIt(String range, String address, boolean isIn) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(isIn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.1.0.0/",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/1x",
                "::/129",
                "10.1.0",
                "10.1.0.256",
                "example.com",
                "localhost/8",
                "10.1.0.0/8/8",
                "fe80::1%eth0",
                "[::1]",
                "1",
                "10.1.0.0 /8; drop"
            })
    void refusesWhatIsNone(String typed) {
        assertThatThrownBy(() -> AddressRange.of(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("address_range");
    }

    @Test
    void isWrittenAsNetworksAre() {
        assertThat(AddressRange.of(" 10.1.2.3/16 ")).hasToString("10.1.0.0/16");
        assertThat(AddressRange.of("2001:db8::1")).hasToString("2001:db8::1/128");
    }
}
