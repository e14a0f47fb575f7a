package id.edokter.schedule;

import id.edokter.shared.Command;
import id.edokter.shared.CsvTable;
import id.edokter.shared.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Takes one table over and tells what came of it: what the commands that import have in common. */
abstract class ImportCommand implements Command {

    static final String DRY_RUN = "--dry-run";

    private static final int ALL_WELL = 0;
    private static final int NOT_DONE = 1;
    private static final int WRONG_ARGUMENTS = 2;

    /** @param done whether the table was taken over, or could be */
    record Told(List<String> lines, boolean done) {}

    /** Every option there is. */
    abstract Set<String> options();

    /** Why these options do not go together; empty when they do. */
    String contradiction(Set<String> given) {
        return "";
    }

    abstract Told take(byte[] table, Set<String> given) throws UnreadableFile;

    @Override
    public final int run(List<String> args) {
        var files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var given = args.stream().filter(arg -> arg.startsWith("--")).toList();
        var unknown = given.stream().filter(arg -> !options().contains(arg)).toList();
        if (!unknown.isEmpty()) return usage("pilihan tidak dikenal: " + String.join(" ", unknown));
        if (files.size() != 1) return usage("sebutkan satu berkas");
        var wanted = Set.copyOf(given);
        var contradiction = contradiction(wanted);
        if (!contradiction.isEmpty()) return usage(contradiction);
        try {
            var told = take(CsvTable.bytes(Path.of(files.get(0))), wanted);
            told.lines().forEach(System.out::println);
            return told.done() ? ALL_WELL : NOT_DONE;
        } catch (UnreadableFile unreadable) {
            System.out.println("Tidak ada yang diubah: " + unreadable.getMessage());
            return NOT_DONE;
        }
    }

    private int usage(String wrong) {
        System.out.println(wrong);
        System.out.println("Pemakaian: " + name() + " " + usage());
        return WRONG_ARGUMENTS;
    }
}
