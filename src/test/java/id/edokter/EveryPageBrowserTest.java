package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.absence.AbsentDoctors;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.checkin.Guests;
import id.edokter.client.ApiKeys;
import id.edokter.device.Device.Kind;
import id.edokter.device.Screens;
import id.edokter.notification.Mailings;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.practice.LeaveRequests;
import id.edokter.practice.LeaveWish;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.queue.CheckIn;
import id.edokter.queue.QueueDesk;
import id.edokter.reminder.RemindedVisits;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.JknCard;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.support.Device;
import id.edokter.support.Families;
import id.edokter.support.Families.Inside;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.HospitalOfItsOwn;
import id.edokter.support.Relatives;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import id.edokter.support.Timetables;
import id.edokter.support.TravellingClock;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import id.edokter.waiting.Morning;
import id.edokter.waitlist.InLine;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page that can be opened, in each of its states and in both languages, keeps nobody out. */
@QuarkusTest
@TestProfile(EveryPageBrowserTest.AHospitalOfItsOwn.class)
@Tag("browser")
class EveryPageBrowserTest {

    /** Of the size of a hospital: where all other tests left their clinics, a page of all clinics is looked at for minutes. */
    public static class AHospitalOfItsOwn extends HospitalOfItsOwn {

        public AHospitalOfItsOwn() {
            super("pages");
        }
    }

    private static final int LARGEST_HTML = 15 * 1024;
    private static final int LARGEST_VISIT = 60 * 1024;

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Counter counter;

    @Inject
    TravellingClock clock;

    @Inject
    WebBrowser browser;

    @Inject
    Staff staff;

    @Inject
    SignIn signIn;

    @Inject
    Families families;

    @Inject
    Accounts accounts;

    @Inject
    Duplicates duplicates;

    @Inject
    AuditTrail trail;

    @Inject
    Relatives relatives;

    @Inject
    Requests requests;

    @Inject
    Outbox outbox;

    @Inject
    Telephones telephones;

    @Inject
    Mailings mailings;

    @Inject
    Transactions transactions;

    @Inject
    Timetables timetables;

    @Inject
    Rota rota;

    @Inject
    ApiKeys keys;

    @Inject
    AbsentDoctors absent;

    @Inject
    RemindedVisits reminded;

    @Inject
    InLine inLine;

    @Inject
    Screens screens;

    @Inject
    Guests guests;

    @Inject
    QueueDesk desk;

    @Inject
    LeaveRequests leaveRequests;

    @Inject
    Morning mornings;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** How a visitor gets to see it. */
    private interface Way {
        void go(EveryPageBrowserTest world, Visitor visitor);
    }

    /** Pages by the route they are opened at; a page that answers a form is where that form was. */
    private enum Shown {
        FRONT("/", "/"),
        FOUND(
                "/cari",
                (world, visitor) ->
                        visitor.opens("/cari?q=" + world.manyPlaces().doctorName())),
        NOTHING_FOUND("/cari", "/cari?q=qqqqqqqqq"),
        NOTHING_ASKED("/cari", "/cari"),
        CLINICS("/poli", "/poli"),
        CLINIC(
                "/poli/{code}",
                (world, visitor) -> visitor.opens("/poli/" + world.manyPlaces().clinicCode())),
        CLINIC_FOR_ONE_PAYER(
                "/poli/{code}",
                (world, visitor) -> visitor.opens("/poli/" + world.manyPlaces().clinicCode() + "?bayar=JKN")),
        CLINIC_WITHOUT_SESSIONS(
                "/poli/{code}",
                (world, visitor) ->
                        visitor.opens("/poli/" + world.manyPlaces().clinicCode() + "?tanggal=" + world.data.today())),
        DOCTORS("/dokter", "/dokter"),
        DOCTOR(
                "/dokter/{id}",
                (world, visitor) ->
                        visitor.opens("/dokter/" + world.manyPlaces().doctor())),
        DOCTOR_FULL(
                "/dokter/{id}",
                (world, visitor) -> visitor.opens("/dokter/" + world.full().doctor())),
        DOCTOR_WITHOUT_SESSION(
                "/dokter/{id}",
                (world, visitor) ->
                        visitor.opens("/dokter/" + world.manyPlaces().doctor() + "?tanggal=" + world.data.today())),
        DOCTOR_NO_TIME_CHOSEN(
                "/dokter/{id}",
                (world, visitor) -> visitor.opens(
                                "/dokter/" + world.manyPlaces().doctor())
                        .skipsTheBrowsersOwnCheck()
                        .goesOn()
                        .isAnswered(422)),
        DOCTOR_TIME_TAKEN("/dokter/{id}", (world, visitor) -> {
            var practice = world.manyPlaces();
            visitor.opens("/dokter/" + practice.doctor()).choosesATime();
            world.hold(practice.slot(1), Payer.JKN);
            visitor.goesOn().isAnswered(409);
        }),
        DOCTOR_FOR_A_FORM("/dokter/{id}", (world, visitor) -> {
            var practice = world.manyPlaces();
            var token = world.hold(practice.slot(1), Payer.JKN);
            visitor.opens("/dokter/" + practice.doctor() + "?untuk=" + token);
        }),
        HELP("/bantuan", "/bantuan"),
        HOW("/cara-mendaftar", "/cara-mendaftar"),
        PRIVACY("/privasi", "/privasi"),
        ACCESSIBILITY("/aksesibilitas", "/aksesibilitas"),
        WHO("/daftar/{token}/pasien", (world, visitor) -> visitor.opens(world.form(Payer.JKN, "pasien"))),
        WHO_NOTHING_TYPED(
                "/daftar/{token}/pasien",
                (world, visitor) ->
                        visitor.opens(world.form(Payer.JKN, "pasien")).goesOn().isAnswered(422)),
        PAYER_JKN("/daftar/{token}/bayar", (world, visitor) -> visitor.opens(world.form(Payer.JKN, "bayar"))),
        PAYER_JKN_NOTHING_TYPED(
                "/daftar/{token}/bayar",
                (world, visitor) ->
                        visitor.opens(world.form(Payer.JKN, "bayar")).goesOn().isAnswered(422)),
        PAYER_INSURANCE(
                "/daftar/{token}/bayar", (world, visitor) -> visitor.opens(world.form(Payer.INSURANCE, "bayar"))),
        PAYER_GENERAL("/daftar/{token}/bayar", (world, visitor) -> visitor.opens(world.form(Payer.GENERAL, "bayar"))),
        CHECK("/daftar/{token}/periksa", (world, visitor) -> visitor.opens(world.filled(Payer.JKN))),
        PAYER_CARD_ON_FILE("/daftar/{token}/bayar", (world, visitor) -> world.withCardOnFile(visitor)),
        PAYER_OTHER_CARD_MISSING(
                "/daftar/{token}/bayar",
                (world, visitor) -> world.withCardOnFile(visitor)
                        .choosesTile("whichCard-lain")
                        .goesOn()
                        .isAnswered(422)),
        CHECK_CARD_ON_FILE(
                "/daftar/{token}/periksa",
                (world, visitor) -> world.withCardOnFile(visitor)
                        .choosesTile("visitType-3")
                        .typesInto("reference", "0301R0010126K000001")
                        .goesOn()
                        .isAt("/daftar/.*/periksa")),
        CHECK_STRANGE_NIK("/daftar/{token}/periksa", (world, visitor) -> visitor.opens(world.filledStrangely())),
        AHEAD_OF_THE_FORM(
                "/daftar/{token}/{end:|janji|tempat}",
                (world, visitor) ->
                        visitor.opens(world.form(Payer.JKN, "janji")).isAt("/daftar/.*/pasien")),
        LOST("/daftar/{token}/periksa", (world, visitor) -> {
            var page = world.filled(Payer.GENERAL);
            world.clock.travel(Duration.ofMinutes(6));
            visitor.opens(page).isAnswered(409);
        }),
        LOST_TO_ANOTHER("/daftar/{token}/periksa", (world, visitor) -> {
            var practice = world.manyPlaces();
            var token = world.hold(practice.slot(1), Payer.JKN);
            world.clock.travel(Duration.ofMinutes(6));
            world.hold(practice.slot(1), Payer.JKN);
            visitor.opens("/daftar/" + token + "/pasien").isAnswered(409);
        }),
        LOST_AND_NOTHING_LEFT("/daftar/{token}/periksa", (world, visitor) -> {
            var practice = world.data.practice(1);
            var token = world.hold(practice.slot(1), Payer.JKN);
            world.clock.travel(Duration.ofMinutes(6));
            world.hold(practice.slot(1), Payer.JKN);
            visitor.opens("/daftar/" + token + "/pasien").isAnswered(409);
        }),
        REFUSED("/daftar/{token}/periksa", (world, visitor) -> {
            var practice = world.data.practice(3);
            var answers = world.answers(Payer.GENERAL);
            world.booked(practice.slot(1), answers);
            var second = world.hold(practice.slot(2), Payer.GENERAL);
            world.booking.answer(second, answers);
            visitor.opens("/daftar/" + second + "/periksa").goesOn().isAnswered(409);
        }),
        FIND("/janji", "/janji"),
        FIND_NOTHING_TYPED(
                "/janji", (world, visitor) -> visitor.opens("/janji").goesOn().isAnswered(422)),
        TICKET("/janji/{link}", (world, visitor) -> visitor.opens(world.ticket())),
        TICKET_CANCELLED("/janji/{link}", (world, visitor) -> {
            var ticket = world.ticket();
            world.booking.cancel(ticket.replace("/janji/", ""), "", Actor.PATIENT);
            visitor.opens(ticket);
        }),
        TICKET_OF_YESTERDAY("/janji/{link}", (world, visitor) -> {
            var ticket = world.ticket();
            world.clock.travel(Duration.ofDays(4));
            visitor.opens(ticket);
        }),
        MOVE("/janji/{link}/pindah", (world, visitor) -> visitor.opens(world.ticket() + "/pindah")),
        MOVE_NO_TIME_CHOSEN(
                "/janji/{link}/pindah",
                (world, visitor) -> visitor.opens(world.ticket() + "/pindah")
                        .skipsTheBrowsersOwnCheck()
                        .goesOn()
                        .isAnswered(422)),
        MOVE_CHECK(
                "/janji/{link}/pindah/periksa",
                (world, visitor) -> visitor.opens(world.ticket() + "/pindah")
                        .choosesATime()
                        .goesOn()
                        .isAnswered(200)),
        MOVE_TO_A_TAKEN_TIME("/janji/{link}/pindah", (world, visitor) -> {
            var practice = world.manyPlaces();
            visitor.opens(world.ticket(practice) + "/pindah").choosesATime().goesOn();
            world.booked(practice.slot(2), world.answers(Payer.JKN));
            visitor.goesOn().isAnswered(409);
        }),
        MOVE_TOO_LATE("/janji/{link}/pindah", (world, visitor) -> {
            var ticket = world.ticket();
            world.clock.travel(Duration.ofDays(4));
            visitor.opens(ticket + "/pindah").isAnswered(409);
        }),
        INBOX("/kotak-pesan", (world, visitor) -> {
            world.messages();
            visitor.opens("/kotak-pesan").isAnswered(200);
        }),
        DOOR("/datang", "/datang"),
        DOOR_NOTHING_TYPED(
                "/datang", (world, visitor) -> visitor.opens("/datang").goesOn().isAnswered(422)),
        DOOR_OF_A_FAMILY(
                "/datang",
                (world, visitor) -> visitor.carrying(
                                "edokter", world.families.inside().token())
                        .opens("/datang")),
        ARRIVAL(
                "/janji/{link}/datang",
                (world, visitor) -> visitor.opens(
                        world.guest().page() + "?poli=" + world.manyPlaces().clinicCode())),
        ARRIVAL_WRONG(
                "/janji/{link}/datang",
                (world, visitor) -> visitor.opens(world.guest().page())
                        .choosesTile("nomor-ganti")
                        .goesOn()
                        .isAnswered(422)),
        ARRIVAL_WITH_CARD(
                "/janji/{link}/datang",
                (world, visitor) ->
                        visitor.opens(world.guests.onJkn(world.guest()).page())),
        ARRIVAL_ANOTHER_DAY("/janji/{link}/datang", (world, visitor) -> visitor.opens(world.ticket() + "/datang")),
        ARRIVED("/janji/{link}/datang", (world, visitor) -> {
            var guest = world.guest();
            visitor.opens(guest.page()).goesOn().opens(guest.page());
        }),
        NO_KIOSK("/kios", (world, visitor) -> visitor.opens("/kios").isAnswered(403)),
        KIOSK("/kios", (world, visitor) -> world.kiosk(visitor)),
        KIOSK_UNKNOWN_TICKET(
                "/kios",
                (world, visitor) -> world.kiosk(visitor)
                        .typesInto("code", "000000")
                        .goesOn()
                        .isAnswered(422)),
        KIOSK_TYPING("/kios", (world, visitor) -> world.kiosk(visitor).opens("/kios?ketik=1")),
        KIOSK_TYPING_WRONG(
                "/kios",
                (world, visitor) ->
                        world.kiosk(visitor).opens("/kios?ketik=1").goesOn().isAnswered(422)),
        KIOSK_CONFIRM(
                "/kios",
                (world, visitor) -> world.atTheKiosk(visitor, world.guest().code())),
        KIOSK_CONFIRM_WITH_CARD(
                "/kios",
                (world, visitor) -> world.atTheKiosk(
                        visitor, world.guests.onJkn(world.guest()).code())),
        KIOSK_ERROR(
                "/kios",
                (world, visitor) ->
                        world.kiosk(visitor).opens("/kios/tidak-ada").isAnswered(404)),
        KIOSK_CONFIRM_WRONG(
                "/kios/datang",
                (world, visitor) -> world.atTheKiosk(visitor, world.guest().code())
                        .choosesTile("nomor-ganti")
                        .goesOn()
                        .isAnswered(422)),
        KIOSK_DONE(
                "/kios",
                (world, visitor) ->
                        world.atTheKiosk(visitor, world.guest().code()).goesOn()),
        KIOSK_ANOTHER_DAY(
                "/kios",
                (world, visitor) -> world.atTheKiosk(
                        visitor, world.guests.in(world.manyPlaces(), 1).code())),
        CANCEL("/janji/{link}/batal", (world, visitor) -> visitor.opens(world.ticket() + "/batal")),
        CANCEL_WITH_TOO_LONG_A_NOTE(
                "/janji/{link}/batal",
                (world, visitor) -> visitor.opens(world.ticket() + "/batal")
                        .typesInto("note", "x".repeat(310))
                        .goesOn()
                        .isAnswered(422)),
        WHO_OF_THE_FAMILY("/daftar/{token}/pasien", (world, visitor) -> {
            var inside = world.family();
            visitor.carrying("edokter", inside.token()).opens(world.form(Payer.JKN, "pasien"));
        }),
        WHO_OF_THE_FAMILY_NOBODY_CHOSEN(
                "/daftar/{token}/pasien",
                (world, visitor) -> visitor.carrying("edokter", world.family().token())
                        .opens(world.form(Payer.JKN, "pasien"))
                        .goesOn()
                        .isAnswered(422)),
        WHO_BESIDE_THE_FAMILY(
                "/daftar/{token}/pasien",
                (world, visitor) -> visitor.carrying("edokter", world.family().token())
                        .opens(world.form(Payer.JKN, "pasien") + "?lain=ya")),
        PATIENTS_DOOR("/saya/masuk", "/saya/masuk"),
        PATIENTS_DOOR_NOTHING_TYPED(
                "/saya/masuk",
                (world, visitor) -> visitor.opens("/saya/masuk").goesOn().isAnswered(422)),
        PATIENTS_DOOR_CODE_IS_OLD("/saya/masuk", (world, visitor) -> {
            world.relative(visitor);
            world.clock.travel(Duration.ofMinutes(16));
            visitor.opens("/saya/data/" + world.related).isAt("/saya/masuk[?]lanjut=.*");
        }),
        PATIENTS_DOOR_TOO_OFTEN("/saya/masuk", (world, visitor) -> {
            visitor.opens("/saya/masuk")
                    .typesInto("phone", Families.phone().typed())
                    .goesOn();
            world.data.change("update attempt_count set attempts = 1000 where name like 'code-all:%'");
            visitor.opens("/saya/masuk")
                    .typesInto("phone", Families.phone().typed())
                    .goesOn()
                    .isAnswered(429);
        }),
        PATIENTS_CODE("/saya/kode", (world, visitor) -> world.atThePatientsCode(visitor)),
        PATIENTS_CODE_WRONG(
                "/saya/kode",
                (world, visitor) -> world.atThePatientsCode(visitor)
                        .typesInto("code", "12345")
                        .goesOn()
                        .isAnswered(422)),
        PATIENTS_CODE_OVER("/saya/kode", (world, visitor) -> {
            world.atThePatientsCode(visitor);
            world.data.change("update phone_code set tries = 5 where used_at is null");
            visitor.typesInto("code", "123456").goesOn().isAnswered(422);
        }),
        PATIENTS_CODE_TOO_SOON(
                "/saya/kode",
                (world, visitor) ->
                        world.atThePatientsCode(visitor).asksForAnother().isAnswered(429)),
        PATIENTS_HOME("/saya", (world, visitor) -> world.withVisits(visitor).opens("/saya")),
        PATIENTS_HOME_EMPTY(
                "/saya",
                (world, visitor) -> visitor.carrying(
                                "edokter", world.families.inside().token())
                        .opens("/saya")),
        FAMILY(
                "/saya/keluarga",
                (world, visitor) ->
                        visitor.carrying("edokter", world.family().token()).opens("/saya/keluarga?selesai=dihapus")),
        FAMILY_ADD(
                "/saya/keluarga/tambah",
                (world, visitor) ->
                        visitor.carrying("edokter", world.family().token()).opens("/saya/keluarga/tambah")),
        FAMILY_ADD_NOTHING_TYPED(
                "/saya/keluarga/tambah",
                (world, visitor) -> visitor.carrying(
                                "edokter", world.families.inside().token())
                        .opens("/saya/keluarga/tambah")
                        .goesOn()
                        .isAnswered(422)),
        FAMILY_MEMBER("/saya/keluarga/{id}", (world, visitor) -> world.member(visitor, "?selesai=ditambah")),
        FAMILY_MEMBER_PROVED("/saya/keluarga/{id}", (world, visitor) -> {
            var inside = world.families.inside();
            var member = world.families.proved(inside, world.data.person());
            visitor.carrying("edokter", inside.token()).opens("/saya/keluarga/" + member.link() + "?selesai=terbukti");
        }),
        FAMILY_MEMBER_SHARED("/saya/keluarga/{id}", (world, visitor) -> {
            var shared = world.families.shared();
            visitor.carrying("edokter", shared.holder().token())
                    .opens("/saya/keluarga/" + shared.own().link());
        }),
        FAMILY_OTHERS_ACTING_ENDED("/saya/keluarga/{id}/wakil/{wakil}", (world, visitor) -> {
            var shared = world.families.shared();
            visitor.carrying("edokter", shared.holder().token()).opens(shared.page());
        }),
        FAMILY_REMOVE("/saya/keluarga/{id}/hapus", (world, visitor) -> world.member(visitor, "/hapus")),
        FAMILY_PROOF("/saya/keluarga/{id}/kode", (world, visitor) -> world.member(visitor, "/kode")),
        FAMILY_PROOF_ASKED(
                "/saya/keluarga/{id}/kode",
                (world, visitor) -> world.member(visitor, "/kode").goesOn().isAnswered(200)),
        FAMILY_PROOF_WRONG(
                "/saya/keluarga/{id}/kode",
                (world, visitor) -> world.member(visitor, "/kode")
                        .goesOn()
                        .typesInto("code", "12345")
                        .goesOn()
                        .isAnswered(422)),
        PATIENTS_SESSIONS("/saya/sesi", (world, visitor) -> {
            var phone = Families.phone();
            world.families.inside(phone);
            visitor.carrying("edokter", world.families.inside(phone).token()).opens("/saya/sesi?selesai=sesi");
        }),
        FAMILY_TOLD_ELSEWHERE(
                "/saya/kabar",
                (world, visitor) -> visitor.carrying(
                                "edokter",
                                world.families.inside(Families.phone()).token())
                        .opens("/saya/kabar?selesai=kabar")
                        .typesInto("email", "bukan alamat")
                        .confirms()
                        .isAnswered(422)),
        SIGN_IN("/masuk", "/masuk"),
        SIGN_IN_WRONG(
                "/masuk", (world, visitor) -> visitor.opens("/masuk").confirms().isAnswered(422)),
        SIGN_IN_TOO_OFTEN("/masuk", (world, visitor) -> {
            var name = world.staff.colleague(Role.NURSE).userName();
            for (int i = 0; i < 11; i++)
                visitor.opens("/masuk")
                        .typesInto("userName", name)
                        .typesInto("password", "salah")
                        .confirms();
            visitor.isAnswered(429);
        }),
        // what is there with a provider, ProviderStoryTest shows
        NO_PROVIDER(
                "/masuk/kota/kembali",
                (world, visitor) -> visitor.opens("/masuk/kota/kembali").isAnswered(404)),
        CODE(
                "/masuk/kode",
                (world, visitor) ->
                        visitor.carrying("edokter", world.atTheCode()).opens("/masuk/kode")),
        CODE_WRONG(
                "/masuk/kode",
                (world, visitor) -> visitor.carrying("edokter", world.atTheCode())
                        .opens("/masuk/kode")
                        .confirms()
                        .isAnswered(422)),
        FIRST_PASSWORD(
                "/masuk/kata-sandi",
                (world, visitor) ->
                        visitor.carrying("edokter", world.withFirstPassword()).opens("/masuk/kata-sandi")),
        FIRST_PASSWORD_WRONG(
                "/masuk/kata-sandi",
                (world, visitor) -> visitor.carrying("edokter", world.withFirstPassword())
                        .opens("/masuk/kata-sandi")
                        .typesInto("newPassword", "password1234")
                        .confirms()
                        .isAnswered(422)),
        ENROLMENT(
                "/masuk/faktor-kedua",
                (world, visitor) ->
                        visitor.carrying("edokter", world.atTheEnrolment()).opens("/masuk/faktor-kedua")),
        ENROLMENT_WRONG(
                "/masuk/faktor-kedua",
                (world, visitor) -> visitor.carrying("edokter", world.atTheEnrolment())
                        .opens("/masuk/faktor-kedua")
                        .confirms()
                        .isAnswered(422)),
        RECOVERY_CODES("/masuk/faktor-kedua", (world, visitor) -> {
            var token = world.atTheEnrolment();
            var secret = world.signIn.enrolment(world.staff.who(token), "RS").secret();
            visitor.carrying("edokter", token)
                    .opens("/masuk/faktor-kedua")
                    .typesInto("code", world.staff.codeOf(secret, 0))
                    .confirms()
                    .isAnswered(200);
        }),
        OWN_ACCOUNT("/akun", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK, Role.NURSE);
            world.staff.inside(clerk.colleague());
            visitor.carrying("edokter", clerk.token()).opens("/akun?selesai=sesi-lain");
        }),
        OWN_PASSWORD("/akun/kata-sandi", Role.NURSE, "/akun/kata-sandi"),
        OWN_PASSWORD_WRONG(
                "/akun/kata-sandi",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/akun/kata-sandi")
                        .confirms()
                        .isAnswered(422)),
        SECOND_FACTOR_OFF("/akun/faktor-kedua", Role.NURSE, "/akun/faktor-kedua"),
        SECOND_FACTOR_ON("/akun/faktor-kedua", Role.ADMINISTRATOR, "/akun/faktor-kedua"),
        SECOND_FACTOR_WRONG(
                "/akun/faktor-kedua",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/akun/faktor-kedua")
                        .confirms()
                        .isAnswered(422)),
        ACCOUNTS("/petugas", Role.ADMINISTRATOR, "/petugas"),
        ACCOUNTS_FOUND_NONE("/petugas", Role.ADMINISTRATOR, "/petugas?cari=qqqqqqqqqq"),
        ACCOUNT_NEW("/petugas/baru", Role.ADMINISTRATOR, "/petugas/baru"),
        ACCOUNT_NEW_WRONG(
                "/petugas/baru",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/petugas/baru")
                        .confirms()
                        .isAnswered(422)),
        ACCOUNT("/petugas/{userName}", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/petugas/" + clerk.colleague().userName() + "?selesai=diubah");
        }),
        FIRST_PASSWORD_TOLD("/petugas/{userName}/{act}", (world, visitor) -> {
            var admin = world.staff.inside(Role.ADMINISTRATOR);
            var clerk = world.staff.colleague(Role.FRONT_DESK);
            visitor.carrying("edokter", admin.token())
                    .opens("/petugas/" + clerk.userName() + "/kata-sandi")
                    .typesInto("ownPassword", admin.colleague().password())
                    .confirms()
                    .isAnswered(200);
        }),
        ACCOUNT_ACT(
                "/petugas/{userName}/{act}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/petugas/" + world.staff.colleague(Role.NURSE).userName() + "/nonaktif")
                        .confirms()
                        .isAnswered(422)),
        OTHER_SYSTEMS("/sistem-lain", Role.ADMINISTRATOR, "/sistem-lain"),
        OTHER_SYSTEM_KEY_TOLD("/sistem-lain", (world, visitor) -> {
            var admin = world.staff.inside(Role.ADMINISTRATOR);
            visitor.carrying("edokter", admin.token())
                    .opens("/sistem-lain")
                    .typesInto("name", "kota-" + Given.next())
                    .typesInto("ownPassword", admin.colleague().password())
                    .confirms()
                    .isAnswered(200);
        }),
        OTHER_SYSTEM_KEY_REVOKED(
                "/sistem-lain/pencabutan",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/sistem-lain/pencabutan?kunci=" + world.otherSystem())
                        .confirms()
                        .isAnswered(422)),
        DEVICES("/perangkat", (world, visitor) -> {
            world.screens.revoke(world.screens.waiting(Kind.BOARD).device().id);
            world.screens.cookie(Kind.KIOSK);
            world.inside(visitor, Role.ADMINISTRATOR).opens("/perangkat").isAnswered(200);
        }),
        DEVICE_WRONG(
                "/perangkat",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/perangkat")
                        .pressesAny("Daftarkan perangkat", "Register the device")
                        .isAnswered(422)),
        DEVICE(
                "/perangkat/{device}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/perangkat/" + world.screens.waiting(Kind.BOARD).device().id + "?selesai=disimpan")
                        .isAnswered(200)),
        DEVICE_ADDRESS_TOLD(
                "/perangkat/{device}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/perangkat/" + world.screens.waiting(Kind.BOARD).device().id)
                        .pressesAny("Buat alamat baru", "Make a new address")
                        .isAnswered(200)),
        DEVICE_OPENING(
                "/perangkat/buka/{key}",
                (world, visitor) -> visitor.opens("/perangkat/buka/"
                                + world.screens.waiting(Kind.BOARD).key())
                        .isAnswered(200)),
        DEVICE_OPENS_NOTHING(
                "/perangkat/buka/{key}",
                (world, visitor) ->
                        visitor.opens("/perangkat/buka/" + Secrets.token()).isAnswered(404)),
        QUEUE_BEFORE_THE_DAY("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(2);
            world.clock.travelTo(clinic.practice.date().minusDays(1).atTime(12, 0));
            visitor.opens(clinic.patient(1).queue()).isAnswered(200);
        }),
        QUEUE_EXPECTED(
                "/janji/{link}/antrean",
                (world, visitor) ->
                        visitor.opens(world.mornings.of(2).patient(1).queue()).isAnswered(200)),
        QUEUE_WAITING("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(6).comes(1, 2, 3, 6).at("08:05").begins();
            clinic.calls();
            clinic.goesIn(1);
            world.data.change("update session set minutes_late = 20 where id = ?", clinic.practice.session());
            visitor.opens(clinic.patient(6).queue()).isAnswered(200);
        }),
        QUEUE_CALLED("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(2).comes(1, 2).begins();
            clinic.calls();
            visitor.opens(clinic.patient(1).queue()).isAnswered(200);
        }),
        QUEUE_SKIPPED("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(5).comes(1, 2, 3, 4, 5).begins();
            clinic.calls();
            visitor.opens(clinic.skips(1).patient(1).queue()).isAnswered(200);
        }),
        QUEUE_DONE("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(1).comes(1).begins();
            var other = world.data.practice(world.data.today(), LocalTime.of(10, 0), 10, Given.pools(Pool.WALK_IN, 3));
            clinic.calls();
            clinic.goesIn(1).sends(1, other);
            visitor.opens(clinic.isDone(1).patient(1).queue()).isAnswered(200);
        }),
        QUEUE_DOCTOR_ABSENT("/janji/{link}/antrean", (world, visitor) -> {
            var clinic = world.mornings.of(1);
            world.data.change("update session set status = 'CANCELLED' where id = ?", clinic.practice.session());
            visitor.opens(clinic.patient(1).queue()).isAnswered(200);
        }),
        BOARD("/layar", (world, visitor) -> world.board(visitor, 5)),
        BOARD_OF_MANY_ROOMS("/layar", (world, visitor) -> world.board(visitor, 13)),
        BOARD_WITHOUT_A_CALL("/layar", (world, visitor) -> world.board(visitor, 0)),
        BOARD_NOT_OPENED("/layar", (world, visitor) -> visitor.opens("/layar").isAnswered(403)),
        DATA_HUB(
                "/saya/data",
                (world, visitor) -> world.relative(visitor).opens("/saya/data").isAnswered(200)),
        DATA_HUB_OF_NOBODY(
                "/saya/data",
                (world, visitor) -> visitor.carrying(
                                "edokter", world.relatives.of().token())
                        .opens("/saya/data")),
        DATA(
                "/saya/data/{patient}",
                (world, visitor) -> world.relative(visitor)
                        .opens("/saya/data/" + world.related)
                        .isAnswered(200)),
        DATA_REQUESTS("/saya/data/{patient}/permintaan", (world, visitor) -> {
            world.relative(visitor);
            world.asks(RequestKind.RESTRICTION);
            var decided = world.asks(RequestKind.CORRECTION);
            world.requests.decide(new Witness("uji", ""), decided, false, new Remark("Kartu Anda menyebut nama lain."));
            visitor.opens("/saya/data/" + world.related + "/permintaan?selesai=diminta")
                    .isAnswered(200);
        }),
        DATA_REQUEST_OF_NOTHING(
                "/saya/data/{patient}/permintaan",
                (world, visitor) -> world.relative(visitor)
                        .opens("/saya/data/" + world.related + "/permintaan")
                        .goesOn()
                        .isAnswered(422)),
        CONSENTS(
                "/saya/persetujuan",
                (world, visitor) ->
                        world.relative(visitor).opens("/saya/persetujuan").isAnswered(200)),
        CONSENT_GIVEN(
                "/saya/persetujuan",
                (world, visitor) -> world.relative(visitor)
                        .opens("/saya/persetujuan")
                        .pressesTheFirst()
                        .isAt("/saya/persetujuan[?]selesai=disetujui")),
        LOOKS(
                "/saya/siapa-melihat",
                (world, visitor) -> world.relative(visitor)
                        .opens("/saya/data/" + world.related)
                        .opens("/saya/siapa-melihat")
                        .isAnswered(200)),
        LOOKS_AT_ONE(
                "/saya/siapa-melihat/{patient}",
                (world, visitor) -> world.relative(visitor)
                        .opens("/saya/siapa-melihat/" + world.related)
                        .isAnswered(200)),
        REQUESTS("/permintaan", (world, visitor) -> {
            world.relative(visitor);
            world.asks(RequestKind.COPY);
            world.clock.travel(Duration.ofHours(80));
            world.asks(RequestKind.ERASURE);
            world.inside(visitor, Role.ADMINISTRATOR).opens("/permintaan").isAnswered(200);
        }),
        REQUEST_TO_ERASE("/permintaan/{request}", (world, visitor) -> {
            world.relative(visitor);
            var request = world.asks(RequestKind.ERASURE);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/permintaan/" + request)
                    .isAnswered(200);
        }),
        REQUEST_NOT_DECIDED("/permintaan/{request}", (world, visitor) -> {
            world.relative(visitor);
            var request = world.asks(RequestKind.CORRECTION);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/permintaan/" + request)
                    .confirms()
                    .isAnswered(422);
        }),
        REQUEST_FOR_A_COPY("/permintaan/{request}", (world, visitor) -> {
            world.relative(visitor);
            var request = world.asks(RequestKind.COPY);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/permintaan/" + request)
                    .isAnswered(200);
        }),
        REQUEST_ERASED("/permintaan/{request}", (world, visitor) -> {
            world.relative(visitor);
            world.clock.travel(Duration.ofDays(5));
            var request = world.asks(RequestKind.ERASURE);
            world.requests.decide(new Witness("uji", ""), request, true, new Remark(""));
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/permintaan/" + request + "?selesai=diputuskan")
                    .isAnswered(200);
        }),
        DESK_REQUEST("/permintaan/baru", Role.FRONT_DESK, "/permintaan/baru?selesai=dicatat"),
        DESK_REQUEST_OF_NOTHING(
                "/permintaan/baru",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/permintaan/baru")
                        .confirms()
                        .isAnswered(422)),
        TRAIL("/jejak", Role.ADMINISTRATOR, "/jejak"),
        TRAIL_FOUND_NONE("/jejak", Role.ADMINISTRATOR, "/jejak?siapa=qqqqqqqqqq"),
        OWN_SESSIONS(
                "/praktik",
                (world, visitor) -> world.doctor(visitor).opens("/praktik").isAnswered(200)),
        OWN_SESSIONS_OF_NOBODY("/praktik", Role.DOCTOR, "/praktik"),
        OWN_SESSION(
                "/praktik/{session}",
                (world, visitor) -> world.doctor(visitor)
                        .opens("/praktik/" + world.practised.session())
                        .isAnswered(200)),
        OWN_PATIENT(
                "/praktik/pasien/{id}",
                (world, visitor) -> world.doctor(visitor)
                        .opens("/praktik/pasien/" + world.patientOf(world.practised))
                        .isAnswered(200)),
        DAY("/loket", (world, visitor) -> {
            // on a day that no other test fills
            var practice = world.places(world.data.today().plusDays(25));
            world.booked(practice.slot(1), world.answers(Payer.JKN));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket?tanggal=" + practice.date())
                    .isAnswered(200);
        }),
        DAY_WITHOUT_SESSIONS(
                "/loket",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/loket?tanggal=" + world.data.today().plusYears(9))
                        .isAnswered(200)),
        ABSENCES("/loket/berhalangan", (world, visitor) -> {
            world.absent.done();
            world.absent.noted();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/berhalangan?selesai=dibatalkan")
                    .isAnswered(200);
        }),
        ABSENCE_BEGUN("/loket/berhalangan/baru", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/berhalangan/baru?sesi=" + practice.session())
                    .isAnswered(200);
        }),
        ABSENCE_BEGUN_WITHOUT_A_REASON("/loket/berhalangan", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/berhalangan/baru?sesi=" + practice.session())
                    .pressesAny("Tutup sesi", "Close the sessions")
                    .isAnswered(422);
        }),
        ABSENCE(
                "/loket/berhalangan/{id}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.decidedToMove(world.absent.noted())
                                + "?selesai=dicatat")
                        .isAnswered(200)),
        ABSENCE_CHECK(
                "/loket/berhalangan/{id}/periksa",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.decidedToMove(world.absent.noted()) + "/periksa")
                        .isAnswered(200)),
        ABSENCE_RESULT(
                "/loket/berhalangan/{id}/hasil",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.done() + "/hasil?selesai=dijalankan")
                        .isAnswered(200)),
        ABSENCE_FAILED(
                "/loket/berhalangan/{id}/hasil",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.failed() + "/hasil")
                        .isAnswered(200)),
        ABSENCE_CALLS(
                "/loket/berhalangan/{id}/telepon",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.done() + "/telepon")
                        .isAnswered(200)),
        ABSENCE_TAKEN_BACK(
                "/loket/berhalangan/{id}/batal",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.noted() + "/batal")
                        .isAnswered(200)),
        ABSENCE_TAKEN_BACK_AFTER_PATIENTS_WERE_TOLD(
                "/loket/berhalangan/{id}/telepon",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/berhalangan/" + world.absent.done() + "/batal")
                        .isAnswered(200)
                        .confirms()
                        .isAnswered(200)),
        WAITLIST_JOINED(
                "/tunggu",
                (world, visitor) ->
                        visitor.opens("/tunggu?poli=" + world.data.practice(1).clinicCode())),
        WAITLIST_NOT_FILLED_IN(
                "/tunggu",
                (world, visitor) -> visitor.opens(
                                "/tunggu?poli=" + world.data.practice(1).clinicCode())
                        .goesOn()
                        .isAnswered(422)),
        WISH_WAITING("/tunggu/{key}", (world, visitor) -> visitor.opens("/tunggu/" + world.inLine.waiting())),
        WISH_OFFERED(
                "/tunggu/{key}",
                (world, visitor) -> visitor.opens(world.inLine.offered().page())),
        WISH_DECLINED("/tunggu/{key}", (world, visitor) -> visitor.opens("/tunggu/" + world.inLine.declined())),
        WAITING_LISTS("/loket/tunggu", (world, visitor) -> {
            world.inLine.toCall();
            var wish = world.inLine.wish();
            var code = world.inLine.clinicOf(wish);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/tunggu?poli=" + code)
                    .isAnswered(200);
        }),
        WHO_IS_TO_WAIT(
                "/loket/tunggu/baru",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/tunggu/baru?pasien="
                                + world.data.registered("RM" + Given.next(), world.data.person()) + "&poli="
                                + world.data.practice(1).clinicCode())
                        .isAnswered(200)),
        ONE_WHO_IS_TO_BE_CALLED(
                "/loket/tunggu/{wish}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/tunggu/" + world.inLine.toCall())
                        .isAnswered(200)),
        ONE_WHO_WAITS(
                "/loket/tunggu/{wish}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/tunggu/"
                                + world.inLine.wish(world.inLine.offered().key()))
                        .isAnswered(200)),
        EARLIER_WANTED(
                "/janji/{link}/lebih-awal",
                (world, visitor) -> visitor.opens("/janji/" + world.inLine.booked() + "/lebih-awal")),
        OTHER_TIME("/pilih/{key}", (world, visitor) -> visitor.opens("/pilih/" + world.absent.asked())),
        OTHER_TIME_NOT_CHOSEN(
                "/pilih/{key}",
                (world, visitor) ->
                        visitor.opens("/pilih/" + world.absent.asked()).goesOn().isAnswered(422)),
        REMINDER_ANSWERED("/jawab/{key}", (world, visitor) -> visitor.opens("/jawab/" + world.reminded.asked())),
        REMINDER_NOT_ANSWERED("/jawab/{key}", (world, visitor) -> {
            visitor.opens("/jawab/" + world.reminded.made());
            visitor.goesOn().isAnswered(422);
        }),
        SESSION("/loket/sesi/{session}", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.booked(practice.slot(1), world.answers(Payer.JKN));
            world.hold(practice.slot(2), Payer.JKN);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session())
                    .isAnswered(200);
        }),
        DOWNTIME("/loket/cadangan", (world, visitor) -> {
            var practice = world.places(world.data.today().plusDays(24));
            world.booked(practice.slot(1), world.answers(Payer.JKN));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/cadangan?tanggal=" + practice.date())
                    .isAnswered(200);
        }),
        DOWNTIME_SHEETS("/loket/cadangan/lembar", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.booked(practice.slot(1), world.answers(Payer.JKN));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/cadangan/lembar?tanggal=" + practice.date() + "&sesi=" + practice.session())
                    .isAnswered(200);
        }),
        DOWNTIME_ENTRY("/loket/cadangan/sesi/{session}", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.booked(practice.slot(1), world.answers(Payer.JKN));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/cadangan/sesi/" + practice.session() + "?dicatat=2")
                    .isAnswered(200);
        }),
        DOWNTIME_ENTRY_WRONG(
                "/loket/cadangan/sesi/{session}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/cadangan/sesi/" + world.manyPlaces().session())
                        .typesInto("datang1", "pagi")
                        .typesInto("siapa2", "tak ada")
                        .confirms()
                        .isAnswered(422)),
        SESSION_CHANGED("/loket/sesi/{session}", (world, visitor) -> {
            var practice = world.places(world.data.today());
            world.data.change(
                    "update slot set blocked = true, block_reason = 'alat rusak' where id = ?", practice.slot(3));
            world.data.change(
                    "update session set booking_closed = true, minutes_late = 20 where id = ?", practice.session());
            world.data.toCall(practice.session(), world.data.booked(practice, 1));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session() + "?selesai=blokir")
                    .isAnswered(200);
        }),
        SESSION_CLOSED("/loket/sesi/{session}", (world, visitor) -> {
            var practice = world.places(world.data.today());
            world.data.change("update session set status = 'CLOSED' where id = ?", practice.session());
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session() + "?selesai=ditutup")
                    .isAnswered(200);
        }),
        SESSION_PLACES_ADDED(
                "/loket/sesi/{session}/tambah",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/tambah")
                        .isAnswered(200)),
        SESSION_PLACES_ADDED_WRONG(
                "/loket/sesi/{session}/tambah",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/tambah")
                        .confirms()
                        .isAnswered(422)),
        SESSION_PLACES("/loket/sesi/{session}/tempat", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.data.change(
                    "update slot set blocked = true, block_reason = 'alat rusak' where id = ?", practice.slot(3));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session() + "/tempat")
                    .isAnswered(200);
        }),
        SESSION_PLACES_WRONG(
                "/loket/sesi/{session}/tempat",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/tempat")
                        .confirms()
                        .isAnswered(422)),
        SESSION_WITHOUT_FREE_PLACES(
                "/loket/sesi/{session}/tempat",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.full().session() + "/tempat")
                        .isAnswered(200)),
        SESSION_RESERVES(
                "/loket/sesi/{session}/pelepasan",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/pelepasan")
                        .isAnswered(200)),
        SESSION_BOOKING(
                "/loket/sesi/{session}/pendaftaran",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/pendaftaran")
                        .isAnswered(200)),
        QUEUE("/praktik/sesi/{session}", (world, visitor) -> {
            var practice = world.calling();
            world.inside(visitor, Role.NURSE).opens(world.queue(practice)).isAnswered(200);
        }),
        QUEUE_ON_THE_DOCTORS_PHONE("/praktik/sesi/{session}", (world, visitor) -> {
            var practice = world.calling();
            world.doctorOf(visitor, practice).opens(world.queue(practice)).isAnswered(200);
        }),
        QUEUE_BEFORE_THE_START("/praktik/sesi/{session}", (world, visitor) -> {
            var practice = world.atNine();
            world.data.booked(practice, 2);
            world.inside(visitor, Role.NURSE).opens(world.queue(practice)).isAnswered(200);
        }),
        QUEUE_MOVED_ON("/praktik/sesi/{session}", (world, visitor) -> {
            var practice = world.calling();
            // who is just typing is not taken to the page as it is by then
            world.inside(visitor, Role.NURSE).opens(world.queue(practice)).strikes("F2");
            world.desk.callNext(new Witness("perawat.lain", ""), practice.session(), 2);
            visitor.pressesAny("Selesai dan panggil", "Done, and call").isAnswered(409);
        }),
        REFERRAL("/praktik/sesi/{session}/rujuk/{appointment}", (world, visitor) -> {
            var practice = world.calling();
            world.inside(visitor, Role.NURSE)
                    .opens(world.queue(practice) + "/rujuk/" + world.firstOf(practice))
                    .isAnswered(200);
        }),
        REFERRAL_TO_NOWHERE("/praktik/sesi/{session}/rujuk/{appointment}", (world, visitor) -> {
            var practice = world.calling();
            world.data.practice(world.data.today(), LocalTime.of(10, 0), 10, Given.pools(Pool.ANY, 4));
            world.inside(visitor, Role.NURSE)
                    .opens(world.queue(practice) + "/rujuk/" + world.firstOf(practice))
                    .confirms()
                    .isAnswered(422);
        }),
        SESSION_CLOSING(
                "/praktik/sesi/{session}/penutupan",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens(world.queue(world.manyPlaces()) + "/penutupan")
                        .isAnswered(200)),
        SESSION_CLOSING_TOO_EARLY("/praktik/sesi/{session}/penutupan", (world, visitor) -> {
            var practice = world.calling();
            world.inside(visitor, Role.NURSE)
                    .opens(world.queue(practice) + "/penutupan")
                    .isAnswered(200);
        }),
        PRACTICE_OF_THE_NEXT_MORNING("/praktik", (world, visitor) -> {
            world.calling();
            world.clock.travelTo(world.data.today().plusDays(1).atTime(7, 0));
            world.inside(visitor, Role.NURSE).opens("/praktik").isAnswered(200);
        }),
        DAY_WITH_SESSIONS_TO_CLOSE("/loket", (world, visitor) -> {
            world.calling();
            world.clock.travelTo(world.data.today().plusDays(1).atTime(7, 0));
            world.inside(visitor, Role.FRONT_DESK).opens("/loket").isAnswered(200);
        }),
        SESSION_CLOSING_IS_ABSENCE("/praktik/sesi/{session}/penutupan", (world, visitor) -> {
            var practice = world.data.practice(2);
            world.data.booked(practice, 1);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens(world.queue(practice) + "/penutupan")
                    .isAnswered(200);
        }),
        SESSION_CLOSING_REFUSED("/praktik/sesi/{session}/penutupan", (world, visitor) -> {
            var practice = world.calling();
            world.clock.travelTo(world.data.today().atTime(10, 20));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens(world.queue(practice) + "/penutupan")
                    .confirms()
                    .isAnswered(409);
        }),
        SESSION_SUMMARY("/praktik/sesi/{session}/penutupan", (world, visitor) -> {
            var practice = world.closed();
            world.inside(visitor, Role.NURSE)
                    .opens(world.queue(practice) + "/penutupan")
                    .isAnswered(200);
        }),
        SESSION_REOPENING("/praktik/sesi/{session}/penutupan/batal", (world, visitor) -> {
            var practice = world.closed();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens(world.queue(practice) + "/penutupan/batal")
                    .confirms()
                    .isAnswered(422);
        }),
        SESSION_CLOSED_AT_THE_DESK("/loket/sesi/{session}", (world, visitor) -> {
            var practice = world.closed();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session())
                    .isAnswered(200);
        }),
        PRACTICE_OF_A_NURSE("/praktik", (world, visitor) -> {
            world.calling();
            world.inside(visitor, Role.NURSE).opens("/praktik").isAnswered(200);
        }),
        PRACTICE_TODAY("/praktik", (world, visitor) -> {
            var practice = world.calling();
            world.doctorOf(visitor, practice).opens("/praktik").isAnswered(200);
        }),
        LEAVE("/praktik/cuti", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.leaveOf(practice);
            world.doctorOf(visitor, practice).opens("/praktik/cuti").isAnswered(200);
        }),
        LEAVE_NOTHING_TYPED(
                "/praktik/cuti",
                (world, visitor) -> world.doctorOf(visitor, world.manyPlaces())
                        .opens("/praktik/cuti")
                        .goesOn()
                        .isAnswered(422)),
        LEAVE_REQUESTS("/jadwal/cuti", (world, visitor) -> {
            world.leaveOf(world.manyPlaces());
            world.inside(visitor, Role.FRONT_DESK).opens("/jadwal/cuti").isAnswered(200);
        }),
        LEAVE_REQUEST(
                "/jadwal/cuti/{request}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/jadwal/cuti/" + world.leaveOf(world.manyPlaces()))
                        .isAnswered(200)),
        CALENDAR(
                "/praktik/kalender",
                (world, visitor) -> world.doctorOf(visitor, world.manyPlaces())
                        .opens("/praktik/kalender")
                        .isAnswered(200)),
        CALENDAR_ADDRESS(
                "/praktik/kalender",
                (world, visitor) -> world.doctorOf(visitor, world.manyPlaces())
                        .opens("/praktik/kalender")
                        .confirms()
                        .isAnswered(200)),
        SESSION_ROOM(
                "/loket/sesi/{session}/ruang",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/ruang")
                        .isAnswered(200)),
        SESSION_DELAY(
                "/loket/sesi/{session}/terlambat",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/terlambat")
                        .isAnswered(200)),
        SESSION_HOURS(
                "/loket/sesi/{session}/jam",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/jam")
                        .isAnswered(200)),
        SESSION_HOURS_PREVIEW("/loket/sesi/{session}/jam", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.data.booked(practice, 1);
            world.data.booked(practice, 6);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session() + "/jam?mulai=09:00&selesai=09:40&menit=10")
                    .isAnswered(200);
        }),
        SESSION_HOURS_WRONG(
                "/loket/sesi/{session}/jam",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/jam?mulai=9&selesai=08:00&menit=x")
                        .isAnswered(200)),
        SESSION_NEWS("/loket/sesi/{session}/kabar", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.data.toCall(practice.session(), world.data.booked(practice, 1));
            world.data.change(
                    "update session_notice set called_at = utc_timestamp(3), called_by = 'nisa' where id = ?",
                    world.data.toCall(practice.session(), world.data.booked(practice, 2)));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/sesi/" + practice.session() + "/kabar?selesai=terlambat")
                    .isAnswered(200);
        }),
        SESSION_WITHOUT_NEWS(
                "/loket/sesi/{session}/kabar",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/loket/sesi/" + world.manyPlaces().session() + "/kabar")
                        .isAnswered(200)),
        REGISTER("/loket/pasien", Role.FRONT_DESK, "/loket/pasien"),
        REGISTER_FOUND("/loket/pasien", (world, visitor) -> {
            var name = "Wongsodirejo " + Given.next();
            for (int i = 0; i < 21; i++) world.data.registered("RM-" + Given.next(), world.named(name));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien")
                    .typesInto("cari", name)
                    .confirms()
                    .isAnswered(200);
        }),
        REGISTER_FOUND_NONE(
                "/loket/pasien",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/loket/pasien")
                        .typesInto("cari", "qqqqqqqqqq")
                        .confirms()
                        .isAnswered(200)),
        REGISTER_WRONG(
                "/loket/pasien",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien")
                        .typesInto("birthDay", "31")
                        .confirms()
                        .isAnswered(422)),
        REGISTER_FOUND_ALIKE("/loket/pasien", (world, visitor) -> {
            world.data.registered("RM-" + Given.next(), world.named("Kartodiprawirokusumo"));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien")
                    .typesInto("cari", "Kartodiprawirokusuma")
                    .confirms()
                    .isAnswered(200);
        }),
        CONTROL("/loket/janji/{id}/kontrol", (world, visitor) -> {
            long visit = world.visitWithWeeks();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/" + visit + "/kontrol?minggu=1")
                    .isAnswered(200);
        }),
        CONTROL_WRONG("/loket/janji/{id}/kontrol", (world, visitor) -> {
            long visit = world.visitWithWeeks();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/" + visit + "/kontrol?minggu=1")
                    .pressesAny("Buat janji kontrol", "Book the control visit")
                    .isAnswered(422);
        }),
        SERIES_ASKED("/loket/janji/{id}/seri", (world, visitor) -> {
            long visit = world.visitWithWeeks();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/" + visit + "/seri?dibuat=3")
                    .isAnswered(200);
        }),
        SERIES_TOO_FAR("/loket/janji/{id}/seri", (world, visitor) -> {
            long visit = world.visitWithWeeks();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/" + visit + "/seri?minggu=2&hari=MONDAY&mulai=2099-01-01")
                    .isAnswered(200);
        }),
        SERIES("/loket/janji/{id}/seri", (world, visitor) -> {
            long visit = world.visitWithWeeks();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/janji/" + visit + "/seri?minggu=2&hari=MONDAY&hari=TUESDAY&hari=WEDNESDAY"
                            + "&hari=THURSDAY&hari=FRIDAY&hari=SATURDAY&hari=SUNDAY&dokter=1")
                    .isAnswered(200);
        }),
        TELEPHONES_MISSING("/loket/telepon", (world, visitor) -> {
            world.withoutTelephone();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/telepon?selesai=telepon")
                    .isAnswered(200);
        }),
        TELEPHONES_SHARED("/loket/telepon", (world, visitor) -> {
            var phone = Given.phone(Given.next());
            for (int i = 0; i < 21; i++) world.data.registered("RM-" + Given.next(), world.onPhone(phone));
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/telepon?masalah=bersama")
                    .isAnswered(200);
        }),
        TELEPHONES_NONE("/loket/telepon", Role.FRONT_DESK, "/loket/telepon?masalah=salah&halaman=500"),
        TELEPHONE_WRONG("/loket/telepon/{patient}", (world, visitor) -> {
            world.withoutTelephone();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/telepon")
                    .pressesAny("Simpan", "Save")
                    .isAnswered(422);
        }),
        PATIENT_RECORD("/loket/pasien/{id}", (world, visitor) -> {
            var twins = world.twins();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/pasien/" + twins[1] + "?selesai=identitas")
                    .isAnswered(200);
        }),
        PATIENT_RECORD_MERGED("/loket/pasien/{id}", (world, visitor) -> {
            var twins = world.twins();
            world.merged(twins);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien/" + twins[0])
                    .isAnswered(200);
        }),
        PATIENT_NUMBER_SHOWN(
                "/loket/pasien/{id}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.twins()[0])
                        .pressesAny("Tampilkan", "Show")
                        .isAnswered(200)),
        REGISTER_FOUND_RESTRICTED("/loket/pasien", (world, visitor) -> {
            var person = world.data.person();
            world.restricted(world.data.registered("RM-" + Given.next(), person));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien")
                    .typesInto("cari", person.nik().digits())
                    .confirms()
                    .isAnswered(200);
        }),
        OPENING(
                "/loket/pasien/{id}/alasan",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/loket/pasien/" + world.restricted(world.twins()[0]) + "/alasan")
                        .isAnswered(200)),
        OPENING_WRONG(
                "/loket/pasien/{id}/alasan",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.restricted(world.twins()[0]) + "/alasan")
                        .typesInto("reason", "perlu")
                        .confirms()
                        .isAnswered(422)),
        PATIENT_RECORD_OPENED(
                "/loket/pasien/{id}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.restricted(world.twins()[0]) + "/alasan")
                        .typesInto("reason", "pasien ada di loket")
                        .confirms()
                        .isAnswered(200)),
        FAMILY_ACCOUNTS("/loket/akun", Role.ADMINISTRATOR, "/loket/akun"),
        FAMILY_ACCOUNTS_WRONG(
                "/loket/akun",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/loket/akun")
                        .confirms()
                        .isAnswered(422)),
        FAMILY_ACCOUNTS_NONE(
                "/loket/akun",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/loket/akun")
                        .typesInto("phone", Families.phone().typed())
                        .confirms()
                        .isAnswered(200)),
        FAMILY_ACCOUNT("/loket/akun/{account}", (world, visitor) -> {
            var account = world.families.inside();
            world.families.said(account, world.data.person());
            world.families.proved(account, world.data.person());
            world.restricted(world.families.proved(account, world.data.person()).patient());
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/akun")
                    .typesInto("phone", account.phone().typed())
                    .confirms()
                    .isAnswered(200);
        }),
        FAMILY_ACCOUNT_CLOSED("/loket/akun/{account}", (world, visitor) -> {
            var account = world.families.inside();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/akun/" + world.families.who(account).account())
                    .pressesAny("Tutup akun", "Close the account")
                    .isAnswered(200);
        }),
        PATIENT_RECORD_OF_A_NURSE(
                "/loket/pasien/{id}",
                (world, visitor) -> world.inside(visitor, Role.NURSE)
                        .opens("/loket/pasien/" + world.twins()[0])
                        .isAnswered(200)),
        IDENTITY(
                "/loket/pasien/{id}/identitas",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.twins()[1] + "/identitas")
                        .isAnswered(200)),
        IDENTITY_WRONG(
                "/loket/pasien/{id}/identitas",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.twins()[1] + "/identitas")
                        .confirms()
                        .isAnswered(422)),
        IDENTITY_TAKEN("/loket/pasien/{id}/identitas", (world, visitor) -> {
            var known = world.data.person();
            world.data.registered("RM-" + Given.next(), known);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien/" + world.twins()[1] + "/identitas")
                    .typesInto("nik", known.nik().digits())
                    .ticks("seenName")
                    .ticks("seenBirthDate")
                    .confirms()
                    .isAnswered(409);
        }),
        CORRECTION(
                "/loket/pasien/{id}/perbaikan",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.twins()[0] + "/perbaikan")
                        .isAnswered(200)),
        CORRECTION_WRONG(
                "/loket/pasien/{id}/perbaikan",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/" + world.twins()[0] + "/perbaikan")
                        .typesInto("name", "")
                        .confirms()
                        .isAnswered(422)),
        DUPLICATES("/loket/ganda", (world, visitor) -> {
            world.twins();
            world.duplicates.compareNew(1_000);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/ganda?selesai=berbeda")
                    .isAnswered(200);
        }),
        COMPARISON("/loket/ganda/{one}/{other}", (world, visitor) -> {
            var twins = world.twins();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/ganda/" + twins[0] + "/" + twins[1])
                    .isAnswered(200);
        }),
        COMPARISON_WRONG("/loket/ganda/{one}/{other}", (world, visitor) -> {
            var twins = world.twins();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/ganda/" + twins[0] + "/" + twins[1])
                    .confirms()
                    .isAnswered(422);
        }),
        LINKS("/loket/tautan", (world, visitor) -> {
            world.families.said(world.families.inside(), world.data.person());
            world.inside(visitor, Role.FRONT_DESK).opens("/loket/tautan").isAnswered(200);
        }),
        LINKS_PAGED("/loket/tautan", (world, visitor) -> {
            long account = world.families.who(world.families.inside()).account();
            world.data.change(
                    "insert into family_link (account_id, relation, name, birth_date, created_at)"
                            + " select ?, 'PARENT', concat('Ibu Contoh ', seq), '1960-02-29', utc_timestamp(3)"
                            + " from seq_1_to_110",
                    account);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/loket/tautan?halaman=2")
                    .isAnswered(200);
        }),
        LINK("/loket/tautan/{link}", (world, visitor) -> {
            var person = world.data.person();
            world.data.registered("RM-" + Given.next(), person);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/tautan/"
                            + world.families
                                    .said(world.families.inside(), person)
                                    .link())
                    .isAnswered(200);
        }),
        LINK_WRONG("/loket/tautan/{link}", (world, visitor) -> {
            var person = world.data.person();
            world.data.registered("RM-" + Given.next(), person);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/tautan/"
                            + world.families
                                    .said(world.families.inside(), person)
                                    .link())
                    .confirms()
                    .isAnswered(422);
        }),
        LINK_TO_NOBODY(
                "/loket/tautan/{link}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/tautan/"
                                + world.families
                                        .said(world.families.inside(), world.data.person())
                                        .link())
                        .isAnswered(200)),
        MERGE(
                "/loket/gabungan/{merge}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/gabungan/" + world.merged(world.twins()))
                        .isAnswered(200)),
        MERGE_UNDO_WRONG(
                "/loket/gabungan/{merge}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/gabungan/" + world.merged(world.twins()))
                        .confirms()
                        .isAnswered(422)),
        JUST_NOTED("/loket/janji", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            world.deskBooked(clerk, 1);
            world.deskBooked(clerk, 3);
            visitor.carrying("edokter", clerk.token()).opens("/loket/janji").isAnswered(200);
        }),
        JUST_NOTED_NOTHING("/loket/janji", Role.FRONT_DESK, "/loket/janji"),
        UNTOLD("/loket/kabar", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            world.untold(clerk, 1);
            world.untold(clerk, 3);
            visitor.carrying("edokter", clerk.token())
                    .opens("/loket/kabar")
                    .pressesAny("Sudah diberi tahu", "Told")
                    .isAnswered(200);
        }),
        DESK_APPOINTMENT_UNTOLD("/loket/janji/{id}", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            visitor.carrying("edokter", clerk.token())
                    .opens("/loket/janji/" + world.untold(clerk, 1))
                    .isAnswered(200);
        }),
        DESK_APPOINTMENT("/loket/janji/{id}", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            visitor.carrying("edokter", clerk.token())
                    .opens("/loket/janji/" + world.deskBooked(clerk, 1) + "?selesai=dibuat")
                    .isAnswered(200);
        }),
        DESK_ARRIVAL(
                "/loket/janji/{id}/datang",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens(world.guest().desk())),
        DESK_ARRIVAL_WITH_CARD(
                "/loket/janji/{id}/datang",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens(world.guests.onJkn(world.guest()).desk())),
        DESK_ARRIVED_WITH_CARD("/loket/janji/{id}/datang", (world, visitor) -> {
            world.inside(visitor, Role.FRONT_DESK)
                    .opens(world.guests.onJkn(world.guest()).desk())
                    .choosesTile("jaminan-ubah")
                    .confirms();
        }),
        DESK_PAPERS_WRONG("/loket/janji/{id}/datang/jaminan", (world, visitor) -> {
            var guest = world.guests.onJkn(world.guest());
            var clerk = world.staff.inside(Role.FRONT_DESK);
            visitor.carrying("edokter", clerk.token())
                    .opens(guest.desk())
                    .confirms()
                    .sends(
                            guest.desk() + "/jaminan",
                            Map.of("formToken", clerk.formToken(), "jaminan", "tetap", "card", "1"))
                    .isAnswered(422);
        }),
        DESK_ARRIVAL_WRONG(
                "/loket/janji/{id}/datang",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens(world.guest().desk())
                        .choosesTile("nomor-ganti")
                        .confirms()
                        .isAnswered(422)),
        DESK_ARRIVED("/loket/janji/{id}/datang", (world, visitor) -> {
            world.inside(visitor, Role.FRONT_DESK).opens(world.guest().desk()).confirms();
        }),
        DESK_ARRIVES_ANOTHER_DAY(
                "/loket/janji/{id}/datang",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/datang")),
        POSTER("/loket/poster", Role.FRONT_DESK, "/loket/poster"),
        POSTER_OF_A_CLINIC(
                "/loket/poster",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/loket/poster?kertas=a5&poli="
                                + world.manyPlaces().clinicCode())),
        DESK_APPOINTMENT_UNDONE("/loket/janji/{id}", (world, visitor) -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            visitor.carrying("edokter", clerk.token())
                    .opens("/loket/janji/" + world.deskBooked(clerk, 1))
                    .pressesAny("Urungkan", "Undo")
                    .isAnswered(200);
        }),
        TICKET_ON_A_ROLL(
                "/loket/janji/{id}/cetak",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/cetak")
                        .isAnswered(200)),
        TICKET_ON_A_SHEET(
                "/loket/janji/{id}/cetak",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/cetak?kertas=a4")
                        .isAnswered(200)),
        DESK_MOVE_WHERE(
                "/loket/janji/{id}/pindah",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/pindah")
                        .isAnswered(200)),
        DESK_MOVE(
                "/loket/janji/{id}/pindah/{session}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/pindah/"
                                + world.manyPlaces().session())
                        .isAnswered(200)),
        DESK_MOVE_WRONG(
                "/loket/janji/{id}/pindah/{session}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/pindah/"
                                + world.manyPlaces().session())
                        .confirms()
                        .isAnswered(422)),
        DESK_CANCEL(
                "/loket/janji/{id}/batal",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/batal")
                        .isAnswered(200)),
        DESK_CANCEL_WRONG(
                "/loket/janji/{id}/batal",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/" + world.deskBooked(1) + "/batal")
                        .pressesAny("Batalkan janji", "Cancel the appointment")
                        .isAnswered(422)),
        FOR_WHOM("/loket/janji/baru", Role.FRONT_DESK, "/loket/janji/baru"),
        FOR_WHOM_FOUND("/loket/janji/baru", (world, visitor) -> {
            var name = "Kertanegara " + Given.next();
            for (int i = 0; i < 3; i++) world.data.registered("RM-" + Given.next(), world.named(name));
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/baru?sesi=" + world.manyPlaces().session())
                    .typesInto("cari", name)
                    .confirms()
                    .isAnswered(200);
        }),
        FOR_WHOM_WRONG(
                "/loket/janji/baru",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/baru")
                        .confirms()
                        .isAnswered(422)),
        WHICH_SESSION("/loket/janji/baru", (world, visitor) -> {
            var practice = world.manyPlaces();
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/baru?pasien=" + world.twins()[0] + "&poli=" + practice.clinicCode())
                    .isAnswered(200);
        }),
        DESK_BOOKING(
                "/loket/janji/baru/{session}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/loket/janji/baru/" + world.manyPlaces().session() + "?pasien=" + world.twins()[0])
                        .isAnswered(200)),
        DESK_BOOKING_WRONG(
                "/loket/janji/baru/{session}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/janji/baru/" + world.full().session() + "?pasien=" + world.twins()[0])
                        .confirms()
                        .isAnswered(422)),
        DESK_BOOKING_STOPPED("/loket/janji/baru/{session}", (world, visitor) -> {
            long session = world.manyPlaces().session();
            world.data.change("update session set booking_closed = true where id = ?", session);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/janji/baru/" + session + "?pasien=" + world.twins()[0])
                    .isAnswered(200);
        }),
        REGISTRATION("/loket/pasien/baru", Role.FRONT_DESK, "/loket/pasien/baru"),
        REGISTRATION_WRONG(
                "/loket/pasien/baru",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/loket/pasien/baru")
                        .confirms()
                        .isAnswered(422)),
        REGISTRATION_ALIKE("/loket/pasien/baru", (world, visitor) -> {
            var person = world.data.person();
            world.data.registered("RM-" + Given.next(), person);
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/loket/pasien/baru")
                    .typesInto("name", person.name().text())
                    .typesInto("birthDay", "31")
                    .typesInto("birthMonth", "1")
                    .typesInto("birthYear", "1990")
                    .choosesTile("sex")
                    .ticks("withoutNik")
                    .ticks("withoutPhone")
                    .confirms()
                    .isAnswered(409);
        }),
        MESSAGES("/pesan", (world, visitor) -> {
            world.mailings.dead();
            world.mailings.waiting();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan?selesai=dicoba-semua")
                    .isAnswered(200);
        }),
        MESSAGES_SEARCH_WRONG("/pesan", (world, visitor) -> {
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan")
                    .typesInto("code", "ZZZZZZ")
                    .pressesAny("Cari pesan", "Search messages")
                    .isAnswered(422);
        }),
        MESSAGE("/pesan/{message}", (world, visitor) -> {
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan/" + world.mailings.waiting())
                    .isAnswered(200);
        }),
        MESSAGE_DEAD("/pesan/{message}", (world, visitor) -> {
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan/" + world.mailings.dead())
                    .isAnswered(200);
        }),
        MESSAGES_OF_AN_APPOINTMENT("/pesan/janji/{appointment}", (world, visitor) -> {
            long appointment = world.data.booked(world.data.practice(2), 1);
            world.mailings.dead("appointment:" + appointment, 1, Mailings.phone());
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan/janji/" + appointment)
                    .isAnswered(200);
        }),
        MESSAGES_STOP("/pesan/henti", (world, visitor) -> {
            world.mailings.waiting();
            world.inside(visitor, Role.ADMINISTRATOR).opens("/pesan/henti").isAnswered(200);
        }),
        MESSAGES_STOP_WRONG("/pesan/henti", (world, visitor) -> {
            world.mailings.waiting();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan/henti")
                    .pressesAny("Hentikan", "Stop")
                    .isAnswered(422);
        }),
        MESSAGE_FIGURES("/pesan/angka", (world, visitor) -> {
            world.mailings.dead();
            world.inside(visitor, Role.MANAGER).opens("/pesan/angka").isAnswered(200);
        }),
        REFUSED_NUMBERS("/pesan/nomor", (world, visitor) -> {
            world.inside(visitor, Role.FRONT_DESK).opens("/pesan/nomor").isAnswered(200);
        }),
        MESSAGE_WORDS("/pesan/teks", Role.ADMINISTRATOR, "/pesan/teks"),
        MESSAGE_WORDED("/pesan/teks/{kind}", Role.ADMINISTRATOR, "/pesan/teks/DESK_BOOKED"),
        MESSAGE_WORDED_WRONG("/pesan/teks/{kind}", (world, visitor) -> {
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/pesan/teks/ROOM_CHANGED?untuk=en")
                    .typesInto("short", "tanpa apa-apa")
                    .pressesAny("Lihat", "Look")
                    .isAnswered(422);
        }),
        REMINDERS_STOPPED("/pesan/berhenti", (world, visitor) -> {
            world.inside(visitor, Role.FRONT_DESK).opens("/pesan/berhenti").isAnswered(200);
        }),
        REMINDERS_OF_A_PATIENT("/pesan/berhenti/pasien/{patient}", (world, visitor) -> {
            world.inside(visitor, Role.FRONT_DESK)
                    .opens("/pesan/berhenti/pasien/" + world.data.registered("RM-" + Given.next(), world.data.person()))
                    .isAnswered(200);
        }),
        INCIDENTS("/insiden", (world, visitor) -> {
            world.incident();
            world.inside(visitor, Role.ADMINISTRATOR).opens("/insiden").isAnswered(200);
        }),
        INCIDENT_NEW("/insiden/baru", Role.ADMINISTRATOR, "/insiden/baru"),
        INCIDENT_NEW_WRONG(
                "/insiden/baru",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/insiden/baru")
                        .confirms()
                        .isAnswered(422)),
        INCIDENT("/insiden/{id}", (world, visitor) -> {
            world.ticketSeen();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/insiden/" + world.incident() + "?selesai=dicatat")
                    .isAnswered(200);
        }),
        INCIDENT_CHANGE(
                "/insiden/{id}/ubah",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/insiden/" + world.incident() + "/ubah")
                        .isAnswered(200)),
        INCIDENT_AGENCY(
                "/insiden/{id}/lembaga",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/insiden/" + world.incident() + "/lembaga")
                        .isAnswered(200)),
        INCIDENT_CLOSE("/insiden/{id}/tutup", (world, visitor) -> {
            world.ticketSeen();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/insiden/" + world.incident() + "/tutup")
                    .isAnswered(200);
        }),
        INCIDENT_LETTER(
                "/insiden/{id}/surat",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/insiden/" + world.incident() + "/surat")
                        .isAnswered(200)),
        UNUSUAL_READING("/jejak/tidak-biasa", (world, visitor) -> {
            world.unusualReading();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/jejak/tidak-biasa")
                    .isAnswered(200);
        }),
        HOLIDAYS("/jadwal/libur", (world, visitor) -> {
            world.lateHoliday();
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/jadwal/libur?tahun="
                            + world.data.today().plusDays(3).getYear())
                    .isAnswered(200);
        }),
        HOLIDAY_NEW("/jadwal/libur/baru", Role.ADMINISTRATOR, "/jadwal/libur/baru"),
        HOLIDAY_NEW_WRONG(
                "/jadwal/libur/baru",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/libur/baru")
                        .confirms()
                        .isAnswered(422)),
        HOLIDAY_CHECK("/jadwal/libur/baru", (world, visitor) -> {
            var day = world.data.today().plusDays(3).toString();
            world.weekly(world.data.practice(2));
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/jadwal/libur/baru")
                    .typesInto("date", day)
                    .typesInto("name", "Pemilu")
                    .choosesTile("kind")
                    .typesInto("source", "Keppres 10/2026")
                    .confirms()
                    .isAnswered(200);
        }),
        HOLIDAY(
                "/jadwal/libur/{id}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/libur/" + world.lateHoliday() + "?selesai=dicatat")
                        .isAnswered(200)),
        HOLIDAY_WITHDRAWAL(
                "/jadwal/libur/{id}/cabut",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/libur/" + world.lateHoliday() + "/cabut")
                        .isAnswered(200)),
        HOLIDAY_CHANGED_MEANWHILE("/jadwal/libur/{id}", (world, visitor) -> {
            var holiday = world.lateHoliday();
            world.inside(visitor, Role.ADMINISTRATOR).opens("/jadwal/libur/" + holiday);
            world.data.change("update holiday set version = 5, changed_by = 'ana' where id = ?", holiday);
            visitor.choosesTile("decision-buka").confirms().isAnswered(409);
        }),
        REMINDER_EFFECTS("/laporan/pengingat", Role.MANAGER, "/laporan/pengingat"),
        REMINDERS("/jadwal/pengingat", Role.ADMINISTRATOR, "/jadwal/pengingat"),
        REMINDERS_OF_A_CLINIC(
                "/jadwal/pengingat/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/pengingat/" + world.data.practice(1).clinic() + "?selesai=disimpan")
                        .isAnswered(200)),
        REMINDERS_WRONG(
                "/jadwal/pengingat/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/pengingat/" + world.data.practice(1).clinic())
                        .typesInto("dayBeforeAt", "sore")
                        .confirms()
                        .isAnswered(422)),
        REMINDERS_READ(
                "/jadwal/pengingat/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/jadwal/pengingat/rumah-sakit")
                        .isAnswered(200)),
        TO_CONFIRM("/loket/konfirmasi", (world, visitor) -> {
            world.reminded.toConfirm();
            world.inside(visitor, Role.FRONT_DESK).opens("/loket/konfirmasi").isAnswered(200);
        }),
        NOT_REMINDED("/loket/tanpa-pengingat", Role.FRONT_DESK, "/loket/tanpa-pengingat"),
        CLINICS_RULES("/jadwal/aturan", Role.ADMINISTRATOR, "/jadwal/aturan"),
        CLINIC_RULES(
                "/jadwal/aturan/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/aturan/" + world.data.practice(1).clinic() + "?selesai=disimpan")
                        .isAnswered(200)),
        CLINIC_RULES_WRONG(
                "/jadwal/aturan/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/aturan/" + world.data.practice(1).clinic())
                        .typesInto("opensDaysAhead", "900")
                        .confirms()
                        .isAnswered(422)),
        CLINIC_RULES_READ(
                "/jadwal/aturan/{clinic}",
                (world, visitor) -> world.inside(visitor, Role.FRONT_DESK)
                        .opens("/jadwal/aturan/" + world.data.practice(1).clinic())
                        .isAnswered(200)),
        NOT_FOR_THIS_ROLE(
                "/petugas",
                (world, visitor) ->
                        world.inside(visitor, Role.NURSE).opens("/petugas").isAnswered(403)),
        WEEK("/jadwal", Role.FRONT_DESK, "/jadwal"),
        WEEK_AS_DRAFTED("/jadwal", (world, visitor) -> {
            var weekly = world.timetables.weekly(DayOfWeek.TUESDAY);
            long draft = world.timetables.draft(weekly);
            world.inside(visitor, Role.ADMINISTRATOR)
                    .opens("/jadwal?konsep=" + draft + "&dokter="
                            + weekly.practice().doctor())
                    .isAnswered(200);
        }),
        WEEK_OF_NOBODY("/jadwal", Role.FRONT_DESK, "/jadwal?dokter=987654321"),
        SESSIONS_KEPT("/jadwal/tersisa", (world, visitor) -> {
            world.draftThatTouchesPatients();
            world.inside(visitor, Role.FRONT_DESK).opens("/jadwal/tersisa").isAnswered(200);
        }),
        DRAFTS("/jadwal/konsep", (world, visitor) -> {
            world.timetables.draft(world.timetables.weekly(DayOfWeek.TUESDAY));
            world.inside(visitor, Role.ADMINISTRATOR).opens("/jadwal/konsep").isAnswered(200);
        }),
        TABLE("/jadwal/impor", Role.ADMINISTRATOR, "/jadwal/impor"),
        TABLE_UNREADABLE(
                "/jadwal/impor",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/impor")
                        .pressesAny("Lihat dahulu", "Look at it first")
                        .isAnswered(422)),
        TABLE_LOOKED_AT(
                "/jadwal/impor/{upload}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/impor/" + world.timetables.table())
                        .isAnswered(200)),
        DEVIATIONS("/jadwal/perubahan", (world, visitor) -> {
            world.timetables.leave(world.timetables.weekly(DayOfWeek.TUESDAY));
            world.inside(visitor, Role.ADMINISTRATOR).opens("/jadwal/perubahan").isAnswered(200);
        }),
        LEAVE_ASKED("/jadwal/perubahan/baru", Role.ADMINISTRATOR, "/jadwal/perubahan/baru"),
        EXTRA_SESSION_WRONG(
                "/jadwal/perubahan/baru",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/perubahan/baru?jenis=EXTRA")
                        .pressesAny("Lihat yang berubah", "See what changes")
                        .isAnswered(422)),
        SUBSTITUTE_ASKED(
                "/jadwal/perubahan/baru",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/perubahan/baru?jenis=SUBSTITUTE&jadwal="
                                + world.timetables.weekly(DayOfWeek.TUESDAY).id())
                        .isAnswered(200)),
        LEAVE_LOOKED_AT(
                "/jadwal/perubahan/{exception}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/perubahan/"
                                + world.timetables.leave(world.timetables.weekly(DayOfWeek.TUESDAY)))
                        .isAnswered(200)),
        WEEK_SESSION("/jadwal/konsep/baris", (world, visitor) -> world.weekSession(visitor)),
        WEEK_SESSION_WRONG(
                "/jadwal/konsep/baris",
                (world, visitor) -> world.weekSession(visitor)
                        .typesInto("jkn", "banyak")
                        .pressesAny("Simpan ke konsep", "Put into the draft")
                        .isAnswered(422)),
        DRAFT(
                "/jadwal/konsep/{draft}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/konsep/" + world.draftThatTouchesPatients())
                        .isAnswered(200)),
        DRAFT_NOT_SEEN(
                "/jadwal/konsep/{draft}",
                (world, visitor) -> world.inside(visitor, Role.ADMINISTRATOR)
                        .opens("/jadwal/konsep/" + world.draftThatTouchesPatients())
                        .pressesAny("Terbitkan jadwal", "Publish the schedule")
                        .isAnswered(422)),
        NO_SUCH_PAGE("", (world, visitor) -> visitor.opens("/tidak-ada").isAnswered(404)),
        NO_SUCH_PAGE_OF_STAFF(
                "",
                (world, visitor) ->
                        world.inside(visitor, Role.NURSE).opens("/tidak-ada").isAnswered(404)),
        ODD_ADDRESS("", (world, visitor) -> visitor.opens("/poli//x").isAnswered(400));

        private final String route;
        private final Way way;

        Shown(String route, Way way) {
            this.route = route;
            this.way = way;
        }

        Shown(String route, Role role, String address) {
            this(
                    route,
                    (world, visitor) ->
                            world.inside(visitor, role).opens(address).isAnswered(200));
        }

        /** Staff sit before larger screens on better lines; their lists are longer. */
        boolean isForPatients() {
            return !route.matches(
                    "/(masuk|akun|petugas|sistem-lain|jejak|insiden|praktik|loket|permintaan|jadwal|laporan|pesan|layar|perangkat(?!/buka)).*");
        }

        /** The first state of each page. */
        static Collection<Shown> atTheDesk() {
            return Arrays.stream(values())
                    .filter(
                            shown -> shown.route.matches(
                                    "/(akun|petugas|sistem-lain|jejak|insiden|loket|permintaan|jadwal|laporan|pesan|perangkat(?!/buka)).*"))
                    .collect(Collectors.toMap(
                            shown -> shown.route, shown -> shown, (first, other) -> first, LinkedHashMap::new))
                    .values();
        }

        boolean hangsOnAWall() {
            return route.equals("/layar");
        }

        Shown(String route, String address) {
            this(route, (world, visitor) -> visitor.opens(address).isAnswered(200));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageKeepsNobodyOut(Shown shown) {
        if (shown.hangsOnAWall()) {
            keepsNobodyOut(shown, Device.WALL, "id");
            keepsNobodyOut(shown, Device.SMALL_WALL, "id");
            return;
        }
        keepsNobodyOut(shown, Device.PHONE, "id");
        keepsNobodyOut(shown, shown.isForPatients() ? Device.PHONE : Device.DESKTOP, "en");
        if (shown.isForPatients()) keepsNobodyOut(shown, Device.DESKTOP, "id");
    }

    /** One state of every page of clerks and administrators. */
    @Test
    void everyPageOfTheDeskIsGoneThroughByKeyboard() {
        var troubles = new TreeMap<String, List<String>>();
        for (var shown : Shown.atTheDesk()) {
            try (var visitor = browser.visitor(Device.DESKTOP).reading("id")) {
                shown.way.go(this, visitor);
                var found = visitor.tabsThroughAll();
                if (!found.isEmpty()) {
                    troubles.put(shown.name() + " at " + shown.route, found);
                    visitor.pictures("keyboard-" + shown.name());
                }
            }
            clock.comeBack();
        }
        assertThat(troubles).isEmpty();
    }

    private void keepsNobodyOut(Shown shown, Device device, String language) {
        try (var visitor = browser.visitor(device).reading(language)) {
            shown.way.go(this, visitor);
            visitor.isSpokenToIn(language)
                    .findsNothingInTheWay()
                    .pictures(String.join("-", shown.name(), device.name(), language));
            if (shown.isForPatients()) {
                assertThat(visitor.bytesOfPage()).isLessThanOrEqualTo(LARGEST_HTML);
                assertThat(visitor.bytesOfVisit()).isLessThanOrEqualTo(LARGEST_VISIT);
            }
        }
        clock.comeBack();
    }

    /** Whoever adds a page shows it here too. */
    @Test
    void noPageIsForgotten() {
        var shown = Arrays.stream(Shown.values()).map(page -> page.route).collect(Collectors.toSet());
        assertThat(shown).containsAll(Routes.ofPages());
    }

    // ---- what hangs in a waiting room

    /** A board of so many rooms and one more, in which nobody is called. */
    private void board(Visitor visitor, int rooms) {
        var all = new ArrayList<Long>();
        var quiet = mornings.of(2).comes(1, 2);
        all.add(quiet.room());
        for (int i = 0; i < rooms; i++) {
            var clinic = mornings.of(6).comes(1, 2, 3, 4, 5, 6).begins();
            clinic.calls();
            if (i > 0) clinic.goesIn(1);
            if (i == 2) {
                clinic.calls();
                clinic.skips(2);
            }
            all.add(clinic.room());
        }
        data.change("update session set minutes_late = 20 where id = ?", quiet.practice.session());
        var made = screens.boardOf(all.toArray(Long[]::new));
        visitor.carrying(Screens.cookieOf(Kind.BOARD), screens.open(made).cookie(Screens.cookieOf(Kind.BOARD)))
                .opens("/layar")
                .isAnswered(200);
    }

    // ---- who works here

    private Visitor kiosk(Visitor visitor) {
        return visitor.carrying(Screens.cookieOf(Kind.KIOSK), screens.cookie(Kind.KIOSK))
                .opens("/kios");
    }

    private Visitor atTheKiosk(Visitor visitor, String code) {
        return kiosk(visitor).typesInto("code", code).goesOn();
    }

    /** Somebody of today, who can check in at whatever time a test runs. */
    private Guests.Guest guest() {
        return guests.anyTime();
    }

    private Visitor inside(Visitor visitor, Role role) {
        return visitor.carrying("edokter", staff.inside(role).token());
    }

    /** The session of the doctor who looks. */
    private Practice practised;

    private Visitor doctor(Visitor visitor) {
        practised = manyPlaces();
        booked(practised.slot(1), answers(Payer.JKN));
        booked(practised.slot(3), answers(Payer.GENERAL));
        return visitor.carrying(
                "edokter",
                staff.inside(staff.colleague(practised.doctor(), Role.DOCTOR)).token());
    }

    private Visitor doctorOf(Visitor visitor, Practice practice) {
        return visitor.carrying(
                "edokter",
                staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR)).token());
    }

    private String queue(Practice practice) {
        return "/praktik/sesi/" + practice.session();
    }

    /** It is nine o'clock, and a session of nine to ten is before its start. */
    private Practice atNine() {
        clock.travelTo(data.today().atTime(9, 0));
        return data.practice(data.today(), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 7));
    }

    /** One is done, one with the doctor, two wait and two are to come. */
    private Practice calling() {
        var practice = atNine();
        var by = new Witness("perawat.uji", "");
        var all = IntStream.rangeClosed(1, 6)
                .mapToLong(number -> data.booked(practice, number))
                .toArray();
        for (int i = 0; i < 4; i++) desk.checkIn(Actor.staff(by), CheckIn.of(all[i]));
        desk.startSession(by, practice.session());
        for (int i = 0; i < 2; i++) {
            desk.callNext(by, practice.session(), i);
            desk.start(by, all[i], 1);
            if (i == 0) desk.finish(by, all[i], 2);
        }
        return practice;
    }

    private long firstOf(Practice practice) {
        return data.count("select min(id) from appointment where session_id = ?", practice.session());
    }

    private Practice closed() {
        var practice = atNine();
        var by = new Witness("perawat.uji", "");
        long seen = data.booked(practice, 1);
        data.booked(practice, 2);
        desk.checkIn(Actor.staff(by), CheckIn.of(seen));
        desk.startSession(by, practice.session());
        desk.callNext(by, practice.session(), 0);
        desk.start(by, seen, 1);
        clock.travelTo(data.today().atTime(9, 20));
        desk.finish(by, seen, 2);
        clock.travelTo(data.today().atTime(9, 50));
        var version = data.count("select version from session where id = ?", practice.session());
        desk.closeSession(new SessionSeen(practice.session(), (int) version), null, "", by);
        return practice;
    }

    private long leaveOf(Practice practice) {
        var wish = new LeaveWish(null, practice.date(), practice.date(), "seminar di Medan");
        return leaveRequests.ask(new Witness("uji", ""), practice.doctor(), wish, Secrets.token()).id;
    }

    private long deskBooked(int slot) {
        return deskBooked(staff.inside(Role.FRONT_DESK), slot);
    }

    private long deskBooked(Staff.Inside clerk, int slot) {
        long patient = data.registered("RM-" + Given.next(), data.person());
        return counter.book(
                        new Witness(clerk.colleague().userName(), ""),
                        new CounterRequest(Secrets.token(), patient, Given.general()),
                        SlotChoice.slot(manyPlaces().slot(slot)))
                .id;
    }

    private long untold(Staff.Inside clerk, int slot) {
        return counter.book(
                        new Witness(clerk.colleague().userName(), ""),
                        new CounterRequest(Secrets.token(), data.registeredWithoutPhone(), Given.general()),
                        SlotChoice.slot(manyPlaces().slot(slot)))
                .id;
    }

    private long patientOf(Practice practice) {
        return data.count("select patient_id from appointment where slot_id = ?", practice.slot(1));
    }

    private String otherSystem() {
        var name = "kota-" + Given.next();
        keys.create(Witness.system(), name);
        return name;
    }

    private Visitor weekSession(Visitor visitor) {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        return inside(visitor, Role.ADMINISTRATOR)
                .opens("/jadwal/konsep/baris?jadwal=" + weekly.id() + "&dokter="
                        + weekly.practice().doctor());
    }

    private long draftThatTouchesPatients() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        var session = data.count(
                "select id from session where weekly_schedule_id = ? and date > ? order by date limit 1",
                weekly.id(),
                data.today());
        for (int i = 0; i < 2; i++)
            booking.book(new BookingRequest(
                    null, null, SlotChoice.nextFree(session), data.person(), Given.general(), Actor.PATIENT));
        return timetables.draft(weekly);
    }

    /** Somebody of the register, and the same once more. */
    private long[] twins() {
        var known = data.person();
        var unknown = new PatientDetails(
                known.name(),
                null,
                "TAK-ADA-" + Given.next(),
                known.birthDate(),
                Sex.F,
                PhoneNumber.of(Given.phone(Given.next())));
        long kept = data.registered("RM-" + Given.next(), known);
        data.change("update patient set to_check = 0 where id = ?", kept);
        var booked = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(manyPlaces().slot(1)), unknown, Given.general(), Actor.PATIENT));
        return new long[] {kept, booked.appointment().patient.id};
    }

    private long merged(long[] twins) {
        return duplicates.merge(new Witness("uji", ""), twins[0], twins[1], new ChangeReason("orang yang sama"));
    }

    private PatientDetails named(String name) {
        int n = Given.next();
        return new PatientDetails(
                new PersonName(name),
                Given.nik(n, Given.BORN),
                null,
                Given.BORN,
                Sex.F,
                PhoneNumber.of(Given.phone(n)));
    }

    /** An appointment, and sessions of its doctor in the two weeks after it. */
    private long visitWithWeeks() {
        var practice = data.practice(2);
        for (int days = 5; days < 15; days += 3)
            data.again(practice, practice.date().plusDays(days), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT))
                .appointment()
                .id;
    }

    private PatientDetails onPhone(String phone) {
        var person = named("Ratna Bersama " + Given.next());
        return new PatientDetails(
                person.name(), person.nik(), null, person.birthDate(), person.sex(), PhoneNumber.of(phone));
    }

    private long withoutTelephone() {
        var person = named("Sumiati Tanpa Telepon");
        long id = data.registered(
                "RM-" + Given.next(),
                new PatientDetails(person.name(), person.nik(), null, person.birthDate(), person.sex(), null));
        data.change("update patient set phone_state = 'NONE' where id = ?", id);
        return id;
    }

    /** The patient for whom who looks acts. */
    private long related;

    private Visitor relative(Visitor visitor) {
        related = relatives.patient();
        return visitor.carrying(
                "edokter", relatives.of(related, relatives.patient()).token());
    }

    private long asks(RequestKind kind) {
        return requests.ask(new Witness("link", ""), related, kind, new Remark("Nama saya salah ditulis"), Channel.WEB)
                .id;
    }

    private String atTheCode() {
        var admin = staff.inside(Role.ADMINISTRATOR).colleague();
        return signIn.withPassword(admin.userName(), admin.password(), Staff.origin())
                .token();
    }

    private String atTheEnrolment() {
        var admin = staff.colleague(Role.ADMINISTRATOR);
        return signIn.withPassword(admin.userName(), admin.password(), Staff.origin())
                .token();
    }

    private String withFirstPassword() {
        var first = accounts.resetPassword(
                new Witness("uji", ""), staff.colleague(Role.NURSE).userName());
        return signIn.withPassword(first.userName(), first.text(), Staff.origin())
                .token();
    }

    // ---- patients

    /** A mother, who is proved, and a child, who is not. */
    private Inside family() {
        var inside = families.inside();
        families.proved(inside, data.person());
        families.said(inside, data.person());
        return inside;
    }

    private Visitor atThePatientsCode(Visitor visitor) {
        return visitor.opens("/saya/masuk")
                .typesInto("phone", Families.phone().typed())
                .goesOn();
    }

    private Visitor member(Visitor visitor, String page) {
        var inside = families.inside();
        var member = families.said(inside, data.person());
        return visitor.carrying("edokter", inside.token()).opens("/saya/keluarga/" + member.link() + page);
    }

    /** One visit to come, one cancelled. */
    private Visitor withVisits(Visitor visitor) {
        var inside = family();
        var actor = Actor.family(families.who(inside).account());
        for (int slot = 1; slot <= 2; slot++) {
            var token = hold(manyPlaces().slot(slot), Payer.JKN);
            booking.answer(token, answers(Payer.JKN));
            var booked = booking.confirm(token, actor);
            if (slot == 2) booking.cancel(booked.linkToken(), "", actor);
        }
        return visitor.carrying("edokter", inside.token());
    }

    // ---- what there is to show

    private long restricted(long patient) {
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient);
        return patient;
    }

    /** A closure of a clinic whose patients have booked already. */
    private long lateHoliday() {
        var practice = data.practice(2);
        weekly(practice);
        booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT));
        data.change(
                "insert into holiday (date, name, kind, source, clinic_id) values (?, ?, 'LOCAL_CLOSURE',"
                        + " 'Keputusan direktur 17/2026', ?)",
                practice.date(),
                "Perbaikan gedung " + Given.next(),
                practice.clinic());
        return data.count("select max(id) from holiday");
    }

    private void weekly(Practice practice) {
        data.change(
                "insert into weekly_schedule (doctor_id, clinic_id, room_id, day_of_week, starts, ends, places,"
                        + " jkn_places, minutes_per_place, valid_from) select doctor_id, clinic_id, room_id, ?, starts,"
                        + " ends, 2, 0, 10, ? from session where id = ?",
                practice.date().getDayOfWeek().getValue(),
                practice.date(),
                practice.session());
        data.change(
                "update session set weekly_schedule_id = (select id from weekly_schedule where doctor_id = ?)"
                        + " where id = ?",
                practice.doctor(),
                practice.session());
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

    private void ticketSeen() {
        seen("link", data.registered("RM" + Given.next(), data.person()));
    }

    private void unusualReading() {
        var reader = staff.colleague(Role.NURSE).userName();
        for (int i = 0; i < 7; i++) seen(reader, data.registered(null, data.person()));
    }

    private void seen(String who, long patient) {
        trail.addNow(new Witness(who, "10.0.0.1"), Act.PATIENT_SEEN, patient, "", "desk");
    }

    private static final String LINK = "https://janji.rs.example/janji/" + "x".repeat(43);
    private static final String WHEN = "Senin, 30 November 2026 pukul 09.20 WIB";

    private static Map<String, String> values(MessageKind kind) {
        return switch (kind) {
            case SIGN_IN_CODE, LINK_CODE -> Map.of("code", "123456", "minutes", "10");
            case LINK_PROVED -> Map.of("phone", "5678");
            case DOCTOR_LATE -> Map.of("when", WHEN, "clinic", "Poli Anak", "minutes", "20", "about", "09.40");
            case ROOM_CHANGED -> Map.of("when", WHEN, "clinic", "Poli Anak", "room", "Ruang 3");
            case TIME_CHANGED -> Map.of("when", WHEN, "clinic", "", "time", "10.20");
            case SESSION_STARTED -> Map.of("when", WHEN, "clinic", "Poli Anak", "began", "09.10");
            case TURN_NEAR -> Map.of("name", "Sri", "left", "3", "number", "A-07", "room", "Ruang 3", "link", LINK);
            case ABSENCE_MOVED ->
                Map.of("why", "dokter sakit", "code", "ABC234", "was", WHEN, "next", WHEN, "with", "", "link", LINK);
            case ABSENCE_CHOOSE ->
                Map.of("why", "dokter sakit", "code", "ABC234", "was", WHEN, "until", WHEN, "link", LINK);
            case ABSENCE_CANCELLED ->
                Map.of("why", "dokter sakit", "code", "ABC234", "was", WHEN, "phone", "(061) 1234", "link", LINK);
            case DATA_ERASED -> Map.of();
            case REPLY -> Map.of("text", "Terima kasih, kedatangan Sri sudah kami catat.");
            case REMIND_BOOKED ->
                Map.of(
                        "name",
                        "Sri",
                        "code",
                        "ABC234",
                        "when",
                        WHEN,
                        "clinic",
                        "Poli Anak",
                        "number",
                        "A-07",
                        "link",
                        LINK);
            case PLEASE_CONFIRM ->
                Map.of(
                        "name",
                        "Sri",
                        "when",
                        WHEN,
                        "clinic",
                        "Poli Anak",
                        "number",
                        "A-07",
                        "until",
                        "18.00",
                        "link",
                        LINK);
            case PLACE_RELEASED -> Map.of("name", "Sri", "when", WHEN, "phone", "(061) 1234");
            case REMIND_DAY_BEFORE ->
                Map.of("name", "Sri", "when", WHEN, "clinic", "Poli Anak", "number", "A-07", "link", LINK);
            case REMIND_MORNING ->
                Map.of("name", "Sri", "time", "09.20", "clinic", "", "number", "", "arrive", "08.50", "link", LINK);
            case VISIT_THANKS -> Map.of("name", "Sri", "day", "Senin, 30 November 2026", "link", LINK);
            case WAITLIST_JOINED, WAITLIST_WORD -> Map.of("clinic", "Poli Anak", "link", LINK);
            case WAITLIST_OFFER -> Map.of("when", WHEN, "clinic", "Poli Anak", "until", WHEN, "link", LINK);
            case WAITLIST_ENDED ->
                Map.of("clinic", "", "why", "Petugas mengakhirinya.", "phone", "(061) 1234", "link", LINK);
            case DESK_BOOKED ->
                Map.of(
                        "code",
                        "ABC234",
                        "when",
                        WHEN,
                        "clinic",
                        "Poli Anak",
                        "number",
                        "A-07",
                        "others",
                        "0",
                        "link",
                        LINK);
            case DESK_MOVED ->
                Map.of(
                        "code",
                        "ABC234",
                        "was",
                        WHEN,
                        "next",
                        WHEN,
                        "clinic",
                        "Poli Anak",
                        "number",
                        "A-07",
                        "link",
                        LINK);
            case DESK_CANCELLED ->
                Map.of(
                        "code",
                        "ABC234",
                        "was",
                        WHEN,
                        "clinic",
                        "",
                        "why",
                        "HOSPITAL",
                        "phone",
                        "(061) 1234",
                        "others",
                        "0");
            case DESK_RESTORED ->
                Map.of("code", "ABC234", "when", WHEN, "clinic", "Poli Anak", "number", "A-07", "link", LINK);
        };
    }

    private void messages() {
        var phone = "+62" + Given.phone(Given.next()).substring(1);
        var now = clock.instant();
        for (var kind : MessageKind.values()) {
            var code = Message.code(
                    kind,
                    "page:" + Given.next(),
                    0,
                    Recipient.phone(phone),
                    Locale.forLanguageTag("id"),
                    values(kind),
                    now,
                    now.plusSeconds(600));
            transactions.run(() -> outbox.put(code));
        }
        telephones.textsTo(phone);
    }

    private Practice manyPlaces() {
        return places(data.today().plusDays(3));
    }

    private Practice places(LocalDate date) {
        return data.practice(
                date,
                LocalTime.of(8, 0),
                10,
                List.of(Pool.ANY, Pool.JKN, Pool.GENERAL, Pool.JKN, Pool.WALK_IN, Pool.ANY));
    }

    private Practice full() {
        var practice = data.practice(1);
        hold(practice.slot(1), Payer.JKN);
        return practice;
    }

    private String hold(long slot, Payer payer) {
        return booking.hold(SlotChoice.slot(slot), payer, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private String ticket() {
        return ticket(manyPlaces());
    }

    private String ticket(Practice practice) {
        return "/janji/" + booked(practice.slot(1), answers(Payer.JKN));
    }

    private String booked(long slot, BookingAnswers answers) {
        var token = hold(slot, answers.kind().orElseThrow());
        booking.answer(token, answers);
        return booking.confirm(token, Actor.PATIENT).linkToken();
    }

    private String form(Payer payer, String page) {
        return "/daftar/" + hold(manyPlaces().slot(1), payer) + "/" + page;
    }

    private String filled(Payer payer) {
        return filled(payer, answers(payer));
    }

    /** At the page about the card, for somebody of the family of whom the register has one. */
    private Visitor withCardOnFile(Visitor visitor) {
        var inside = families.inside();
        var member = families.proved(inside, data.person());
        data.carries(member.patient(), new JknCard("9900000049955"));
        return visitor.carrying("edokter", inside.token())
                .opens(form(Payer.JKN, "pasien"))
                .choosesTile("member")
                .goesOn()
                .isAt("/daftar/.*/bayar");
    }

    private String filledStrangely() {
        return filled(Payer.INSURANCE, answers(Payer.INSURANCE, "9900010101010001"));
    }

    private String filled(Payer payer, BookingAnswers answers) {
        var token = hold(manyPlaces().slot(1), payer);
        booking.answer(token, answers);
        return "/daftar/" + token + "/periksa";
    }

    private BookingAnswers answers(Payer payer) {
        return answers(payer, Given.nik(Given.next(), Given.BORN).digits());
    }

    private BookingAnswers answers(Payer payer, String nik) {
        return new BookingAnswers(
                false,
                false,
                "Raden Ajeng Kartinah Wongsodirejo Sastrowardoyo-Hadiningratan",
                nik,
                "",
                "31",
                "1",
                "1990",
                "F",
                Given.phone(Given.next()),
                payer.name(),
                "0001234567890",
                "3",
                "0301R0010126K000001",
                "PT Asuransi Kesehatan Contoh Sejahtera",
                "siti.aminah@surel.example",
                "EMAIL");
    }
}
