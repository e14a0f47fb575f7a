package id.edokter.api;

import static id.edokter.api.Client.slot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.edokter.booking.BookingRule;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description is written by hand; here it is held to what the API does. */
@QuarkusTest
class OpenApiTest {

    @Inject
    Given given;

    @Inject
    Client client;

    private JsonNode description;

    @BeforeEach
    void read() throws Exception {
        description = new ObjectMapper()
                .readTree(RestAssured.get("/api/v1/openapi?format=json").asString());
    }

    @Test
    void theDescriptionIsThereForEverybodyAsYamlToo() {
        RestAssured.get("/api/v1/openapi").then().statusCode(200);
        assertThat(description.get("openapi").asText()).startsWith("3.");
        assertThat(description.at("/components/securitySchemes")).hasSize(3);
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        var operations = new TreeSet<String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters"))
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }));
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "GET /api/v1/clinics",
                        "GET /api/v1/doctors",
                        "GET /api/v1/sessions",
                        "GET /api/v1/sessions/{id}/slots",
                        "POST /api/v1/appointments",
                        "GET /api/v1/appointments/{code}",
                        "PATCH /api/v1/appointments/{code}",
                        "DELETE /api/v1/appointments/{code}");
    }

    @Test
    void bodiesHaveTheFieldsThatAreRead() {
        assertThat(properties("Booking")).isEqualTo(components(AppointmentBody.class));
        assertThat(properties("Patient")).isEqualTo(components(AppointmentBody.PatientBody.class));
        assertThat(properties("Payer")).isEqualTo(components(AppointmentBody.PayerBody.class));
        assertThat(properties("Place")).isEqualTo(components(MoveBody.class));
        assertThat(properties("Cancellation")).isEqualTo(components(CancelBody.class));
    }

    @Test
    void answersHaveTheFieldsThatAreDescribed() {
        assertThat(properties("Appointment")).isEqualTo(components(AppointmentAnswer.class));
        assertThat(properties("Session")).isEqualTo(components(SessionAnswer.class));
        assertThat(properties("Slot")).isEqualTo(components(SlotAnswer.class));
        assertThat(properties("Clinic")).isEqualTo(components(ClinicName.class));
        assertThat(properties("Doctor")).isEqualTo(components(DoctorsResource.DoctorAnswer.class));
        assertThat(properties("Problem")).isEqualTo(components(Problem.class));
    }

    @Test
    void anAnswerHasExactlyTheRequiredFieldsAndTheToken() throws Exception {
        var answer = new ObjectMapper()
                .readTree(client.books(slot(given.practice(1).slot(1))).asString());
        var expected = new TreeSet<String>(List.of("token"));
        description.at("/components/schemas/Appointment/required").forEach(name -> expected.add(name.asText()));
        var fields = new TreeSet<String>();
        answer.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).isEqualTo(expected);
    }

    @Test
    void theExamplesAreGoodBookings() {
        var examples =
                description.at("/paths/~1api~1v1~1appointments/post/requestBody/content/application~1json/examples");
        assertThat(examples).isNotEmpty();
        for (var example : examples) {
            var practice = given.practice(1);
            var value = (ObjectNode) example.get("value");
            value.remove(List.of("slot", "session", "pool"));
            value.put("slot", practice.slot(1));
            client.books(value.toString()).then().statusCode(201);
        }
    }

    @Test
    void everyRuleOfBookingIsInTheTableOfProblems() {
        var told = description.at("/info/description").asText();
        for (var rule : BookingRule.values()) {
            if (BookingRule.ONLY_AT_THE_DESK.contains(rule)) continue;
            assertThat(told).contains("`" + rule.key.replace('_', '-') + "`");
        }
    }

    private Set<String> properties(String schema) {
        var names = new TreeSet<String>();
        description
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
