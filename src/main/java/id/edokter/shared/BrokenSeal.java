package id.edokter.shared;

/** A sealed value does not open: it was changed, stood in another column, or its key is not among those configured. */
public class BrokenSeal extends IllegalStateException {

    public BrokenSeal(String what) {
        super(what);
    }
}
