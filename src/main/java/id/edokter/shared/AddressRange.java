package id.edokter.shared;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses of a network that begin alike (CIDR): {@code 10.1.0.0/16}, {@code 2001:db8::/32}; one address is a range of
 * its own. An IPv4 address that is written as IPv6 ({@code ::ffff:10.1.2.3}) is IPv4.
 *
 * @param first the address with all that may differ set to zero
 * @param bits how many bits are alike
 */
public record AddressRange(InetAddress first, int bits) {

    /** @throws InvalidValue {@code address_range} when the text is none; no name is ever looked up */
    public static AddressRange of(String typed) {
        var text = typed == null ? "" : typed.strip();
        int slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * Byte.SIZE;
        if (slash < 0) return new AddressRange(address, all);
        var length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > all) throw new InvalidValue("address_range");
        int bits = Integer.parseInt(length);
        return new AddressRange(masked(address, bits), bits);
    }

    /** The address with all that may differ set to one. */
    public InetAddress last() {
        var bytes = first.getAddress();
        for (int i = 0; i < bytes.length; i++) bytes[i] |= (byte) ~mask(i, bits);
        return of(bytes);
    }

    private static int mask(int index, int bits) {
        int kept = Math.min(Math.max(bits - index * Byte.SIZE, 0), Byte.SIZE);
        return 0xff << (Byte.SIZE - kept);
    }

    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && masked(address, bits).equals(first);
    }

    /** @param address as text; what is none is in no range */
    public boolean contains(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && contains(of(bytes));
    }

    private static InetAddress address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        // a zone ("fe80::1%eth0") means something on one machine only
        if (bytes == null || text.contains("%") || text.contains("[")) throw new InvalidValue("address_range");
        return of(bytes);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        var bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) bytes[i] &= (byte) mask(i, bits);
        return of(bytes);
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it is written: {@code 10.1.0.0/16}. */
    @Override
    public String toString() {
        return NetUtil.toAddressString(first) + "/" + bits;
    }
}
