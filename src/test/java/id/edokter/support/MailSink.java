package id.edokter.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A mail server on this machine that takes letters, or does to them what such servers do. */
public final class MailSink implements AutoCloseable {

    /** What it does with a letter. */
    public enum Answer {
        TAKE,
        /** 451 to the reader's address. */
        BUSY,
        /** 550 5.1.1 to the reader's address. */
        NOBODY,
        /** 554 to the whole letter. */
        UNWANTED,
        /** Reads the whole letter, keeps nothing, and hangs up without a word. */
        HANG_UP,
        /** Says nothing more. */
        STALL
    }

    /** Chooses by the reader's address, every time it is written to. */
    public interface Script {
        Answer to(String reader);
    }

    private static final Pattern READER = Pattern.compile("(?i)RCPT TO:\\s*<([^>]*)>.*");
    private static final Pattern ID = Pattern.compile("(?i)Message-ID:\\s*<([^>]*)>\\s*");

    private final ServerSocket server;
    private final Script script;
    private final long takesMillis;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);
    /** By message id, how often it was taken. */
    public final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();

    /** What else happened, by what it was. */
    public final Map<Answer, AtomicInteger> others = new ConcurrentHashMap<>();

    public final List<String> letters = new CopyOnWriteArrayList<>();
    private final boolean keeps;

    /** @param takesMillis how long it thinks before it takes a letter */
    public MailSink(Script script, long takesMillis, boolean keeps) {
        this.script = script;
        this.takesMillis = takesMillis;
        this.keeps = keeps;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** One that does the same to every letter, and keeps what it takes. */
    public static MailSink that(Answer always) {
        return new MailSink(reader -> always, 0, true);
    }

    public int port() {
        return server.getLocalPort();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            say(out, "220 sink");
            var answer = Answer.TAKE;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var reader = READER.matcher(line);
                if (reader.matches()) {
                    answer = script.to(reader.group(1));
                    if (answer != Answer.TAKE)
                        others.computeIfAbsent(answer, one -> new AtomicInteger())
                                .incrementAndGet();
                    if (answer == Answer.STALL) end.await();
                    say(
                            out,
                            switch (answer) {
                                case BUSY -> "451 4.3.0 not now";
                                case NOBODY -> "550 5.1.1 no such mailbox";
                                default -> "250 ok";
                            });
                } else if (line.equalsIgnoreCase("DATA")) {
                    say(out, "354 go on");
                    if (!take(in, out, answer)) return;
                } else if (line.toUpperCase(java.util.Locale.ROOT).startsWith("EHLO")) {
                    say(out, "250-sink\r\n250 8BITMIME");
                } else if (line.equalsIgnoreCase("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else say(out, "250 ok");
            }
        } catch (IOException gone) {
            // whoever wrote is killed, or this is closed
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** @return whether the line stays open */
    private boolean take(BufferedReader in, OutputStream out, Answer answer) throws IOException, InterruptedException {
        var letter = new StringBuilder();
        var id = "";
        boolean head = true;
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) return false;
            var told = ID.matcher(line);
            if (head && told.matches()) id = told.group(1);
            if (line.isEmpty()) head = false;
            if (keeps) letter.append(line).append("\r\n");
        }
        if (answer == Answer.HANG_UP) return false;
        if (answer == Answer.UNWANTED) {
            say(out, "554 5.6.0 unwanted");
            return true;
        }
        if (takesMillis > 0 && end.await(takesMillis, TimeUnit.MILLISECONDS)) return false;
        // counted before it is said: who does not hear it will send it again
        taken.computeIfAbsent(id, one -> new AtomicInteger()).incrementAndGet();
        if (keeps) letters.add(letter.toString());
        say(out, "250 2.0.0 taken");
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
