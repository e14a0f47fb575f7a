package id.edokter.journey;

import java.time.LocalTime;

/**
 * What stands above every question: how far the form is, for which time, and until when that is kept.
 *
 * @param number of this step
 * @param of how many steps
 * @param sentence for which doctor and time the form is
 * @param keptUntil WIB
 * @param otherTime address of the page where another time is chosen
 */
record Heading(String token, int number, int of, String sentence, LocalTime keptUntil, String otherTime) {

    /** Address of another page of the form. */
    public String page(String name) {
        return "/daftar/" + token + "/" + name;
    }
}
