package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.engine.Replicas.Answers;
import id.edokter.schedule.Pool;
import id.edokter.shared.Secrets;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.Together;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two clerks, each at another replica, who have the same page open and press at the same moment: what one of them did is
 * done once, and the other one reads why theirs is not.
 */
abstract class TwoClerks {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ABSENCE = Pattern.compile("/loket/berhalangan/(\\d+)");

    private final Replicas replicas;
    private final Given given;
    private Clerk ani;
    private Clerk budi;

    TwoClerks(Replicas replicas) throws SQLException {
        this.replicas = replicas;
        this.given = replicas.given();
    }

    @BeforeEach
    void twoAreIn() {
        ani = clerk(replicas.one, "FRONT_DESK");
        budi = clerk(replicas.two, "FRONT_DESK");
    }

    @AfterEach
    void everyPromiseIsKept() {
        new Judge(given).findsEveryPromiseKept();
    }

    // ---- appointments

    @Test
    void oneOfTwoPatientsGetsThePlace() throws Exception {
        var practice = given.practice(2);
        var slot = "" + practice.slot(1);

        var answers = both(ani.opensBooking(practice, patient(), slot), budi.opensBooking(practice, patient(), slot));

        assertThat(refused(answers, 409)).contains("Tempat ini baru saja diambil orang lain");
        assertThat(bookedIn(practice)).isOne();
    }

    @Test
    void whatIsDoneAtOneIsToldToThePageThatTheOtherLooksAt() throws Exception {
        var practice = given.practice(3);
        var row = "/loket/sesi/" + practice.session();

        try (var lines = replicas.lines(replicas.two, "/loket/siaran?tanggal=" + practice.date(), budi.cookie)) {
            var told = lines.filter(line -> line.startsWith("data:") && line.contains(row))
                    .iterator();
            // the day as it is, and then only what changes
            assertThat(told.next()).contains(row);
            var form = ani.opensBooking(practice, patient(), "" + practice.slot(1));
            assertThat(ani.sends(form).statusCode()).isEqualTo(303);
            assertThat(told.next()).contains(row);
        }
    }

    @Test
    void onePatientIsBookedOnceInASession() throws Exception {
        var practice = given.practice(4);
        long patient = patient();

        var answers = both(
                ani.opensBooking(practice, patient, "" + practice.slot(1)),
                budi.opensBooking(practice, patient, "" + practice.slot(3)));

        assertThat(refused(answers, 409)).contains("Pasien ini sudah punya janji di jadwal ini");
        assertThat(bookedIn(practice)).isOne();
    }

    @Test
    void whatOneMovesTheOtherDoesNotCancel() throws Exception {
        var practice = given.practice(3);
        long booked = given.booked(practice, 1);
        var moves = ani.opens("/loket/janji/" + booked + "/pindah/" + practice.session())
                .with("tempat", "" + practice.slot(2), "reason", "minta lebih siang");
        var cancels =
                budi.opens("/loket/janji/" + booked + "/batal").with("whose", "PATIENT", "reason", "sudah sembuh");

        var answers = both(moves, cancels);

        // whoever would move it is told that it is cancelled, and whoever would cancel it that it is another time now
        assertThat(refused(answers, 409))
                .containsAnyOf("Janji ini sudah dibatalkan", "Janji ini sudah berubah sejak halaman itu Anda buka");
        boolean isMoved = answers.one().statusCode() == 303;
        assertThat(given.count(
                        "select count(*) from appointment where id = ? and status = ? and slot_id = ?",
                        booked,
                        isMoved ? "BOOKED" : "CANCELLED_BY_PATIENT",
                        practice.slot(isMoved ? 2 : 1)))
                .isOne();
        assertThat(given.count(
                        "select count(*) from appointment_history where appointment_id = ? and act in ('MOVED', 'CANCELLED')",
                        booked))
                .isOne();
    }

    @Test
    void whomBothEnterIsEnteredOnceAndTheSecondClerkIsAsked() throws Exception {
        var name = "Serentak Dua Loket " + Given.next();

        var answers = both(enters(ani, name), enters(budi, name));

        assertThat(refused(answers, 409)).contains("Mungkin sudah terdaftar", name);
        assertThat(given.count("select count(*) from patient where name = ?", name))
                .isOne();
    }

    private static Form enters(Clerk clerk, String name) throws IOException, InterruptedException {
        return clerk.opens("/loket/pasien/baru")
                .with("name", name, "birthDay", "31", "birthMonth", "1", "birthYear", "1990", "sex", "F")
                .with("withoutNik", "1", "withoutPhone", "1");
    }

    @Test
    void twoWhoWalkInGetTwoNumbers() throws Exception {
        // long places: the day's first has begun at any hour, and the last is not over
        var practice = given.practice(given.today(), LocalTime.of(0, 5), 140, Given.pools(Pool.ANY, 10));

        var answers = both(
                ani.opensBooking(practice, patient(), "").at("/loket/janji/langsung/" + practice.session()),
                budi.opensBooking(practice, patient(), "").at("/loket/janji/langsung/" + practice.session()));

        assertThat(List.of(answers.one().statusCode(), answers.two().statusCode()))
                .containsOnly(303);
        assertThat(bookedIn(practice)).isEqualTo(2);
    }

    @Test
    void theLastNumberBeyondTheQuotaIsGivenOnce() throws Exception {
        ani = clerk(replicas.one, "ADMINISTRATOR");
        budi = clerk(replicas.two, "ADMINISTRATOR");
        var practice = given.practice(1);
        given.booked(practice, 1);
        for (int n = 0; n < 2; n++)
            assertThat(ani.sends(beyond(ani, practice)).statusCode()).isEqualTo(303);

        var answers = both(beyond(ani, practice), beyond(budi, practice));

        assertThat(refused(answers, 409))
                .contains("Sesi ini sudah punya 3 nomor di luar kuota, sebanyak yang dibolehkan");
        assertThat(given.count(
                        "select count(*) from slot where session_id = ? and overbooked = true", practice.session()))
                .isEqualTo(3);
        assertThat(bookedIn(practice)).isEqualTo(4);
    }

    private Form beyond(Clerk clerk, Practice practice) throws IOException, InterruptedException {
        return clerk.opensBooking(practice, patient(), "")
                .at("/loket/janji/tambahan/" + practice.session())
                .with("reason", "rujukan segera");
    }

    // ---- a session

    @Test
    void aSessionIsChangedByOneAfterTheOther() throws Exception {
        var practice = given.practice(4);
        given.change("insert into room (name) values (?)", "Ruang Dua Petugas");

        changesOnce(
                practice,
                "tambah",
                Map.of("jumlah", "2", "kuota", "ANY"),
                "tambah",
                Map.of("jumlah", "3", "kuota", "ANY"));
        assertThat(given.count("select count(*) from slot where session_id = ?", practice.session()))
                .isIn(6L, 7L);

        var block = Map.of("nomor", "" + practice.slot(2), "langkah", "blokir", "kuota", "ANY");
        changesOnce(practice, "tempat", block, "tempat", block);
        assertThat(given.count("select count(*) from slot where session_id = ? and blocked", practice.session()))
                .isOne();

        changesOnce(
                practice,
                "jam",
                Map.of("mulai", "08:30", "selesai", "10:00", "menit", "10"),
                "ruang",
                Map.of("ruang", "Ruang Dua Petugas"));

        changesOnce(practice, "pendaftaran", Map.of("buka", ""), "tambah", Map.of("jumlah", "1", "kuota", "ANY"));
    }

    @Test
    void aSessionOfTodayIsLateOrClosedButNotUnseen() throws Exception {
        var practice = given.practice(given.today(), LocalTime.of(0, 5), 140, Given.pools(Pool.ANY, 10));

        changesOnce(practice, "terlambat", Map.of("menit", "30"), "penutupan", Map.of("pulang", ""));
    }

    /** One is done; the other reads that something has changed, and the ledger has one line more. */
    private void changesOnce(
            Practice practice, String one, Map<String, String> ofOne, String other, Map<String, String> ofOther)
            throws Exception {
        long lines = ledger(practice);
        var first = ani.opens(session(practice, one), ofOne).with("reason", "uji dua petugas");
        var second = budi.opens(session(practice, other), ofOther).with("reason", "uji dua petugas");

        var answers = both(first, second);

        var faster = answers.one().statusCode() == 303 ? ani : budi;
        assertThat(refused(answers, 409)).contains(faster.name + " baru saja mengubah sesi ini");
        assertThat(ledger(practice)).isEqualTo(lines + 1);
    }

    private static String session(Practice practice, String page) {
        return (page.equals("penutupan") ? "/praktik/sesi/" : "/loket/sesi/") + practice.session() + "/" + page;
    }

    // ---- a queue

    @Test
    void oneOfTwoNursesCalls() throws Exception {
        ani = clerk(replicas.one, "NURSE");
        budi = clerk(replicas.two, "NURSE");
        var practice = given.practice(given.today(), LocalTime.of(0, 5), 140, Given.pools(Pool.ANY, 10));
        for (int number = 1; number <= 3; number++) given.booked(practice, number);
        given.change(
                "update appointment set status = 'CHECKED_IN', arrived_at = booked_at where session_id = ?",
                practice.session());
        given.change(
                "update session set status = 'RUNNING', started_at = utc_timestamp(3) where id = ?",
                practice.session());
        var queue = "/praktik/sesi/" + practice.session();
        var press = Map.of("langkah", "panggil");

        var answers = both(ani.opens(queue, press), budi.opens(queue, press));

        var faster = answers.one().statusCode() == 303 ? ani : budi;
        assertThat(refused(answers, 409)).contains(faster.name);
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'CALLED'",
                        practice.session()))
                .isOne();
        assertThat(given.count(
                        "select count(*) from queue_call where session_id = ? and act = 'CALLED'", practice.session()))
                .isOne();
    }

    private long ledger(Practice practice) {
        return given.count("select count(*) from quota_ledger where session_id = ?", practice.session());
    }

    // ---- a doctor is absent

    @Test
    void anAbsenceIsNotedDecidedAndDoneOnce() throws Exception {
        var practice = given.practice(4);
        given.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
        for (int number = 1; number <= 4; number++) given.booked(practice, number);
        var form = "/loket/berhalangan/baru?sesi=" + practice.session();
        var noted = Map.of("dokter", "" + practice.doctor(), "sesi", "" + practice.session(), "alasan", "ILL");

        var begun = both(
                ani.opens(form, noted).at("/loket/berhalangan"),
                budi.opens(form, noted).at("/loket/berhalangan"));

        var act = "/loket/berhalangan/" + act(begun.one());
        assertThat("/loket/berhalangan/" + act(begun.two())).isEqualTo(act);
        // whoever came second is told so
        assertThat(ani.follows(begun.one()) + budi.follows(begun.two()))
                .containsOnlyOnce("Petugas lain sudah mencatat ini");
        assertThat(given.count("select count(*) from absence_case where absence_id = ?", id(act)))
                .isEqualTo(4);

        var all = Map.of("untuk", "ALL", "halaman", "1");
        var decided = both(
                ani.opens(act, all).at(act + "/pilihan").with("pilihan", "NEXT_SESSION"),
                budi.opens(act, all).at(act + "/pilihan").with("pilihan", "CANCEL"));
        assertThat(refused(decided, 409)).contains("sudah memutuskan sesuatu di sini");
        boolean isMoved = decided.one().statusCode() == 303;

        var done = both(
                ani.opens(act + "/periksa").at(act + "/jalan"),
                budi.opens(act + "/periksa").at(act + "/jalan"));

        assertThat(List.of(done.one().statusCode(), done.two().statusCode())).containsOnly(303);
        assertThat(ani.follows(done.one())).contains("4");
        assertThat(given.count("select count(*) from absence_case where absence_id = ? and state = 'DONE'", id(act)))
                .isEqualTo(4);
        assertThat(given.count(
                        "select count(*) from appointment_history h join absence_case c on c.appointment_id ="
                                + " h.appointment_id where c.absence_id = ? and h.act = ?",
                        id(act),
                        isMoved ? "MOVED" : "CANCELLED"))
                .isEqualTo(4);
        assertThat(given.count(
                        "select count(*) from outbox_message where subject in"
                                + " (select concat('absence-case:', id) from absence_case where absence_id = ?)",
                        id(act)))
                .isEqualTo(given.count("select count(*) from absence_case where absence_id = ? and message", id(act)));
        assertThat(given.count(
                        "select count(*) from appointment where session_id >= ? and status = 'HELD'",
                        practice.session()))
                .as("places that are still kept for somebody")
                .isZero();
    }

    private static long act(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).isEqualTo(303);
        var found = ABSENCE.matcher(begun.headers().firstValue("Location").orElse(""));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static long id(String act) {
        return Long.parseLong(act.substring(act.lastIndexOf('/') + 1));
    }

    // ---- who waits

    private static final int PLACES = 20;
    private static final int WAITING = 200;

    /** Half of everything at either: those who wait, those who cancel, and the jobs that pass on. */
    @Test
    void placesFreedAtOnceGoToOneEachAndAreThenPassedOn() throws Exception {
        var practice = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 5, Given.pools(Pool.ANY, PLACES));
        var cancelling = new ArrayList<Supplier<Integer>>();
        for (int number = 1; number <= PLACES; number++) {
            var clerk = number % 2 == 0 ? ani : budi;
            var form = clerk.opens("/loket/janji/" + given.booked(practice, number) + "/batal")
                    .with("whose", "PATIENT", "reason", "sembuh");
            cancelling.add(() -> status(() -> clerk.sends(form)));
        }
        var joining = new ArrayList<Supplier<Integer>>();
        for (int i = 0; i < WAITING; i++) {
            var clerk = i % 2 == 0 ? ani : budi;
            joining.add(() -> status(() -> clerk.joins(practice)));
        }
        assertThat(Together.of(joining)).hasSize(WAITING).containsOnly(303);
        assertThat(offers(practice, "OPEN")).isZero();

        assertThat(Together.of(cancelling)).hasSize(PLACES).containsOnly(303);

        comesTo(practice, "OPEN", PLACES);
        assertThat(ofOffers(practice, "wish_id")).isEqualTo(PLACES);
        assertThat(ofOffers(practice, "slot_id")).isEqualTo(PLACES);

        // nobody answers
        given.change(
                "update waitlist_offer o join slot s on s.id = o.slot_id"
                        + " set o.ends_at = date_sub(utc_timestamp(3), interval 1 second)"
                        + " where s.session_id = ? and o.state = 'OPEN'",
                practice.session());

        // and nobody could have: no message goes anywhere from here, so nobody is to blame
        comesTo(practice, "WITHDRAWN", PLACES);
        comesTo(practice, "OPEN", PLACES);
        assertThat(ofOffers(practice, "wish_id")).as("the next twenty").isEqualTo(2 * PLACES);
        assertThat(given.count(
                        "select count(*) from waitlist_wish where clinic_id = ? and state = 'OFFERED'",
                        practice.clinic()))
                .isEqualTo(PLACES);
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'HELD'",
                        practice.session()))
                .isEqualTo(PLACES);
    }

    private static int status(Callable<HttpResponse<String>> asks) {
        try {
            return asks.call().statusCode();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void comesTo(Practice practice, String state, int many) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (offers(practice, state) != many && System.nanoTime() < patience) Thread.sleep(200);
        assertThat(offers(practice, state)).as(state).isEqualTo(many);
    }

    private long offers(Practice practice, String state) {
        return given.count(
                "select count(*) from waitlist_offer o join slot s on s.id = o.slot_id"
                        + " where s.session_id = ? and o.state = ?",
                practice.session(),
                state);
    }

    private long ofOffers(Practice practice, String what) {
        return given.count(
                "select count(distinct o." + what + ") from waitlist_offer o join slot s on s.id = o.slot_id"
                        + " where s.session_id = ?",
                practice.session());
    }

    // ---- the register

    @Test
    void somebodyWithANikIsEnteredOnce() throws Exception {
        var name = "Siti Dua Loket " + Given.next();
        var nik = Given.nik(Given.next(), Given.BORN).digits();
        var person =
                new LinkedHashMap<>(Map.of("name", name, "birthDay", "31", "birthMonth", "1", "birthYear", "1990"));
        person.putAll(Map.of("sex", "F", "nik", nik, "withoutPhone", "1", "cardSeen", "1"));

        var answers = both(ani.opens("/loket/pasien/baru", person), budi.opens("/loket/pasien/baru", person));

        // the number is somebody's, or whoever was just entered is shown first
        assertThat(refused(answers, 409, 422))
                .containsAnyOf("NIK ini sudah terdaftar. Pakai data yang ada", "Mungkin sudah terdaftar");
        assertThat(given.count("select count(*) from patient where name = ?", name))
                .isOne();
    }

    // ---- the clerks

    private Clerk clerk(PackagedEdokter at, String role) {
        var name = "loket." + Given.next();
        var token = Secrets.token();
        given.change(
                "insert into account (user_name, name, password_hash, created_at)"
                        + " values (?, 'Petugas Uji', 'none', utc_timestamp(3))",
                name);
        given.change(
                "insert into account_role (account_id, role) select id, ? from account where user_name = ?",
                role,
                name);
        given.change(
                "insert into sign_in_session (account_id, token_hash, stage, created_at, seen_at, ends_at, address,"
                        + " device) select id, ?, 'OPEN', utc_timestamp(3), utc_timestamp(3),"
                        + " date_add(utc_timestamp(3), interval 1 hour), '', '' from account where user_name = ?",
                Secrets.hash(token),
                name);
        return new Clerk(at, name, token);
    }

    private long patient() {
        return given.registered("RM-" + Given.next(), given.person());
    }

    private long bookedIn(Practice practice) {
        return given.count(
                "select count(distinct slot_id) from appointment where session_id = ? and status = 'BOOKED'",
                practice.session());
    }

    private Answers both(Form one, Form two) {
        return replicas.together(one.request(), two.request());
    }

    /** The page of the one that was refused; the other was done. */
    private static String refused(Answers answers, Integer... statuses) {
        boolean isFirst = answers.one().statusCode() != 303;
        var refused = isFirst ? answers.one() : answers.two();
        assertThat((isFirst ? answers.two() : answers.one()).statusCode())
                .as("of the other, beside %s", refused.body())
                .isEqualTo(303);
        assertThat(refused.statusCode()).isIn((Object[]) statuses);
        return refused.body();
    }

    /** Somebody who is signed in, and whose browser asks this replica. */
    private final class Clerk {

        private final PackagedEdokter at;
        private final String name;
        private final String cookie;

        Clerk(PackagedEdokter at, String name, String cookie) {
            this.at = at;
            this.name = name;
            this.cookie = cookie;
        }

        private String page(String path) throws IOException, InterruptedException {
            var page = replicas.get(at, path, cookie);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            return page.body();
        }

        String follows(HttpResponse<String> answer) throws IOException, InterruptedException {
            var location = answer.headers().firstValue("Location").orElseThrow();
            return page(location.replaceFirst("^https?://[^/]+", ""));
        }

        Form opens(String path) throws IOException, InterruptedException {
            return opens(path, Map.of());
        }

        /** What is hidden in the form stays as it was when the page was opened. */
        Form opens(String path, Map<String, String> typed) throws IOException, InterruptedException {
            var fields = new LinkedHashMap<String, String>();
            var hidden = HIDDEN.matcher(page(path));
            while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
            fields.putAll(typed);
            return new Form(this, path, fields);
        }

        Form opensBooking(Practice practice, long patient, String slot) throws IOException, InterruptedException {
            var form = "/loket/janji/baru/" + practice.session();
            return opens(form + "?pasien=" + patient).at(form).with("tempat", slot, "payer", "GENERAL");
        }

        HttpResponse<String> sends(Form form) throws IOException, InterruptedException {
            return replicas.post(at, form.address, cookie, form.flat());
        }

        /** Enters somebody new on the waiting list of a session that is full. */
        HttpResponse<String> joins(Practice practice) throws IOException, InterruptedException {
            return sends(opens("/loket/tunggu/baru?pasien=" + patient() + "&poli=" + practice.clinicCode())
                    .at("/loket/tunggu/baru")
                    .with("dokter", "" + practice.doctor(), "payer", "GENERAL", "malam", "1", "waktu", "MORNING")
                    .with("dari", "" + practice.date(), "sampai", "" + practice.date())
                    .with("hari", "" + practice.date().getDayOfWeek().getValue())
                    .with("phone", Given.phone(Given.next())));
        }
    }

    private final class Form {

        private final Clerk clerk;
        private final String address;
        private final Map<String, String> fields;

        Form(Clerk clerk, String address, Map<String, String> fields) {
            this.clerk = clerk;
            this.address = address;
            this.fields = fields;
        }

        Form at(String other) {
            return new Form(clerk, other, fields);
        }

        Form with(String... more) {
            var all = new LinkedHashMap<>(fields);
            for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
            return new Form(clerk, address, all);
        }

        private String[] flat() {
            return fields.entrySet().stream()
                    .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                    .toArray(String[]::new);
        }

        HttpRequest request() {
            return replicas.form(clerk.at, address, clerk.cookie, flat());
        }
    }
}
