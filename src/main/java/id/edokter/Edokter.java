package id.edokter;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts e-Dokter: the one place where the process begins. */
@QuarkusMain
public class Edokter {

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
