package id.edokter.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts what is personal or secret of a message into the form in which it is kept, and takes it out again. */
@ApplicationScoped
class Envelope {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    Envelope(ObjectMapper json) {
        this.json = json;
    }

    byte[] seal(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String open(byte[] sealed) {
        return new String(sealed, StandardCharsets.UTF_8);
    }

    byte[] sealValues(Map<String, String> values) {
        try {
            return seal(json.writeValueAsString(values));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it is not what was put in */
    Map<String, String> openValues(byte[] sealed) {
        try {
            return json.readValue(open(sealed), VALUES);
        } catch (JsonProcessingException strange) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("contents of a message cannot be read");
        }
    }
}
