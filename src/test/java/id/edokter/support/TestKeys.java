package id.edokter.support;

/** Keys of personal data for tests alone. */
public final class TestKeys {

    public static final String FIRST = "t1:YDt2PK+hU+UAMMyH/oOc/8mZ3JIc84PDxlMUs0WCGt4=";
    public static final String SECOND = "t2:UGtUsNQ79gy8o5oy+yg2uTNN9tEV54nSxf/mpORN0u0=";
    /** The first seals; a test that seals anew with the second leaves nothing that the others cannot read. */
    public static final String DATA = FIRST + "," + SECOND;

    public static final String LOOKUP = "only-for-tests-look-up-only-for-tests";

    private TestKeys() {}
}
