package id.edokter.booking;

/**
 * A booking form on its way.
 *
 * @param held whether the place is still kept
 * @param chosen null when the patient was typed by hand
 * @param linkToken the private link, once the booking was made; null before
 */
public record BookingJourney(
        String token, Appointment hold, BookingAnswers answers, Chosen chosen, boolean held, String linkToken) {

    /**
     * Somebody of a family who was chosen, so that the form was filled from what is kept of the family.
     *
     * @param account which chose, and to which alone the form is open from then on
     * @param patient who that is in the register; null as long as it is not proved
     */
    public record Chosen(long account, Long patient) {

        public boolean isProved() {
            return patient != null;
        }
    }
}
