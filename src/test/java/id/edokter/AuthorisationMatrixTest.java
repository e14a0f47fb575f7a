package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.absence.AbsentDoctors;
import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.client.ApiKeys;
import id.edokter.device.Device;
import id.edokter.device.Screens;
import id.edokter.family.Family;
import id.edokter.family.PhoneSignIn;
import id.edokter.family.Relation;
import id.edokter.family.SignedInFamily;
import id.edokter.notification.Mailings;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.practice.CalendarKeys;
import id.edokter.practice.LeaveRequests;
import id.edokter.practice.LeaveWish;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.reminder.RemindedVisits;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Changes;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.MetaCalls;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Protection;
import id.edokter.support.Relatives;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.StubProvider;
import id.edokter.support.Timetables;
import id.edokter.support.WithProvider;
import id.edokter.waitlist.InLine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may call what: every route that the framework has, by everybody who could call it, for what is their own, what is
 * another's, and what is not there; compared with the table in {@code docs/authorisation.md}. A route without a row
 * fails, and so does a row that is not so. On the way every answer is looked at: its protecting headers, and that who
 * only reads changes nothing. {@code -Dedokter.test.write-authorisation=true} writes the table anew: read
 * the difference.
 */
@QuarkusTest
@TestProfile(WithProvider.class)
@Tag("once")
class AuthorisationMatrixTest {

    /** Where the provider sends people back to: the one address that is opened and signs somebody in. */
    private static final String BACK = "/masuk/kota/kembali";

    private static final Path TABLE = Path.of("docs/authorisation.md");

    /** Endpoints of the tests themselves. */
    private static final String OF_TESTS = "\\S+ (/masalah|/siapa|/api/v1/trouble).*";

    /** Who looked at what, and when a session was last seen: looking changes nothing else. */
    private static final Set<String> MAY_CHANGE_BY_READING =
            Set.of("audit_event", "attempt_count", "sign_in_session", "family_session", "device");

    /** What does not depend on who asks is answered on its way: found, turned away by a rule, or by a wrong form. */
    private static final Set<Integer> LETS_IN = Set.of(200, 201, 303, 400, 409, 415, 422, 429);

    @Inject
    Mailings mailings;

    @Inject
    Counter counter;

    @Inject
    AbsentDoctors absent;

    @Inject
    RemindedVisits reminded;

    @Inject
    InLine inLine;

    @Inject
    LeaveRequests leaveRequests;

    @Inject
    CalendarKeys calendars;

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    Families families;

    @Inject
    Family family;

    @Inject
    PhoneSignIn phones;

    @Inject
    Accounts accounts;

    @Inject
    SignIn signIn;

    @Inject
    ApiKeys keys;

    @Inject
    Relatives relatives;

    @Inject
    Requests requests;

    @Inject
    Changes changes;

    @Inject
    Duplicates duplicates;

    @Inject
    Timetables timetables;

    @Inject
    Screens screens;

    private enum Caller {
        NOBODY("nobody"),
        PATIENT("patient with own link"),
        OTHER_PATIENT("other patient"),
        FAMILY("patient signed in"),
        OTHER_FAMILY("other patient signed in"),
        DOCTOR("doctor"),
        OTHER_DOCTOR("other doctor"),
        FRONT_DESK("front desk"),
        NURSE("nurse"),
        MANAGER("manager"),
        ADMINISTRATOR("administrator"),
        PROGRAM("program with key"),
        DISABLED("disabled"),
        ENDED("signed out"),
        HALF_WAY("half way in");

        private final String heading;

        Caller(String heading) {
            this.heading = heading;
        }
    }

    /** What an address can be about. */
    private enum Whose {
        OWN,
        OTHERS,
        MISSING
    }

    /** A booking and what opens it. */
    private record Ticket(String code, String link, String form) {}

    private Practice practice;
    private Practice otherPractice;
    private long patient;
    private long otherPatient;
    private long merge;
    private long otherMerge;
    private Timetables.Weekly weekly;
    private long owns;
    private long others;
    private Practice places;
    private int taken;
    private Ticket ticket;
    private Ticket othersTicket;
    private String apiKey;
    private String keyName;
    private String kiosk;
    private StubProvider provider;

    @AfterEach
    void closeTheProvider() {
        provider.close();
    }

    @BeforeEach
    void prepare() {
        provider = new StubProvider(Integer.getInteger("edokter.test.provider.port"));
        data.change("delete from attempt_count");
        practice = data.practice(3);
        otherPractice = data.practice(3);
        patient = patientOf(practice);
        otherPatient = patientOf(otherPractice);
        merge = merge();
        otherMerge = merge();
        apiKey = keys.create(Witness.system(), "matriks-" + Given.next());
        keyName = "matriks-" + Given.next();
        keys.create(Witness.system(), keyName);
        weekly = timetables.weekly(DayOfWeek.TUESDAY);
        kiosk = screens.cookie(Device.Kind.KIOSK);
        owns = relatives.patient();
        others = relatives.patient();
    }

    @Test
    void everyRouteIsOpenToWhomTheTableSaysAndToNobodyElse() throws IOException {
        var found = new TreeMap<String, List<String>>();
        for (var route : Routes.all()) {
            if (route.matches(OF_TESTS)) continue;
            found.put(
                    // a choice in a path would be cells of a table
                    route.replaceFirst("\\{end:[^}]*\\}", "{end}"),
                    Arrays.stream(Caller.values())
                            .map(caller -> outcome(route, caller))
                            .toList());
        }
        if (Boolean.getBoolean("edokter.test.write-authorisation")) write(found);

        assertThat(read()).isEqualTo(found);
    }

    /** The table is of use only if nothing of it is an accident. */
    @Test
    void theTableSaysWhatWasDecided() throws IOException {
        var table = read();
        var callers = List.of(Caller.values());
        table.forEach((route, outcomes) -> {
            assertThat(outcomes).as("%s is for somebody", route).containsAnyOf("yes", "any", "own");
            var path = route.replaceFirst("\\S+ ", "");
            for (var caller : callers) {
                var outcome = outcomes.get(callers.indexOf(caller));
                if (path.matches(
                        "/(petugas|jejak|sistem-lain|insiden|pesan(?!/(angka|nomor|berhenti))|perangkat(?!/buka)).*"))
                    assertThat(outcome.matches("yes|any|not there"))
                            .as("%s %s", route, caller)
                            .isEqualTo(caller == Caller.ADMINISTRATOR);
                if (path.matches("/saya/(data|persetujuan|siapa-melihat).*"))
                    assertThat(outcome.matches("yes|own|not there"))
                            .as("%s %s", route, caller)
                            .isEqualTo(isFamily(caller));
                if (path.matches("/permintaan(/[{].*)?"))
                    assertThat(outcome.matches("yes|any"))
                            .as("%s %s", route, caller)
                            .isEqualTo(caller == Caller.ADMINISTRATOR);
                if (path.matches("/(akun|keluar).*") && !isIn(caller))
                    assertThat(outcome)
                            .as("%s %s", route, caller)
                            .isEqualTo(caller == Caller.PROGRAM || isFamily(caller) ? "no" : "sign in");
                if (path.matches("/saya(/.*)?") && !path.matches("/saya/(masuk|kode)(/.*)?"))
                    assertThat(outcome.matches("yes|own"))
                            .as("%s %s", route, caller)
                            .isEqualTo(isFamily(caller));
                if (path.matches("/saya/.*[{].*") && isFamily(caller))
                    assertThat(outcome).as("%s %s", route, caller).isEqualTo("own");
                boolean isDoctor = caller == Caller.DOCTOR || caller == Caller.OTHER_DOCTOR;
                boolean keepsRegister = caller == Caller.FRONT_DESK || caller == Caller.ADMINISTRATOR;
                boolean isToLook = path.matches("/loket/(siaran|cadangan(/lembar)?|pasien(/\\{id\\}(/alasan)?)?"
                        // who stands at the clinic's door knows first that the doctor is late
                        + "|sesi/\\{session\\}(/terlambat|/kabar(/\\{notice\\})?)?)");
                // doctors say themselves that they are late
                if (path.equals("/loket/sesi/{session}/terlambat") && isDoctor)
                    assertThat(outcome).as("%s %s", route, caller).isEqualTo("own");
                else if (path.matches("/loket/.*"))
                    assertThat(outcome.matches("yes|any|not there"))
                            .as("%s %s", route, caller)
                            .isEqualTo(
                                    path.contains("/akun") || path.startsWith("/loket/janji/tambahan/")
                                            ? caller == Caller.ADMINISTRATOR
                                            : keepsRegister
                                                    || isToLook && caller == Caller.NURSE
                                                    // the slip of who is sent to another clinic, and who
                                                    // comes to the nurse first
                                                    || path.matches("/loket/janji/\\{id}/(cetak"
                                                                    + "|datang(/batal|/prioritas)?)")
                                                            && caller == Caller.NURSE);
                if (path.matches("/jadwal(/.*)?"))
                    assertThat(outcome.matches("yes|any"))
                            .as("%s %s", route, caller)
                            .isEqualTo(
                                    route.matches(
                                                    "(GET|POST) /jadwal/cuti.*|GET /jadwal(/tersisa|/perubahan|/jadwal-dokter.csv|/(libur|aturan|pengingat)(/[{](id|clinic)[}])?)?")
                                            ? keepsRegister
                                            : caller == Caller.ADMINISTRATOR);
                boolean isNurse = caller == Caller.NURSE;
                if (path.startsWith("/praktik/sesi/")) {
                    assertThat(outcome.equals("own")).as("%s %s", route, caller).isEqualTo(isDoctor);
                    assertThat(outcome.equals("any")).as("%s %s", route, caller).isEqualTo(keepsRegister || isNurse);
                } else if (path.matches("/praktik/.*[{].*"))
                    assertThat(outcome.equals("own")).as("%s %s", route, caller).isEqualTo(isDoctor);
                if (path.startsWith("/masuk/kota"))
                    assertThat(outcome).as("%s %s", route, caller).isEqualTo("yes");
                else if (route.startsWith("POST /masuk/"))
                    assertThat(outcome.equals("yes")).as("%s %s", route, caller).isEqualTo(caller == Caller.HALF_WAY);
                if (route.equals("POST /api/v1/appointments"))
                    assertThat(outcome.equals("yes")).as("%s", caller).isEqualTo(caller == Caller.PROGRAM);
            }
        });
    }

    private static boolean isFamily(Caller caller) {
        return caller == Caller.FAMILY || caller == Caller.OTHER_FAMILY;
    }

    private static boolean isIn(Caller caller) {
        return Set.of(
                        Caller.DOCTOR,
                        Caller.OTHER_DOCTOR,
                        Caller.FRONT_DESK,
                        Caller.NURSE,
                        Caller.MANAGER,
                        Caller.ADMINISTRATOR)
                .contains(caller);
    }

    // ---- asking

    private String outcome(String route, Caller caller) {
        var answers = new LinkedHashMap<Whose, String>();
        for (var whose : Whose.values()) {
            if (whose == Whose.OWN || route.contains("{") || isOfADevice(route))
                answers.put(whose, ask(route, caller, whose));
        }
        var different = Set.copyOf(answers.values());
        if (different.size() == 1) return different.iterator().next();
        var told = answers.values().stream().map(AuthorisationMatrixTest::brief).collect(Collectors.joining());
        return switch (told) {
            case "yn" -> "yes";
            case "ynn" -> "own";
            case "yyn" -> "any";
            default -> throw new AssertionError(route + " by " + caller + ": " + answers);
        };
    }

    /** Opened with the cookie of a board, whoever else one is. */
    private static boolean isOfADevice(String route) {
        return route.matches("\\S+ /layar(/.*)?");
    }

    private String cookieOfABoard(Whose whose) {
        var made = screens.waiting(Device.Kind.BOARD);
        var cookie = screens.open(made).cookie(Screens.cookieOf(Device.Kind.BOARD));
        if (whose == Whose.OTHERS) screens.revoke(made.device().id);
        return cookie;
    }

    private static String brief(String answer) {
        return answer.equals("yes") ? "y" : answer.equals("not there") ? "n" : "?";
    }

    private String ask(String route, Caller caller, Whose whose) {
        var method = route.replaceFirst(" .*", "");
        var template = route.replaceFirst("\\S+ ", "");
        fresh(template);
        var headers = new ArrayList<String>();
        var form = new LinkedHashMap<String, String>();
        var browser = PlainBrowser.fresh();
        // whoever comes back gets another session
        var inside = template.equals(BACK) ? session(caller) : session(caller, method);
        if (inside != null) {
            browser = inside.browser();
            form.put("formToken", inside.formToken());
        }
        if (isOfADevice(route) && whose != Whose.MISSING)
            browser.carrying(Screens.cookieOf(Device.Kind.BOARD), cookieOfABoard(whose));
        if (caller == Caller.PROGRAM) headers.addAll(List.of("Authorization", "Bearer " + apiKey));
        // whoever stands there; elsewhere nobody is let in, as KioskStoryTest shows
        if (template.startsWith("/kios")) browser.carrying(Screens.cookieOf(Device.Kind.KIOSK), kiosk);
        var own = caller == Caller.OTHER_PATIENT ? othersTicket : ticket;
        if (template.startsWith("/api/")) {
            boolean isPatient = caller == Caller.PATIENT || caller == Caller.OTHER_PATIENT;
            if (isPatient) headers.addAll(List.of("Authorization", "Bearer " + own.link));
            if (caller == Caller.PROGRAM) headers.addAll(List.of("X-Appointment-Token", own.link));
        }
        form.putAll(fields(template));
        if (template.equals("/sistem-lain/pencabutan") && inside != null && inside.colleague() != null)
            form.put("ownPassword", inside.colleague().password());
        var address = template.equals(BACK) ? back(browser, form) : address(template, whose, caller, inside);
        var body = BodyPublishers.noBody();
        if (!method.equals("GET")) {
            boolean json = template.startsWith("/api/");
            headers.addAll(List.of("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded"));
            body = BodyPublishers.ofString(json ? "{}" : PlainBrowser.encoded(form));
            // open to whoever signs, be it nobody
            if (template.equals(MetaCalls.PATH))
                headers.addAll(
                        List.of("X-Hub-Signature-256", MetaCalls.signature("{}".getBytes(StandardCharsets.UTF_8))));
        }
        var before = changes.soFar();
        var answer = browser.asks(method, address, body, headers.toArray(String[]::new));
        Protection.isOn(answer, route + " by " + caller);
        if (method.equals("GET") && !template.equals(BACK))
            assertThat(MAY_CHANGE_BY_READING).as("%s by %s", route, caller).containsAll(changes.since(before));
        int status = answer.status();
        boolean signedOut = !answer.header("Clear-Site-Data").isEmpty();
        if (status == 303 && answer.location().matches("/masuk([?].*)?|/saya/masuk[?].*") && !signedOut)
            return "sign in";
        if (status == 401) return "401";
        if (status == 403) return isOfADevice(route) ? "not there" : "no";
        if (status == 404) return "not there";
        assertThat(status).as("%s by %s", route, caller).isIn(LETS_IN);
        return "yes";
    }

    /** Without these there is nothing that could be asked for. */
    private Map<String, String> fields(String template) {
        if (template.equals("/tempat")) return Map.of("tempat", "" + place(), "bayar", "GENERAL");
        if (template.equals("/sistem-lain/pencabutan")) return Map.of("key", keyName);
        if (template.equals("/loket/tunggu/baru")) return Map.of("pasien", "" + patient, "poli", practice.clinicCode());
        if (template.equals("/tunggu")) return Map.of("poli", practice.clinicCode());
        if (template.endsWith("/nomor")) return Map.of("apa", "NIK");
        if (template.endsWith("/catatan")) return Map.of("catatan", "");
        if (template.equals("/jadwal/konsep/akhir")) return Map.of("schedule", "" + weekly.id());
        if (template.equals("/jadwal/konsep")) return Map.of("schedule", "" + weekly.id());
        return Map.of();
    }

    /** Out to the provider and in again, as somebody whom both know. */
    private String back(PlainBrowser browser, Map<String, String> form) {
        var name = "pegawai." + Given.next() + "@kota";
        accounts.change(
                new Witness("matriks", ""),
                colleague(Role.NURSE),
                new AccountDetails("Petugas Kota", Set.of(Role.NURSE), null, name));
        provider.sees(Map.of("preferred_username", name));
        var leaving = browser.sends("/masuk/kota", form);
        return provider.signsInAt(leaving.header("Refresh").replaceFirst("^0;url=", ""))
                .replaceFirst("^https?://[^/]+", "");
    }

    /** What one request changes must not decide the next. */
    private void fresh(String template) {
        if (ticket == null || template.matches(".*\\{(link|code)\\}.*")) {
            ticket = ticket();
            othersTicket = ticket();
        }
        if (template.contains("{token}")) {
            ticket = new Ticket(ticket.code, ticket.link, form());
            othersTicket = new Ticket(othersTicket.code, othersTicket.link, form());
        }
    }

    private long place() {
        if (places == null || taken == places.slots().size()) {
            places = data.practice(200);
            taken = 0;
        }
        return places.slot(++taken);
    }

    private Ticket ticket() {
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(place()), data.person(), Given.general(), Actor.PATIENT));
        return new Ticket(booked.appointment().code, booked.linkToken(), null);
    }

    private long patientOf(Practice practice) {
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT))
                .appointment()
                .patient
                .id;
    }

    private long untold() {
        var request = new CounterRequest(Secrets.token(), data.registeredWithoutPhone(), Given.general());
        return counter.book(
                        new Witness("uji", ""),
                        request,
                        SlotChoice.slot(data.practice(1).slot(1)))
                .id;
    }

    private long deskAppointment() {
        return data.count("select id from appointment where code = ?", ticket().code);
    }

    /** Of two records of the register. */
    private long merge() {
        return duplicates.merge(
                new Witness("matriks", ""),
                data.registered("RM-" + Given.next(), data.person()),
                data.registeredWithoutNik(),
                new ChangeReason("uji"));
    }

    /** An open request of a patient; what was asked for before is it. */
    private long copyFor(long patient) {
        return requests.ask(new Witness("matriks", ""), patient, RequestKind.COPY, new Remark(""), Channel.WEB).id;
    }

    /** Somebody of the session whom the desk has to call. */
    private long toCall(Practice of) {
        return data.toCall(
                of.session(), data.count("select min(id) from appointment where session_id = ?", of.session()));
    }

    private String form() {
        return booking.hold(SlotChoice.slot(place()), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private final Map<Caller, Staff.Colleague> colleagues = new LinkedHashMap<>();

    private final Map<Caller, Inside> readers = new LinkedHashMap<>();

    /** Whoever only reads does so in one session; a session of its own for each request that may end it. */
    private Inside session(Caller caller, String method) {
        boolean lasts = method.equals("GET") || !isIn(caller) && !isFamily(caller);
        if (lasts && readers.containsKey(caller)) return readers.get(caller);
        var session = session(caller);
        if (lasts) readers.put(caller, session);
        return session;
    }

    private Inside session(Caller caller) {
        return switch (caller) {
            case NOBODY, PATIENT, OTHER_PATIENT, PROGRAM -> null;
            case FAMILY -> family(relatives.of(owns));
            case OTHER_FAMILY -> family(relatives.of(others));
            case DOCTOR -> in(caller, practice.doctor(), Role.DOCTOR);
            case OTHER_DOCTOR -> in(caller, otherPractice.doctor(), Role.DOCTOR);
            case FRONT_DESK -> in(caller, null, Role.FRONT_DESK);
            case NURSE -> in(caller, null, Role.NURSE);
            case MANAGER -> in(caller, null, Role.MANAGER);
            case ADMINISTRATOR -> staff.inside(Role.ADMINISTRATOR);
            case DISABLED -> {
                var inside = staff.inside(Role.NURSE);
                accounts.disable(new Witness("matriks", ""), inside.colleague().userName());
                yield inside;
            }
            case ENDED -> {
                var inside = in(caller, null, Role.NURSE);
                signIn.signOut(staff.who(inside.token()));
                yield inside;
            }
            case HALF_WAY -> {
                var admin = colleagues.computeIfAbsent(caller, c -> staff.colleague(Role.ADMINISTRATOR));
                var step = signIn.withPassword(admin.userName(), admin.password(), Staff.origin());
                yield new Inside(admin, step.token(), null);
            }
        };
    }

    private static Inside family(Relatives.Inside inside) {
        return new Inside(null, inside.token(), null);
    }

    private Inside in(Caller caller, Long doctor, Role role) {
        return staff.inside(colleagues.computeIfAbsent(caller, c -> staff.colleague(doctor, role)));
    }

    private String address(String template, Whose whose, Caller caller, Inside inside) {
        if (template.equals(MetaCalls.PATH)) return MetaCalls.challenge();
        var mine = caller == Caller.OTHER_PATIENT ? othersTicket : ticket;
        var theirs = caller == Caller.OTHER_PATIENT ? ticket : othersTicket;
        if (template.startsWith("/poli/"))
            return "/poli/" + pick(whose, practice.clinicCode(), otherPractice.clinicCode(), "TIDAK-ADA");
        if (template.startsWith("/dokter/"))
            return "/dokter/" + pick(whose, practice.doctor(), otherPractice.doctor(), 987_654_321);
        if (template.startsWith("/api/v1/sessions/"))
            return "/api/v1/sessions/" + pick(whose, practice.session(), otherPractice.session(), 987_654_321)
                    + "/slots";
        if (template.startsWith("/api/v1/appointments/"))
            return "/api/v1/appointments/" + pick(whose, mine.code, theirs.code, "ZZZZZZ");
        if (template.startsWith("/janji/{link}"))
            return template.replace("{link}", String.valueOf(pick(whose, mine.link, Secrets.token(), "x")));
        if (template.startsWith("/daftar/{token}"))
            return template.replace("{token}", String.valueOf(pick(whose, mine.form, Secrets.token(), "x")))
                    .replaceFirst("\\{end:.*", "janji");
        if (template.startsWith("/akun/sesi/")) {
            var own = inside != null && isIn(caller) ? staff.who(inside.token()).session() : 1L;
            var others = staff.who(staff.inside(Role.NURSE).token()).session();
            return "/akun/sesi/" + pick(whose, own, others, 987_654_321) + "/akhir";
        }
        if (template.startsWith("/saya/sesi/{id}")) {
            var own = isFamily(caller) ? familyOf(inside).session() : 1L;
            return template.replace(
                    "{id}",
                    String.valueOf(pick(whose, own, familyOf(someFamily()).session(), 987_654_321)));
        }
        if (template.startsWith("/saya/keluarga/{id}/wakil/")) {
            var others = families.shared();
            var shared = isFamily(caller) ? families.shared(holder(inside)) : others;
            return template.replace(
                            "{id}",
                            String.valueOf(pick(
                                    whose, shared.own().link(), others.own().link(), 987_654_321)))
                    .replace("{wakil}", String.valueOf(shared.theirs().link()));
        }
        if (template.startsWith("/saya/keluarga/{id}")) {
            var own = isFamily(caller) ? member(inside) : 1L;
            return template.replace("{id}", String.valueOf(pick(whose, own, member(someFamily()), 987_654_321)));
        }
        if (template.startsWith("/jadwal/libur/{id}"))
            return template.replace("{id}", String.valueOf(pick(whose, holiday(), holiday(), 987_654_321)));
        if (template.startsWith("/jadwal/pengingat/"))
            return "/jadwal/pengingat/" + pick(whose, practice.clinic(), otherPractice.clinic(), 987_654_321);
        if (template.startsWith("/jadwal/aturan/"))
            return "/jadwal/aturan/" + pick(whose, practice.clinic(), otherPractice.clinic(), 987_654_321);
        if (template.startsWith("/pesan/{message}"))
            return template.replace(
                    "{message}", String.valueOf(pick(whose, mailings.dead(), mailings.dead(), 987_654_321)));
        if (template.startsWith("/pesan/teks/{kind}"))
            return template.replace("{kind}", String.valueOf(pick(whose, "ROOM_CHANGED", "DOCTOR_LATE.LATE", "GONE")));
        if (template.startsWith("/pesan/berhenti/pasien/"))
            return template.replace("{patient}", String.valueOf(pick(whose, owns, others, 987_654_321)));
        if (template.startsWith("/pesan/janji/"))
            return "/pesan/janji/" + pick(whose, deskAppointment(), deskAppointment(), 987_654_321);
        if (template.startsWith("/insiden/{id}"))
            return template.replace("{id}", String.valueOf(pick(whose, incident(), incident(), 987_654_321)));
        if (template.startsWith("/petugas/{userName}"))
            return template.replace(
                            "{userName}",
                            String.valueOf(pick(
                                    whose, colleague(Role.FRONT_DESK), colleague(Role.ADMINISTRATOR), "tidak.ada")))
                    .replace("{act}", "sesi");
        if (template.matches("/saya/(data|siapa-melihat)/.*")) {
            boolean other = caller == Caller.OTHER_FAMILY;
            long own = other ? others : owns;
            long notOwn = other ? owns : others;
            long about = (Long) pick(whose, own, notOwn, 987_654_321L);
            return template.replace("{patient}", String.valueOf(about))
                    .replace("{format}", "csv")
                    .replace("{request}", String.valueOf(whose == Whose.MISSING ? 987_654_321 : copyFor(about)));
        }
        if (template.startsWith("/permintaan/{request}"))
            return template.replace(
                            "{request}", String.valueOf(pick(whose, copyFor(owns), copyFor(others), 987_654_321)))
                    .replace("{format}", "csv");
        boolean isOther = caller == Caller.OTHER_DOCTOR;
        if (template.startsWith("/loket/tautan/{link}")) {
            long link = families.said(families.inside(), data.person()).link();
            return template.replace("{link}", String.valueOf(pick(whose, link, link, 987_654_321)));
        }
        if (template.startsWith("/loket/akun/{account}")) {
            long account = families.who(families.inside()).account();
            return template.replace("{account}", String.valueOf(pick(whose, account, account, 987_654_321)));
        }
        if (template.startsWith("/loket/pasien/{id}/akun/")) {
            var account = families.inside();
            long linked = families.proved(account, data.person()).patient();
            return template.replace("{id}", String.valueOf(pick(whose, linked, linked, 987_654_321)))
                    .replace("{account}", String.valueOf(families.who(account).account()));
        }
        if (template.startsWith("/loket/pasien/{id}"))
            return template.replace("{id}", String.valueOf(pick(whose, patient, otherPatient, 987_654_321)));
        if (template.startsWith("/loket/telepon/{patient}"))
            return "/loket/telepon/" + pick(whose, patient, otherPatient, 987_654_321);
        if (template.startsWith("/loket/cadangan/sesi/"))
            return "/loket/cadangan/sesi/" + pick(whose, practice.session(), otherPractice.session(), 987_654_321);
        if (template.startsWith("/loket/janji/{id}"))
            return template.replace(
                            "{id}", String.valueOf(pick(whose, deskAppointment(), deskAppointment(), 987_654_321)))
                    .replace("{session}", String.valueOf(practice.session()));
        if (template.startsWith("/loket/kabar/"))
            return template.replace("{appointment}", String.valueOf(pick(whose, untold(), untold(), 987_654_321)));
        if (template.startsWith("/loket/janji/"))
            return template.replace(
                    "{session}", String.valueOf(pick(whose, practice.session(), otherPractice.session(), 987_654_321)));
        if (template.startsWith("/loket/sesi/"))
            return template.replace(
                            "{session}",
                            String.valueOf(pick(
                                    whose,
                                    (isOther ? otherPractice : practice).session(),
                                    (isOther ? practice : otherPractice).session(),
                                    987_654_321)))
                    .replace("{notice}", String.valueOf(toCall(whose == Whose.OWN ? practice : otherPractice)));
        if (template.startsWith("/jadwal/perubahan/{exception}"))
            return template.replace(
                    "{exception}",
                    String.valueOf(pick(whose, timetables.leave(weekly), timetables.leave(weekly), 987_654_321)));
        if (template.startsWith("/jadwal/impor/{upload}"))
            return "/jadwal/impor/" + pick(whose, timetables.table(), timetables.table(), 987_654_321);
        if (template.startsWith("/jadwal/konsep/{draft}")) {
            long draft = timetables.draft(timetables.weekly(DayOfWeek.TUESDAY));
            return template.replace("{draft}", String.valueOf(pick(whose, draft, draft, 987_654_321)))
                    .replace("{line}", String.valueOf(timetables.lineOf(draft)));
        }
        if (template.startsWith("/loket/berhalangan/{id}"))
            return template.replace("{id}", String.valueOf(pick(whose, absent.noted(), absent.noted(), 987_654_321)));
        if (template.startsWith("/loket/konfirmasi/"))
            return "/loket/konfirmasi/" + pick(whose, reminded.toConfirm(), reminded.toConfirm(), 987_654_321);
        if (template.equals("/jawab/{key}/nilai"))
            return "/jawab/" + pick(whose, reminded.made(), Secrets.token(), "x") + "/nilai";
        if (template.startsWith("/jawab/{key}")) return "/jawab/" + pick(whose, reminded.asked(), Secrets.token(), "x");
        if (template.equals("/loket/tunggu/baru")) return template + "?pasien=" + patient;
        if (template.startsWith("/loket/tunggu/{wish}"))
            return template.replace("{wish}", String.valueOf(pick(whose, inLine.wish(), inLine.wish(), 987_654_321)));
        if (template.startsWith("/tunggu/{key}"))
            return template.replace("{key}", String.valueOf(pick(whose, inLine.waiting(), Secrets.token(), "x")));
        if (template.startsWith("/pilih/{key}")) return "/pilih/" + pick(whose, absent.asked(), Secrets.token(), "x");
        if (template.startsWith("/loket/ganda/{one}/{other}"))
            return template.replace("{one}", String.valueOf(pick(whose, patient, otherPatient, 987_654_321)))
                    .replace("{other}", String.valueOf(pick(whose, otherPatient, patient, patient)));
        if (template.startsWith("/loket/gabungan/"))
            return "/loket/gabungan/" + pick(whose, merge, otherMerge, 987_654_321);
        if (template.startsWith("/praktik/pasien/"))
            return "/praktik/pasien/"
                    + pick(whose, isOther ? otherPatient : patient, isOther ? patient : otherPatient, 987_654_321);
        if (template.startsWith("/praktik/cuti/{request}"))
            return template.replace(
                    "{request}",
                    String.valueOf(pick(
                            whose,
                            leaveOf(isOther ? otherPractice : practice),
                            leaveOf(isOther ? practice : otherPractice),
                            987_654_321L)));
        if (template.startsWith("/jadwal/cuti/{request}"))
            return template.replace(
                    "{request}", String.valueOf(pick(whose, leaveOf(practice), leaveOf(practice), 987_654_321L)));
        if (template.startsWith("/kalender/"))
            return template.replace(
                    "{key}", String.valueOf(pick(whose, calendarOf(practice), Secrets.token(), Secrets.token())));
        if (template.startsWith("/praktik/sesi/"))
            return template.replace(
                            "{session}",
                            String.valueOf(pick(
                                    whose,
                                    (isOther ? otherPractice : practice).session(),
                                    (isOther ? practice : otherPractice).session(),
                                    987_654_321)))
                    .replace(
                            "{appointment}",
                            String.valueOf(hereIn((whose == Whose.OWN) != isOther ? practice : otherPractice)));
        if (template.startsWith("/praktik/") && template.contains("{"))
            return "/praktik/"
                    + pick(
                            whose,
                            (isOther ? otherPractice : practice).session(),
                            (isOther ? practice : otherPractice).session(),
                            987_654_321);
        if (template.equals("/sistem-lain/pencabutan")) return template + "?kunci=" + keyName;
        if (template.startsWith("/perangkat/buka/"))
            return "/perangkat/buka/"
                    + pick(whose, screens.waiting(Device.Kind.BOARD).key(), Secrets.token(), "x");
        if (template.startsWith("/perangkat/{device}"))
            return template.replace("{device}", String.valueOf(pick(whose, device(), device(), 987_654_321)));
        assertThat(template).as("an address that this test can fill").doesNotContain("{");
        return template;
    }

    private long device() {
        return screens.waiting(Device.Kind.BOARD).device().id;
    }

    private long leaveOf(Practice whose) {
        var day = data.today().plusDays(13);
        var wish = new LeaveWish(null, day, day, "seminar");
        return leaveRequests.ask(new Witness("uji", ""), whose.doctor(), wish, Secrets.token()).id;
    }

    private String calendarOf(Practice whose) {
        return calendars.make(
                new Witness(staff.colleague(whose.doctor(), Role.DOCTOR).userName(), ""), whose.doctor());
    }

    /** Somebody who has come to a session. */
    private long hereIn(Practice whose) {
        data.change(
                "update appointment set status = 'CHECKED_IN', arrived_at = booked_at where session_id = ?"
                        + " and status = 'BOOKED' and patient_id is not null",
                whose.session());
        return data.count(
                "select min(id) from appointment where session_id = ? and arrived_at is not null", whose.session());
    }

    private Inside someFamily() {
        return new Inside(null, families.inside().token(), null);
    }

    private SignedInFamily familyOf(Inside inside) {
        return phones.sessionWith(inside.token()).orElseThrow();
    }

    /** Of whom a code could prove who that is. */
    private Families.Inside holder(Inside inside) {
        return new Families.Inside(PhoneNumber.of(familyOf(inside).phone()), inside.token());
    }

    private long member(Inside inside) {
        return family.add(familyOf(inside), Relation.CHILD, data.person(), "192.0.2.1")
                .link();
    }

    private long holiday() {
        data.change(
                "insert into holiday (date, name, kind, source) values (?, ?, 'LOCAL_CLOSURE', 'uji')",
                data.today().plusDays(400),
                "Libur " + Given.next());
        return data.count("select max(id) from holiday");
    }

    private long incident() {
        data.change(
                "insert into incident (found_at, what, data, handling, from_at, until_at, user_name, address_range,"
                        + " noted_by, noted_at) values (utc_timestamp(3), ?, ?, ?,"
                        + " utc_timestamp(3) - interval 1 day, utc_timestamp(3) + interval 1 day, '', '', 'admin',"
                        + " utc_timestamp(3))",
                data.sealed("incident.what", "Akun dipakai orang lain"),
                data.sealed("incident.data", "Nama"),
                data.sealed("incident.handling", "Akun ditutup"));
        return data.count("select max(id) from incident");
    }

    private String colleague(Role role) {
        return staff.colleague(role).userName();
    }

    private static Object pick(Whose whose, Object own, Object others, Object missing) {
        return switch (whose) {
            case OWN -> own;
            case OTHERS -> others;
            case MISSING -> missing;
        };
    }

    // ---- the table

    private static Map<String, List<String>> read() throws IOException {
        var table = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("| `")) continue;
            var cells =
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            table.put(cells.get(0).replace("`", ""), cells.subList(1, cells.size()));
        }
        return table;
    }

    private static void write(Map<String, List<String>> found) throws IOException {
        var text = Files.readString(TABLE).replaceFirst("(?s)\\| route .*", "");
        var headings =
                Stream.concat(Stream.of("route"), Arrays.stream(Caller.values()).map(c -> c.heading));
        var lines = new ArrayList<String>();
        lines.add(headings.collect(Collectors.joining(" | ", "| ", " |")));
        lines.add("|" + "---|".repeat(Caller.values().length + 1));
        found.forEach((route, outcomes) -> lines.add("| `" + route + "` | " + String.join(" | ", outcomes) + " |"));
        Files.writeString(TABLE, text + String.join("\n", lines) + "\n");
    }
}
