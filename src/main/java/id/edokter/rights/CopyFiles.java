package id.edokter.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.privacy.PersonalData.Copy;
import id.edokter.shared.CsvFile;
import id.edokter.shared.PersonalField;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A copy as a file: JSON for programs, CSV for spreadsheets. Both say the same, in the words of the code. */
@ApplicationScoped
class CopyFiles {

    static final String JSON = "json";
    static final String CSV = "csv";

    private final ObjectMapper json;

    CopyFiles(ObjectMapper json) {
        this.json = json;
    }

    /** @throws NotFoundException for any other kind of file */
    static String known(String format) {
        if (!JSON.equals(format) && !CSV.equals(format)) throw new NotFoundException();
        return format;
    }

    RestResponse<String> answer(Copy copy, String format) {
        boolean isJson = format.equals(JSON);
        return ResponseBuilder.ok(
                        isJson ? asJson(copy) : asCsv(copy), isJson ? "application/json" : "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"data-saya." + format + "\"")
                .build();
    }

    private String asJson(Copy copy) {
        var all = new LinkedHashMap<String, Object>();
        all.put("made_at", plain(copy.madeAt()));
        copy.sections()
                .forEach(section -> all.put(
                        section.part().word(),
                        section.records().stream().map(CopyFiles::named).toList()));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a copy cannot be written");
        }
    }

    private String asCsv(Copy copy) {
        var rows = new ArrayList<List<String>>();
        for (var section : copy.sections()) {
            int number = 0;
            for (var record : section.records()) {
                var at = String.valueOf(++number);
                named(record)
                        .forEach((field, value) ->
                                rows.add(List.of(section.part().word(), at, field, String.valueOf(value))));
            }
        }
        return CsvFile.of(List.of("part", "record", "field", "value"), rows);
    }

    private static Map<String, Object> named(Map<PersonalField, Object> record) {
        var named = new LinkedHashMap<String, Object>();
        record.forEach((field, value) -> {
            if (value != null && !"".equals(value)) named.put(field.word(), plain(value));
        });
        return named;
    }

    /** Moments in the hospital's zone, everything else as it is. */
    private static Object plain(Object value) {
        if (value instanceof Instant moment)
            return moment.atZone(Wib.ZONE).toOffsetDateTime().toString();
        if (value instanceof Boolean || value instanceof Number) return value;
        if (value instanceof Collection<?> several)
            return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return value.toString();
    }
}
