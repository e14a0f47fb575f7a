package id.edokter.engine;

import id.edokter.shared.CannotStart;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** What went wrong at start, in words for the person at the console. */
final class Trouble {

    /** What Quarkus says when it cannot open the second port; the first has an exception of its own. */
    private static final Pattern MANAGEMENT =
            Pattern.compile("^Unable to start the management interface on .*:(\\d+)$");

    private Trouble() {}

    /** The whole sentence: what did not happen, such as {@code e-Dokter tidak dapat dimulai}, and why. */
    static String inWords(String what, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Trouble::known)
                .filter(words -> words != null)
                .findFirst()
                .map(words -> what + ": " + words)
                .orElseGet(() -> what + " karena galat yang tidak diduga:\n" + trace(failure));
    }

    private static String known(Throwable cause) {
        if (cause instanceof CannotStart reason) {
            return reason.getMessage();
        }
        if (cause instanceof QuarkusBindException bind) {
            return busyPort(String.valueOf(bind.getPort()), "QUARKUS_HTTP_PORT");
        }
        var management = MANAGEMENT.matcher(String.valueOf(cause.getMessage()));
        if (cause instanceof IllegalStateException && management.find()) {
            return busyPort(management.group(1), "QUARKUS_MANAGEMENT_PORT");
        }
        if (cause instanceof ConfigurationException || cause instanceof ConfigValidationException) {
            return "ada pengaturan yang tidak benar. " + cause.getMessage();
        }
        if (cause instanceof FlywayException) {
            return "skema basis data tidak dapat dimutakhirkan. "
                    + cause.getMessage().strip();
        }
        if (cause instanceof SQLException) {
            return "basis data tidak dapat dipakai. " + cause.getMessage();
        }
        return null;
    }

    /** The advice names environment variables: they reach e-Dokter through Maven too. */
    static String busyPort(String port, String variable) {
        return "porta " + port + " sedang dipakai program lain. Tutup program itu atau pakai porta lain: " + variable
                + "=" + (Integer.parseInt(port) + 1);
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
