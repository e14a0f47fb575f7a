package id.edokter.shared;

/**
 * News: e-Dokter is about to serve pages. The database is ready and migrated; no page is served until every observer is
 * done. Like {@link ServerStarted} it is not sent in a command's short life, nor in tests. Who finds that going on would
 * be wrong throws {@link CannotStart}.
 *
 * <p>Observers come in the order of their {@code @Priority}: first who may refuse, then what others rest on.
 */
public record ServerStarting() {

    public static final int MAY_REFUSE = 100;
    public static final int MASTER_DATA = 200;
    public static final int SAMPLE_DATA = 300;
}
