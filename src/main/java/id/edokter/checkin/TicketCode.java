package id.edokter.checkin;

/** What a scanner reads from a ticket: the code alone, or an address with the code at its end. */
class TicketCode {

    private TicketCode() {}

    static String in(String scanned) {
        var text = scanned == null ? "" : scanned.strip();
        return text.contains("/") ? text.replaceFirst("(?s)^.*/", "") : text;
    }
}
