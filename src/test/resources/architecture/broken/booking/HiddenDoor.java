package broken.booking;

import broken.clinic.ClinicThatBooks;

/** Allowed: a booking knows its clinic. With the way back it is a cycle. */
public record HiddenDoor(ClinicThatBooks clinic) {}
