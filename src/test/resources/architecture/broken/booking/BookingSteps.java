package broken.booking;

/** The inside of a module, open to all. */
public class BookingSteps {}
