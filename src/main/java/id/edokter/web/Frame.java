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
 * @param icon address of the mark on the browser's tab
 */
public record Frame(
        Language language,
        String here,
        String nonce,
        LocalDate today,
        HospitalSettings hospital,
        boolean demo,
        List<String> styles,
        String icon) {

    /** Name under which templates and the request carry it. */
    static final String NAME = "frame";

    /** The same page in the other language. */
    public String switchLink() {
        return here + (here.contains("?") ? "&" : "?") + Language.NAME + "=" + language.other().tag;
    }

    /** The hospital's number as a telephone link. */
    public String phoneLink() {
        return "tel:" + hospital.phone().replaceAll("[^0-9+]", "");
    }
}
