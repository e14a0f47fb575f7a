package id.edokter;

import id.edokter.engine.DataFolder;
import id.edokter.engine.Engine;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;

/** Starts e-Dokter: the one place where the process begins. */
@QuarkusMain
public class Edokter {

    public static void main(String... args) {
        var folder = DataFolder.take(Path.of("edokter-data")).orElseThrow();
        var engine = Engine.start(folder, folder.path("engine"), List.of());
        System.setProperty("quarkus.datasource.jdbc.url", engine.jdbcUrl());
        System.setProperty("quarkus.datasource.username", Engine.username());
        System.setProperty("quarkus.datasource.password", engine.password());
        Quarkus.run(args);
    }
}
