package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.engine.Couriers.Form;
import id.edokter.engine.Couriers.Result;
import id.edokter.shared.Wib;
import id.edokter.support.MailSink.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Workers are killed while they send to a mail server that stalls, refuses and hangs up: nothing is lost, nothing comes
 * more often than there were kills, and nothing comes that was taken back before. With {@code -Dedokter.test.crash=long}
 * ten thousand messages and fifty kills, and what came of it is written into {@code docs/reliability.md}.
 */
@Tag("own-engine")
class CourierCrashIT {

    private static final boolean LONG = "long".equals(System.getProperty("edokter.test.crash"));
    private static final Form FORM = LONG
            ? new Form(10_000, 3, 50, 150, Duration.ofMinutes(30))
            : new Form(600, 2, 6, 150, Duration.ofMinutes(3));
    private static final Path PACKAGE = Path.of("target/quarkus-app").toAbsolutePath();
    private static final Path FOLDER = Path.of("target/courier-crash-it").toAbsolutePath();
    private static final Path TOLD = Path.of("docs/reliability.md");
    private static final String FROM = "<!-- written by CourierCrashIT -->";
    private static final String TO = "<!-- until here -->";
    private static final long SEED = 20_261_127;

    private static Couriers couriers;

    @BeforeAll
    static void start() throws IOException {
        couriers = new Couriers(FOLDER.resolve("data"), SEED);
        couriers.prepare(PACKAGE);
    }

    @AfterAll
    static void end() {
        if (couriers != null) couriers.close();
    }

    /** The judge of both tests. */
    private static void isAsPromised(Result result) {
        assertThat(result.missing()).as("missing of %s", result).isZero();
        assertThat(result.cancelledButCame())
                .as("cancelled and came, of %s", result)
                .isZero();
        assertThat(result.doubles()).as("doubles of %s", result).isLessThanOrEqualTo(result.kills());
        assertThat(result.unmarked()).as("left open of %s", result).isZero();
    }

    @Test
    void whoeverIsKilledNothingIsLostAndLittleComesTwice() throws Exception {
        var result = couriers.run(FORM, PACKAGE);
        System.out.println("CourierCrashIT " + result);

        // the short form ends when all is sent, however fast this machine is
        assertThat(result.kills()).isGreaterThanOrEqualTo(LONG ? FORM.kills() : FORM.workers());
        assertThat(result.cancelled()).as("cancelled on the way").isPositive();
        assertThat(result.moods()).containsKeys(Answer.BUSY, Answer.NOBODY, Answer.HANG_UP);
        isAsPromised(result);
        if (LONG) write(result);
    }

    /** This test would notice: the same count, of a package that sends what it has not committed. */
    @Test
    void withoutTheClaimsCommitTheCountGoesRed() throws Exception {
        var result = couriers.run(
                new Form(50, 1, 0, 20, Duration.ofSeconds(20)), Uncommitted.build(FOLDER.resolve("uncommitted")));

        assertThat(result.doubles()).isPositive();
        assertThatThrownBy(() -> isAsPromised(result)).isInstanceOf(AssertionError.class);
    }

    private static void write(Result result) throws IOException {
        var text = Files.readString(TOLD);
        var told = """

                Last run of the long form: %s.

                | | |
                |---|---|
                | messages due | %d |
                | workers, each a process | %d |
                | kills with -9 | %d |
                | taken by the mail server | %d |
                | refused for good, as they should be | %d |
                | cancelled before a courier sent them | %d |
                | answers: busy, hung up, stalled | %d, %d, %d |
                | how long it took | %d s |
                | **missing** | **%d** |
                | **came more than once** | **%d** (at most %d are promised) |
                | **came though cancelled before** | **%d** |

                """.formatted(
                        Wib.date(Clock.systemUTC().instant()),
                        result.form().messages(),
                        result.form().workers(),
                        result.kills(),
                        result.taken(),
                        result.nobody(),
                        result.cancelled(),
                        result.moods().getOrDefault(Answer.BUSY, 0),
                        result.moods().getOrDefault(Answer.HANG_UP, 0),
                        result.moods().getOrDefault(Answer.STALL, 0),
                        result.lasted().toSeconds(),
                        result.missing(),
                        result.doubles(),
                        result.kills(),
                        result.cancelledButCame());
        Files.writeString(
                TOLD,
                text.substring(0, text.indexOf(FROM) + FROM.length()) + "\n" + told + text.substring(text.indexOf(TO)));
    }
}
