package id.edokter.web;

/**
 * What a request says of where it was sent from. Browsers tell it of forms and cannot be made to lie; other programs do
 * not, and carry no cookies to be misused.
 *
 * @param path what is asked for
 * @param host our own name, as asked for
 * @param site header {@code Sec-Fetch-Site}; null when it was not sent, as any of the others
 * @param origin header {@code Origin}
 * @param authorization header {@code Authorization}
 * @param cookie header {@code Cookie}
 */
record Sender(String path, String host, String site, String origin, String authorization, String cookie) {

    boolean isAnotherSite() {
        boolean isProgram = authorization != null && cookie == null && path.startsWith(ErrorPages.API);
        if (isProgram) return false;
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
