package id.edokter.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody is told of what concerns them, and how: the one answer to that, for all who tell.
 *
 * @param phone E.164; null for none
 * @param email null for none
 * @param first never null
 */
public record ToldAt(String phone, EmailAddress email, FirstWay first) {

    public ToldAt {
        if (first == null) first = FirstWay.PHONE;
    }

    /** @param contact beside the telephone */
    public static ToldAt of(String phone, Contact contact) {
        return new ToldAt(phone, contact.email(), contact.first());
    }

    /** A place that a message can go to: one of the two is there. */
    public record Place(String phone, EmailAddress email) {}

    /** Where a message gets there, the best first; a fixed line takes none. */
    public List<Place> places() {
        var places = new ArrayList<Place>();
        if (phone != null && PhoneNumber.takesMessages(phone)) places.add(new Place(phone, null));
        if (email != null) places.add(first == FirstWay.EMAIL ? 0 : places.size(), new Place(null, email));
        return places;
    }

    /** Whether there is a number, and it is of no use to ring it. */
    public boolean isNotCalled() {
        return phone != null && first == FirstWay.TEXT;
    }

    /** Says nothing of where. */
    @Override
    public String toString() {
        return (phone == null ? "" : "telephone ") + (email == null ? "" : "e-mail ") + first;
    }
}
