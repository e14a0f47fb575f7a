package id.edokter.shared;

/**
 * What somebody says, beside the telephone, of being told.
 *
 * @param email null for none
 * @param first null when nothing was said of it
 */
public record Contact(EmailAddress email, FirstWay first) {

    public static final Contact NONE = new Contact(null, null);

    /** As it lies in two columns, each of which may be empty. */
    public static Contact of(String email, FirstWay first) {
        return email == null && first == null
                ? NONE
                : new Contact(email == null ? null : new EmailAddress(email), first);
    }

    /** The address as it lies in a column; null for none. */
    public String address() {
        return email == null ? null : email.text();
    }
}
