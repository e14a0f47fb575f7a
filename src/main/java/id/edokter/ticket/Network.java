package id.edokter.ticket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose an address is: of IPv6 the first half counts, since one home has the whole second half to itself. */
final class Network {

    private static final int HALF = 8;

    private Network() {}

    /** @param address as the server sees it; null or no address at all is a network of its own */
    static String of(String address) {
        if (address == null || !address.contains(":")) return String.valueOf(address);
        try {
            // with a colon in it nothing is looked up
            var ip = InetAddress.getByName(address.replaceFirst("%.*$", ""));
            return ip.getAddress().length > HALF
                    ? HexFormat.of().formatHex(ip.getAddress(), 0, HALF)
                    : ip.getHostAddress();
        } catch (UnknownHostException strange) {
            return address;
        }
    }
}
