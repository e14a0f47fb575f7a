package id.edokter.booking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.client.ApiKeys;
import id.edokter.support.CuttingProxy;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever of the commits behind one click is lost: the patient never sees a fault, sees the ticket at the latest when
 * the same form is sent again, and has one booking.
 */
@QuarkusTest
@TestProfile(LostCommitTest.ThroughTheProxy.class)
class LostCommitOverHttpTest {

    private static final int COMMITS_BEHIND_A_CLICK = 4;

    @Inject
    Booking booking;

    @Inject
    Given data;

    @Inject
    Judge judge;

    @Inject
    ApiKeys keys;

    private final PlainBrowser browser = PlainBrowser.fresh();

    @AfterEach
    void beStill() {
        CuttingProxy.beStill();
    }

    record Loss(int passing, boolean done) {
        void happens() {
            CuttingProxy.letPass(passing);
            if (done) CuttingProxy.cutAfterCommits(1);
            else CuttingProxy.cutBeforeCommits(1);
        }
    }

    static Stream<Loss> losses() {
        return IntStream.range(0, COMMITS_BEHIND_A_CLICK)
                .boxed()
                .flatMap(passing -> Stream.of(new Loss(passing, true), new Loss(passing, false)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aFormWhoseCommitIsLostEndsAtItsTicket(Loss loss) {
        var practice = data.practice(2);
        var form = "/daftar/"
                + booking.hold(
                        SlotChoice.slot(practice.slot(2)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        browser.sends(form + "/pasien", Forms.person());
        loss.happens();
        var answer = browser.sends(form + "/janji");
        CuttingProxy.beStill();
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(answer.location()).startsWith("/janji/");
        assertThat(browser.sends(form + "/janji").location()).isEqualTo(answer.location());
        assertThat(booking.find(answer.location().replaceFirst("^/janji/", "")))
                .hasValueSatisfying(a -> assertThat(a.slot.number).isEqualTo(2));
        assertThat(bookings(practice.session())).isOne();
        judge.findsEveryPromiseKept();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aProgramThatAsksAgainWithItsKeyGetsItsOneBooking(Loss loss) {
        var practice = data.practice(3);
        var key = keys.create(Witness.system(), "lost-" + Given.next());
        var request = "lost-" + Given.next();
        int n = Given.next();
        var body = """
                {"session": %d, "payer": {"kind": "GENERAL"}, "patient": {"name": "Uji Coba %d", "nik": "%s",
                 "birthDate": "1990-01-31", "sex": "F", "phone": "%s"}}""".formatted(practice.session(), n, Given.nik(n, Given.BORN).digits(), Given.phone(n));
        loss.happens();
        var first = post(key, request, body);
        CuttingProxy.beStill();
        // the key itself may be what could not be looked up: then nothing was begun, and the answer says "again"
        assertThat(first.statusCode()).isIn(201, 503);
        var second = post(key, request, body);
        assertThat(second.statusCode()).isEqualTo(201);
        if (first.statusCode() == 201) assertThat(second.<String>path("code")).isEqualTo(first.path("code"));
        else assertThat(first.header("Retry-After")).isNotBlank();
        assertThat(bookings(practice.session())).isOne();
        judge.findsEveryPromiseKept();
    }

    /** The first is always there to be cut, and none is left that the losses above would not have reached. */
    @Test
    void theLossesAreOfEveryCommitBehindAClick() {
        assertThat(cutsOfAForm(new Loss(0, true))).isOne();
        assertThat(cutsOfAForm(new Loss(COMMITS_BEHIND_A_CLICK, true))).isZero();
    }

    private int cutsOfAForm(Loss loss) {
        var form = "/daftar/"
                + booking.hold(
                        SlotChoice.slot(data.practice(1).slot(1)),
                        Payer.GENERAL,
                        "192.0.2." + Given.next(),
                        Actor.PATIENT);
        browser.sends(form + "/pasien", Forms.person());
        int before = CuttingProxy.cuts();
        loss.happens();
        assertThat(browser.sends(form + "/janji").status()).isEqualTo(303);
        CuttingProxy.beStill();
        return CuttingProxy.cuts() - before;
    }

    @Test
    void theProxyReallyCutsWhatIsMeant() {
        var practice = data.practice(1);
        int before = CuttingProxy.cuts();
        new Loss(0, true).happens();
        browser.opens("/dokter/" + practice.doctor());
        assertThat(CuttingProxy.cuts()).isEqualTo(before + 1);
    }

    private static io.restassured.response.Response post(String key, String request, String body) {
        return given().header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", request)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/appointments");
    }

    private long bookings(long session) {
        return data.count("select count(*) from appointment where session_id = ? and status = 'BOOKED'", session);
    }
}
