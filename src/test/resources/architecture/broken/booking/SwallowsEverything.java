package broken.booking;

/** Goes on whatever happened. */
class SwallowsEverything {

    int length(String text) {
        try {
            return text.length();
        } catch (Exception e) {
            return 0;
        }
    }
}
