package id.edokter.account;

import java.util.Optional;
import java.util.Set;

/**
 * Where a request comes from.
 *
 * @param address of the network, as told by the proxy that is trusted
 * @param network whose address it is: of IPv6 the first half
 * @param device kind of browser, for people to recognise it
 * @param marks what this browser got when somebody signed in with it before
 * @param session token of a session that this browser is in, which ends when somebody signs in anew
 */
public record Origin(String address, String network, String device, Set<String> marks, Optional<String> session) {}
