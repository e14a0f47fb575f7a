package id.edokter.booking;

/**
 * A booking form on its way.
 *
 * @param held whether the place is still kept
 * @param chosen null when the patient was typed
 * @param linkToken the private link, once the booking was made; null before
 */
public record BookingJourney(
        String token, Appointment hold, BookingAnswers answers, Chosen chosen, boolean held, String linkToken) {

    /** Somebody of a family who was chosen and not typed: by which account, and who that is in the register. */
    public record Chosen(long account, long patient) {}
}
