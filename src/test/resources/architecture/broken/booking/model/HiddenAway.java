package broken.booking.model;

/** In a sub-package, so public without need. */
public record HiddenAway() {}
