package id.edokter.notification;

import id.edokter.shared.AddressRange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks where a call would go before it is made: who can write a setting or a name server's answer must not make this
 * server speak to others inside the house, or to the machine's own (SSRF). The JDK keeps what it looked up for half a
 * minute, so the call that follows goes to the addresses that were seen here.
 */
final class OutsideAddress {

    /** Looks up the addresses of a name. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** What is not the open Internet (IANA's registries of special addresses), and wrappings of IPv4 in IPv6. */
    private static final List<AddressRange> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressRange::of)
            .toList();

    private OutsideAddress() {}

    /** @return why not to call it; empty when it may be called */
    static Optional<String> refuses(URI url, boolean ownNetwork, Names names) {
        var refused = refuses(url, ownNetwork);
        if (refused.isPresent() || ownNetwork) return refused;
        try {
            var addresses = names.of(url.getHost());
            // one of several is enough for a call to go there
            return Arrays.stream(addresses).anyMatch(OutsideAddress::isInside)
                    ? Optional.of("the gateway's name leads to a private address")
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("the gateway's name is unknown");
        }
    }

    /** What can be told without looking anything up. */
    static Optional<String> refuses(URI url, boolean ownNetwork) {
        var scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || url.getUserInfo() != null) return Optional.of("the gateway's address is none");
        if (!scheme.equals("https") && !(ownNetwork && scheme.equals("http")))
            return Optional.of("the gateway is not reached by https");
        return Optional.empty();
    }

    static boolean isInside(InetAddress address) {
        return INSIDE.stream().anyMatch(range -> range.contains(address));
    }
}
