package id.edokter.shared;

import java.util.List;

/**
 * A task that is started from the command line, {@code java -jar quarkus-run.jar NAME ARGUMENTS}, and ends.
 *
 * <p>Make it a bean. It finds the database ready and migrated; no page is served and no job runs meanwhile.
 */
public interface Command {

    /** The word on the command line: English, lower case, joined by hyphens. */
    String name();

    /** One line for the list of commands: the arguments, then what it does. */
    String usage();

    /**
     * Does the task and says on {@code System.out} what it did.
     *
     * @return the exit code of the process: 0 when all is well, 2 when the arguments are wrong
     */
    int run(List<String> args);
}
