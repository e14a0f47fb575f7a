package id.edokter.notification;

import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Stopped;
import java.util.Map;
import java.util.Set;

/**
 * What the error codes of WhatsApp mean for a message, by Meta's list of them. They say it in an answer, or afterwards of a
 * message that was taken. Nothing of their words, which may quote a number, is kept.
 */
final class WhatsAppAnswer {

    private static final int UNDELIVERABLE = 131026;
    private static final int UNWANTED = 131050;
    private static final int TEMPLATE_PAUSED = 132015;
    private static final int INVALID = 100;
    /** With {@link #INVALID}: there is no such number of ours, or it is not ours to send from. */
    private static final int NO_SUCH_OBJECT = 33;

    /** It goes another time. */
    private static final Map<Integer, String> BUSY = Map.ofEntries(
            Map.entry(4, "the rate of calls"),
            Map.entry(80007, "the rate of the account"),
            Map.entry(130429, "the rate of messages"),
            Map.entry(131048, "the rate of messages, since many were reported"),
            Map.entry(131056, "the rate to one reader"));

    private static final Set<Integer> BROKEN = Set.of(1, 2, 131000, 131016, 131057, 133004);

    /** Somebody has to put the account right. */
    private static final Map<Integer, String> OURS = Map.ofEntries(
            Map.entry(0, "the access token is not accepted"),
            Map.entry(3, "the access token does not allow it"),
            Map.entry(10, "the access token does not allow it"),
            Map.entry(190, "the access token has expired"),
            Map.entry(368, "the account is blocked for its messages"),
            Map.entry(130497, "the account may not write to that country"),
            Map.entry(131005, "the access token does not allow it"),
            Map.entry(131031, "the account is locked"),
            Map.entry(131037, "the name of the account is not approved"),
            Map.entry(131042, "the account is not paid for"),
            Map.entry(131045, "the account is not registered"),
            Map.entry(133010, "the account is not registered"));

    /** This message never goes this way. */
    private static final Map<Integer, String> WRONG = Map.ofEntries(
            Map.entry(130472, "it was held back for a trial of Meta's"),
            Map.entry(131008, "a value of the template is missing"),
            Map.entry(131009, "a value does not fit the template"),
            Map.entry(131021, "it would go to the hospital itself"),
            Map.entry(131030, "it only goes to those that are on the list of a trial"),
            Map.entry(131047, "the reader has not written for 24 hours"),
            Map.entry(131049, "it was held back so that its reader does not get too many"),
            Map.entry(131051, "such messages are unknown there"),
            Map.entry(132000, "the values do not fit the template"),
            Map.entry(132001, "there is no such template in that language"),
            Map.entry(132005, "the text of the template becomes too long"),
            Map.entry(132007, "the template breaks a rule"),
            Map.entry(132012, "a value does not fit the template"),
            Map.entry(132016, "the template is switched off for good"),
            Map.entry(132018, "a value does not fit the template"),
            Map.entry(135000, "it was not understood there"));

    /** A message of which it was said only afterwards that it did not arrive. */
    private static final int AFTERWARDS = 0;

    private WhatsAppAnswer() {}

    /** @param status of HTTP */
    static Delivery of(int status, int code, int subcode) {
        var name = "WhatsApp (" + code + "): ";
        if (code == UNDELIVERABLE) return new Never(name + "nobody is at that number there", true);
        if (code == UNWANTED) return Never.unwanted(name + "the reader does not want such messages");
        if (code == TEMPLATE_PAUSED) return new Stopped(name + "the template is paused");
        if (code == INVALID && subcode == NO_SUCH_OBJECT)
            return new Stopped(name + "the account's address is not right, or the access token does not allow it");
        if (code == INVALID) return new Never(name + "a value does not fit the template");
        if (BUSY.containsKey(code)) return new Later(name + BUSY.get(code) + " is used up");
        if (BROKEN.contains(code)) return new Later(name + "it broke there, and answered 500");
        if (WRONG.containsKey(code)) return new Never(name + WRONG.get(code));
        boolean isPermission = code >= 200 && code <= 299;
        if (isPermission || OURS.containsKey(code) && (code != 0 || status == 401))
            return new Stopped(name + OURS.getOrDefault(code, "the access token does not allow it"));
        return unknown(status, code);
    }

    private static Delivery unknown(int status, int code) {
        var said = "WhatsApp answered " + status + (code == 0 ? "" : " (" + code + ")");
        return switch (status) {
            case AFTERWARDS -> new Never("WhatsApp (" + code + "): it did not arrive");
            case 400, 413, 422 -> new Never(said);
            case 401, 403 -> new Stopped(said);
            default -> new Later(said);
        };
    }

    /** Of a message that was taken before. */
    static Delivery afterwards(int code) {
        return of(AFTERWARDS, code, 0);
    }

    static String reason(Delivery delivery) {
        if (delivery instanceof Never never) return never.reason();
        return delivery instanceof Stopped stopped ? stopped.reason() : ((Later) delivery).reason();
    }
}
