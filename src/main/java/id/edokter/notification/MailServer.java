package id.edokter.notification;

import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.web.HospitalSettings;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * E-mail by way of a server that takes it over SMTP. What it says no to for good (5xx) never goes this way, and where it
 * says that nobody is at that address, this is remembered; everything else may be mended. Nothing of what it answers but
 * its number gets into a log.
 */
@ApplicationScoped
class MailServer implements Channel {

    /** A bad, unknown or moved mailbox, or one that is closed (RFC 3463). */
    private static final Pattern NOBODY_THERE = Pattern.compile("\\b5\\.(?:1\\.(?:1|2|3|6|10)|2\\.1)\\b");

    private static final int NO_MAILBOX = 550;
    private static final int NOT_HERE = 551;
    private static final int BAD_NAME = 553;
    /** What the server is told about a reader, as opposed to the letter: its own words begin so. */
    private static final String OF_THE_READER = "recipient address not accepted";

    /** What is not of this letter: who we are, and whether we may. */
    private static final Pattern OF_US = Pattern.compile("\\b5\\.7\\.[0-9]+\\b");

    private static final int NOT_SIGNED_IN = 530;
    private static final int WRONG_PASSWORD = 535;

    private final EmailSettings settings;
    private final Letters letters;
    private final Vertx vertx;
    private final OutsideAddress.Names names;
    /** Never more than there are connections: what the client keeps in line is sent after nobody waits for it any more. */
    private final Semaphore connections;

    private final int most;
    private volatile MailClient client;

    @Inject
    MailServer(EmailSettings settings, NotificationSettings notification, HospitalSettings hospital, Vertx vertx) {
        this(
                settings,
                new Letters(hospital, settings.from().orElse("")),
                vertx,
                // what stalls keeps its connection for a while, and what somebody waits for passes the line
                2 * Math.max(notification.couriers(), settings.atOnce()),
                InetAddress::getAllByName);
    }

    MailServer(EmailSettings settings, Letters letters, Vertx vertx, int most, OutsideAddress.Names names) {
        this.settings = settings;
        this.letters = letters;
        this.vertx = vertx;
        this.most = most;
        this.connections = new Semaphore(most);
        this.names = names;
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public boolean canReach(Recipient.Way way) {
        return settings.host().isPresent() && way == Recipient.Way.EMAIL;
    }

    @Override
    public Duration longest() {
        return settings.timeout();
    }

    @Override
    public Delivery send(Letter letter) {
        var refused = leadsInside();
        if (refused.isPresent()) return new Later(refused.get());
        var mail = letters.write(letter);
        if (!connections.tryAcquire()) return new Later("all connections to the mail server are in use");
        var sending = client().sendMail(mail).onComplete(done -> connections.release());
        try {
            sending.toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Sent(letter.messageId());
        } catch (TimeoutException slow) {
            return new Later("the mail server did not answer in time");
        } catch (ExecutionException failed) {
            return outcome(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Later("e-Dokter was stopped");
        }
    }

    private Optional<String> leadsInside() {
        if (settings.ownNetwork()) return Optional.empty();
        try {
            return Arrays.stream(names.of(settings.host().orElseThrow())).anyMatch(OutsideAddress::isInside)
                    ? Optional.of("the mail server's name leads to a private address")
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("the mail server's name is unknown");
        }
    }

    static Delivery outcome(Throwable failure) {
        if (!(failure instanceof SMTPException answer))
            return new Later("the mail server cannot be reached, or broke off");
        int code = answer.getReplyCode();
        var said = "the mail server answered " + code;
        var words = String.valueOf(answer.getMessage()) + " " + answer.getReplyMessages();
        boolean isOfUs = code == NOT_SIGNED_IN
                || code == WRONG_PASSWORD
                || OF_US.matcher(words).find();
        if (!answer.isPermanent() || isOfUs) return new Later(said);
        boolean isNobody = NOBODY_THERE.matcher(words).find()
                || words.startsWith(OF_THE_READER) && (code == NO_MAILBOX || code == NOT_HERE || code == BAD_NAME);
        return new Never(said, isNobody);
    }

    private MailClient client() {
        var made = client;
        if (made != null) return made;
        synchronized (this) {
            if (client == null) client = MailClient.create(vertx, config());
            return client;
        }
    }

    private MailConfig config() {
        var config = new MailConfig()
                .setHostname(settings.host().orElseThrow())
                .setPort(settings.port())
                .setSsl(settings.encryption().equals("tls"))
                .setStarttls(
                        settings.encryption().equals("starttls") ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setLogin(settings.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setOwnHostname(letters.domain())
                .setUserAgent("e-dokter")
                .setMaxPoolSize(most)
                .setKeepAlive(true);
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setConnectTimeout((int) settings.connectTimeout().toMillis());
        // before the attempt itself is over, so that one that is given up is not sent after all
        config.setIdleTimeout((int) settings.timeout().dividedBy(2).toMillis());
        config.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return config;
    }

    @PreDestroy
    void close() {
        if (client != null) client.close();
    }
}
