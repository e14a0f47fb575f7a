package id.edokter.notification;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The hospital's number at WhatsApp, by way of its Business Cloud API. */
@ConfigMapping(prefix = "edokter.whatsapp")
public interface WhatsAppSettings {

    /** Meta's own name (digits) for the number that we send from; nothing goes by WhatsApp when it is not set. */
    Optional<String> phoneId();

    /** That lets us send from it; of a system user, so that it does not expire. */
    Optional<String> token();

    /** Of the app at Meta: by it is known that what is told at our address comes from there. */
    Optional<String> appSecret();

    /** A word of our own, that Meta says when it is first told of our address. */
    Optional<String> verifyToken();

    /** Its address, with the version that is spoken. */
    @WithDefault("https://graph.facebook.com/v24.0")
    URI url();

    /** With what the names of our templates begin. */
    @WithDefault("edokter_")
    String prefix();

    /** The kinds of messages that go this way, such as REMIND_DAY_BEFORE; all that have a template when not set. */
    Optional<Set<String>> kinds();

    @WithDefault("PT5S")
    @AtLeast(1)
    Duration connectTimeout();

    /** From asking to the last letter of the answer. */
    @WithDefault("PT10S")
    @AtLeast(1)
    Duration timeout();

    /** How many all replicas together give it in a minute; 0 for as many as there are. */
    @WithDefault("1200")
    int perMinute();

    /** How many one replica gives it at the same time. */
    @WithDefault("6")
    @AtLeast(1)
    int atOnce();

    /** Whether it stands in the hospital's own network: only then http and private addresses are allowed. */
    @WithDefault("false")
    boolean ownNetwork();
}
