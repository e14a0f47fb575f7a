package id.edokter.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Stands between application and database, on loopback, and cuts connections at the worst moment: when COMMIT was sent
 * and the database has done it, but its answer has not come back ({@link #cutAfterCommits}), or before the database
 * heard of it ({@link #cutBeforeCommits}).
 */
public class CuttingProxy implements QuarkusTestResourceLifecycleManager {

    private static final byte[] COMMIT = "\u0003COMMIT".getBytes(StandardCharsets.US_ASCII);

    private ServerSocket door;

    /** The next so many commits are done and their answers lost. */
    public static void cutAfterCommits(int commits) {
        count("after", commits);
    }

    /** The next so many commits never reach the database. */
    public static void cutBeforeCommits(int commits) {
        count("before", commits);
    }

    /** Lets so many commits pass before what was said above begins. */
    public static void letPass(int commits) {
        count("pass", commits);
    }

    /** Cuts no more, whatever was asked for. */
    public static void beStill() {
        for (var which : List.of("after", "before", "pass")) count(which, 0);
    }

    public static int cuts() {
        return Integer.getInteger("edokter.test.proxy.cuts", 0);
    }

    // Test and proxy live in different class loaders: they meet in the properties of the process.
    private static synchronized void count(String which, int commits) {
        System.setProperty("edokter.test.proxy." + which, String.valueOf(commits));
    }

    private static boolean passes() {
        synchronized (System.getProperties()) {
            int left = Integer.getInteger("edokter.test.proxy.pass", 0);
            if (left > 0) System.setProperty("edokter.test.proxy.pass", String.valueOf(left - 1));
            return left > 0;
        }
    }

    private static boolean take(String which) {
        synchronized (System.getProperties()) {
            int left = Integer.getInteger("edokter.test.proxy." + which, 0);
            if (left == 0) return false;
            System.setProperty("edokter.test.proxy." + which, String.valueOf(left - 1));
            System.setProperty("edokter.test.proxy.cuts", String.valueOf(cuts() + 1));
            return true;
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        var url = System.getProperty("edokter.test.quarkus.datasource.jdbc.url");
        var address = Pattern.compile("^jdbc:mariadb://([^:/]+):(\\d+)/").matcher(url);
        if (!address.find()) throw new IllegalStateException("no host and port in " + url);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var host = address.group(1);
        int port = Integer.parseInt(address.group(2));
        background("proxy", () -> {
            while (!door.isClosed()) serve(door.accept(), new Socket(host, port));
        });
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url.substring(0, address.start(1)) + "127.0.0.1:" + door.getLocalPort()
                        + url.substring(address.end(2)));
    }

    private static void serve(Socket client, Socket server) {
        background("to server", () -> pump(client, server, true));
        background("to client", () -> pump(server, client, false));
    }

    private static void pump(Socket from, Socket to, boolean fromClient) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                boolean commit = fromClient && n >= 4 + COMMIT.length && startsWithCommit(buffer);
                boolean inReach = commit && !passes();
                if (inReach && take("before")) return;
                boolean cut = inReach && take("after");
                // the way back is closed first, so that the answer cannot slip through
                if (cut) from.shutdownOutput();
                out.write(buffer, 0, n);
                out.flush();
                if (cut) {
                    // the database closes its side when it has done what it was told and reads the end
                    to.shutdownOutput();
                    while (to.getInputStream().read(buffer) >= 0) continue;
                    return;
                }
            }
        }
    }

    private static boolean startsWithCommit(byte[] packet) {
        for (int i = 0; i < COMMIT.length; i++) if (packet[4 + i] != COMMIT[i]) return false;
        return true;
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void background(String name, Task task) {
        var thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException gone) {
                        // a connection that ends ends its thread
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        try {
            if (door != null) door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
