package id.edokter.engine;

import id.edokter.shared.Command;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;

/** e-Dokter for the length of one command. */
@Singleton
@Unremovable
class CommandRun implements QuarkusApplication {

    private static final int WRONG_USE = 2;

    private final List<Command> commands;

    CommandRun(@All List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... args) {
        var name = args[0];
        if (List.of("help", "--help", "-h").contains(name)) {
            list(System.out);
            return 0;
        }
        for (var command : commands) {
            if (command.name().equals(name)) {
                return command.run(List.of(args).subList(1, args.length));
            }
        }
        System.err.println("Perintah \"" + name + "\" tidak dikenal.");
        list(System.err);
        return WRONG_USE;
    }

    private void list(PrintStream out) {
        out.println("Perintah yang ada (tanpa perintah: menjalankan e-Dokter):");
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.println("  " + command.name() + " " + command.usage()));
    }
}
