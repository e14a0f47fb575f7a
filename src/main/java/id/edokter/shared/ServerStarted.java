package id.edokter.shared;

/**
 * News: e-Dokter is up and serves pages. Unlike Quarkus's own start event it is not sent in a command's short life, nor
 * in tests. Observers are called one after another before the console says that e-Dokter is ready.
 */
public record ServerStarted() {}
