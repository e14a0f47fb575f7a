package id.edokter.web;

/** Whether patients can have accounts here; without, no page offers one. */
public interface PatientAccounts {

    boolean isOpen();
}
