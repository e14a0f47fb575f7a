package broken.booking;

/** The entity once more. */
record AdmissionDto(String status) {}
