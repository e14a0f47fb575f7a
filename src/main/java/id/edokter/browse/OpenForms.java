package id.edokter.browse;

import id.edokter.booking.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The forms for which somebody chooses another time. */
@ApplicationScoped
class OpenForms {

    private final Booking booking;

    OpenForms(Booking booking) {
        this.booking = booking;
    }

    /** The key of a form, when the text can be one. */
    static Optional<String> key(String text) {
        return Optional.ofNullable(text).filter(t -> t.matches("[A-Za-z0-9_-]{20,80}"));
    }

    /** The same key when there is such a form and it is not yet a booking; null otherwise. */
    String open(String text) {
        return key(text)
                .flatMap(booking::journey)
                .filter(form -> form.linkToken() == null)
                .map(form -> form.token())
                .orElse(null);
    }
}
