package id.edokter;

import id.edokter.engine.SmallHeap;
import id.edokter.engine.Start;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts e-Dokter: the one place where the process begins. */
@QuarkusMain
public class Edokter {

    public static void main(String... args) {
        if (SmallHeap.isWanted()) {
            SmallHeap.runWithIt(args);
        } else {
            Start.with(args);
        }
    }
}
