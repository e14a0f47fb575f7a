package id.edokter.watch;

/** What is done about an incident once and cannot be taken back, so it is asked for first. */
public enum IncidentStep {
    AGENCY("lembaga"),
    CLOSE("tutup");

    /** In the address. */
    public final String word;

    IncidentStep(String word) {
        this.word = word;
    }
}
