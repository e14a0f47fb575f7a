package id.edokter.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose an address is: of IPv6 the first half counts, since one home has the whole second half to itself. */
public final class Network {

    private static final int HALF = 8;
    /** Of ::1; nobody else is in that half. */
    private static final String LOOPBACK_HALF = "0000000000000000";

    private Network() {}

    /** Of the browser that asks, or of the proxy's word for it. */
    public static String ofBrowser(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    /** @param network as {@link #ofBrowser} tells it */
    static boolean isThisMachine(String network) {
        return network.startsWith("127.") || network.equals(LOOPBACK_HALF);
    }

    /** The whole address, for the trail; empty when there is none. */
    public static String addressOf(HttpServerRequest request) {
        var address = request.remoteAddress().hostAddress();
        if (address == null) return "";
        var ip = NetUtil.createInetAddressFromIpAddressString(address.replaceFirst("%.*$", ""));
        return ip == null ? "" : NetUtil.toAddressString(ip);
    }

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
