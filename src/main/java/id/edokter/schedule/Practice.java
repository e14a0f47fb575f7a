package id.edokter.schedule;

/** A doctor has sessions in a clinic. */
public record Practice(long doctor, String doctorName, String clinicCode) {}
