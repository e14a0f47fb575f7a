package id.edokter.notification;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service that sends SMS for us, spoken to over HTTP. */
@ConfigMapping(prefix = "edokter.sms")
public interface SmsSettings {

    /** Where it takes messages; no SMS are sent when it is not set. */
    Optional<URI> url();

    /** POST or PUT. */
    @WithDefault("POST")
    String method();

    /** Of the body; the message is written into it by the rules of JSON, XML or forms. */
    @WithDefault("application/json")
    String contentType();

    /** What it is asked with, each "Name: value": mostly a key. */
    Optional<List<String>> headers();

    /** {to} is the number as +62…, {digits} the same without +, {text} the message, {id} the same at every attempt. */
    @WithDefault("{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
    String body();

    /** Regular expression that its answer (2xx) has to hold; a group in it is its own name for the message. */
    Optional<String> accepted();

    @WithDefault("PT5S")
    @AtLeast(1)
    Duration connectTimeout();

    /** From asking to the last letter of the answer. */
    @WithDefault("PT10S")
    @AtLeast(1)
    Duration timeout();

    /** How many all replicas together give it in a minute; 0 for as many as there are. */
    @WithDefault("600")
    int perMinute();

    /** How many one replica gives it at the same time. */
    @WithDefault("6")
    @AtLeast(1)
    int atOnce();

    /** Whether it stands in the hospital's own network: only then http and private addresses are allowed. */
    @WithDefault("false")
    boolean ownNetwork();
}
