package id.edokter.account;

import java.util.Set;

/**
 * Where a request comes from.
 *
 * @param address of the network, as told by the proxy that is trusted
 * @param network whose address it is: of IPv6 the first half
 * @param device kind of browser, for people to recognise it
 * @param marks what this browser got when somebody signed in with it before
 */
public record Origin(String address, String network, String device, Set<String> marks) {}
