package id.edokter.waitlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Payer;
import jakarta.enterprise.context.ApplicationScoped;

/** What a booking will need, as it was typed when somebody joined, written down for as long as they wait. */
@ApplicationScoped
class WishAnswers {

    private final ObjectMapper json;

    WishAnswers(ObjectMapper json) {
        this.json = json;
    }

    String write(BookingAnswers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    BookingAnswers read(String answers) {
        try {
            return json.readValue(answers, BookingAnswers.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How whoever joined wanted to pay. */
    Payer payer(Wish wish) {
        return read(wish.answers).kind().orElse(wish.payer);
    }
}
