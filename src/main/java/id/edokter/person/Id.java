package id.edokter.person;

import id.edokter.web.Reading;
import jakarta.ws.rs.NotFoundException;

/** The number of something in an address; what is none is not there. */
final class Id {

    private Id() {}

    static long of(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
