package id.edokter.booking;

/**
 * A booking form on its way.
 *
 * @param held whether the place is still kept
 * @param linkToken the private link, once the booking was made; null before
 */
public record BookingJourney(String token, Appointment hold, BookingAnswers answers, boolean held, String linkToken) {}
