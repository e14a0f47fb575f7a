package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that leads inside is not called, whoever made it lead there (T30). */
class OutsideAddressTest {

    private static final URI GATEWAY = URI.create("https://sms.example/kirim");

    private static OutsideAddress.Names leadingTo(String... addresses) {
        return host -> Arrays.stream(addresses).map(OutsideAddressTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.5", "172.16.0.1", "172.31.255.255", "192.168.1.1",
                "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
                "fe80::1", "fd00::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"
            })
    void aPrivateAddressIsRefused(String address) {
        assertThat(OutsideAddress.refuses(GATEWAY, false, leadingTo(address)))
                .hasValue("the gateway's name leads to a private address");
        assertThat(OutsideAddress.refuses(GATEWAY, false, leadingTo("93.184.215.14", address)))
                .as("as one of several")
                .isPresent();
        assertThat(OutsideAddress.refuses(GATEWAY, true, leadingTo(address)))
                .as("in the hospital's own network")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "172.15.255.255", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
    void theOpenInternetIsNot(String address) {
        assertThat(OutsideAddress.refuses(GATEWAY, false, leadingTo(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://2130706433/",
                "https://localhost/"
            })
    void anAddressInPlaceOfANameIsLookedAtToo(String url) {
        assertThat(OutsideAddress.refuses(URI.create(url), false, InetAddress::getAllByName))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sms.example/", "ftp://sms.example/", "file:///etc/passwd", "https:///x", "sms"})
    void onlyHttpsGoesOutside(String url) {
        assertThat(OutsideAddress.refuses(URI.create(url), false)).isPresent();
    }

    @Test
    void aNameOfAUserInTheAddressIsRefused() {
        assertThat(OutsideAddress.refuses(URI.create("https://sms.example@127.0.0.1/"), false))
                .isPresent();
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        assertThat(OutsideAddress.refuses(GATEWAY, false, host -> {
                    throw new UnknownHostException();
                }))
                .hasValue("the gateway's name is unknown");
    }
}
