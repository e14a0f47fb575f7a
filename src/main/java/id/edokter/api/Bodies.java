package id.edokter.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Reads bodies strictly: what is not understood to the last field is refused, never guessed. A NIK written as a number
 * loses its zeros, a second key of the same name hides the first, a field too many may be an attack (T2).
 */
@ApplicationScoped
class Bodies {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_FIELD_SHOWN = 80;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // a number that is an empty text, or one of signs that cannot be seen, would pass for one that is not said
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
            .build();

    /** @throws Fault 400, that names the field and what is wrong with it */
    <T> T read(byte[] body, Class<T> type) {
        if (body == null || body.length == 0) throw Fault.unreadable("body_missing");
        try {
            var value = json.readValue(body, type);
            if (value == null) throw Fault.unreadable("body_missing");
            return value;
        } catch (UnrecognizedPropertyException extra) {
            throw Fault.at(path(extra), "field_unknown");
        } catch (InvalidFormatException broken) {
            throw Fault.at(path(broken), broken.getTargetType() == String.class ? "text_broken" : "type_wrong");
        } catch (MismatchedInputException wrong) {
            throw path(wrong).isEmpty() ? Fault.unreadable("body_no_object") : Fault.at(path(wrong), "type_wrong");
        } catch (StreamConstraintsException | InputCoercionException excessive) {
            throw at("body_excessive", excessive.getLocation());
        } catch (JsonMappingException of) {
            throw isExcessive(of.getCause())
                    ? Fault.at(path(of), "type_wrong")
                    : at("body_malformed", of.getLocation());
        } catch (JsonProcessingException malformed) {
            throw at("body_malformed", malformed.getLocation());
        } catch (IOException notUtf8) {
            throw Fault.unreadable("body_malformed", 1, 1);
        }
    }

    private static boolean isExcessive(Throwable cause) {
        return cause instanceof StreamConstraintsException || cause instanceof InputCoercionException;
    }

    private static Fault at(String key, JsonLocation place) {
        return place == null
                ? Fault.unreadable(key, 1, 1)
                : Fault.unreadable(key, place.getLineNr(), place.getColumnNr());
    }

    /** The same text for every body that says the same, however it was spaced and ordered. */
    String canonical(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where in the body, for instance "patient.nik". Names come from outside and are shown cut and cleaned. */
    private static String path(JsonMappingException wrong) {
        var path = wrong.getPath().stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("."))
                .replaceAll("[^\\x21-\\x7e]", "?");
        return path.length() <= LONGEST_FIELD_SHOWN ? path : path.substring(0, LONGEST_FIELD_SHOWN) + "…";
    }

    /** Texts are texts, not numbers, and well-formed: half a surrogate pair can be neither stored nor sent back. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING))
                return (String) context.handleUnexpectedToken(String.class, parser);
            var text = parser.getText();
            if (halfAPair(text)) throw InvalidFormatException.from(parser, "half a pair", "", String.class);
            return text;
        }

        private static boolean halfAPair(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isSurrogate(text.charAt(i))) continue;
                if (Character.isLowSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(++i))) return true;
            }
            return false;
        }
    }
}
