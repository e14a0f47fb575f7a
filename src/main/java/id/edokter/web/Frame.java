package id.edokter.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What the layout knows of a request without being told by the page. In every template as {@code frame}.
 *
 * @param here path and query of the page, without the language
 * @param nonce allows this answer's own scripts
 * @param today the date in Binjai
 * @param styles addresses of the style sheets
 * @param staffStyle address of what pages of staff load beside them
 * @param staffScript address of the script of the frame of staff pages
 * @param icon address of the mark on the browser's tab
 * @param formToken what a form of who is signed in carries; empty without a session
 * @param accounts whether patients can have accounts here
 */
public record Frame(
        Language language,
        String here,
        String nonce,
        LocalDate today,
        HospitalSettings hospital,
        boolean demo,
        List<String> styles,
        String staffStyle,
        String staffScript,
        String icon,
        String formToken,
        boolean accounts) {

    /** Name under which templates and the request carry it. */
    static final String NAME = "frame";

    /** The same page in the other language. */
    public String switchLink() {
        return here + (here.contains("?") ? "&" : "?") + Language.NAME + "=" + language.other().tag;
    }

    /** Whether the page lies at or below a path, for the mark in a menu. */
    public boolean isAt(String path) {
        return here.equals(path) || here.startsWith(path + "/") || here.startsWith(path + "?");
    }

    /** Whether the page is this one itself, with whatever is asked of it. */
    public boolean isExactly(String path) {
        return here.equals(path) || here.startsWith(path + "?");
    }

    /** The hospital's number as a telephone link. */
    public String phoneLink() {
        return phoneLink(hospital.phone());
    }

    /** Who answers for personal data; empty when only a contact is known. */
    public String dpoName() {
        return hospital.dpoName().orElse("");
    }

    /** Where to reach who answers for personal data. */
    public String dpoContact() {
        return hospital.dpoEmail().or(hospital::dpoPhone).orElseGet(hospital::phone);
    }

    public String dpoLink() {
        return hospital.dpoEmail().map(email -> "mailto:" + email).orElseGet(() -> phoneLink(dpoContact()));
    }

    private static String phoneLink(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
