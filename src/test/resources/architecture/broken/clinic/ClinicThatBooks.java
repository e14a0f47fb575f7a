package broken.clinic;

import broken.booking.HiddenDoor;

/** The older fact knows the younger one. */
public record ClinicThatBooks(HiddenDoor door) {}
