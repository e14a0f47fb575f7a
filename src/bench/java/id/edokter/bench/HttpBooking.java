package id.edokter.bench;

import java.io.IOException;
import java.util.function.Supplier;

/** Books by the JSON API: a new patient, a free slot. */
final class HttpBooking implements Load.Client {

    private final Wire wire;
    private final Supplier<Hospital.Place> places;

    HttpBooking(int port, Supplier<Hospital.Place> places) throws IOException {
        this.wire = new Wire(port, null);
        this.places = places;
    }

    @Override
    public void once() throws Exception {
        var place = places.get();
        var answer = wire.send(post("\"slot\": " + place.slot(), place.jkn(), Person.next()));
        if (answer.status() != 201) {
            throw new IllegalStateException("slot " + place.slot() + ": " + answer.status() + " " + answer.head());
        }
    }

    static byte[] post(String place, boolean jkn, Person person) {
        var payer = jkn
                ? "{\"kind\": \"JKN\", \"card\": \"%s\", \"visitType\": 3, \"reference\": \"0301R0010126K000001\"}"
                        .formatted(person.card())
                : "{\"kind\": \"GENERAL\"}";
        return Wire.request(
                "POST",
                "/api/v1/appointments",
                "Content-Type: application/json\r\nAuthorization: Bearer " + Hospital.API_KEY
                        + "\r\nIdempotency-Key: bench-" + person.n() + "\r\n",
                "{%s, \"patient\": {\"name\": \"%s\", \"nik\": \"%s\", \"birthDate\": \"%s\", \"sex\": \"F\", \"phone\": \"%s\"}, \"payer\": %s}"
                        .formatted(place, person.name(), person.nik(), person.birthDate(), person.phone(), payer));
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
