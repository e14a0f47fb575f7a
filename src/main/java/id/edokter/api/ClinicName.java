package id.edokter.api;

/** A clinic as answers name it. */
record ClinicName(String code, String name) {}
