package id.edokter.api;

/** A doctor as answers name her or him, with titles. */
record DoctorName(long id, String name) {}
