package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.absence.AbsentDoctors;
import id.edokter.absence.WayOut;
import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.support.Families;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told by which way: from what people say of themselves, on pages without a script, to what comes to them. */
@QuarkusTest
class ToldStoryTest {

    @Inject
    Planner planner;

    @Inject
    Replies replies;

    @Inject
    RemindedVisits visits;

    @Inject
    Booking booking;

    @Inject
    AbsentDoctors absent;

    @Inject
    Telephones telephones;

    @Inject
    Families families;

    @Inject
    Staff staff;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    /** What is due is due for everybody: each test has days of its own. */
    private static int nextDay = 200;

    private final PlainBrowser patient = PlainBrowser.fresh();
    private Inside clerk;
    private LocalDate day;
    private Practice practice;
    private String link;

    @BeforeEach
    void begin() {
        day = data.today().plusDays(nextDay += 5);
        clock.travelTo(day.minusDays(4).atTime(10, 0));
        clerk = staff.inside(Role.FRONT_DESK);
        practice = visits.practice(day, 4);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private static String mailbox() {
        return "siti" + Given.next() + "@surel.example";
    }

    private String form(int place) {
        return "/daftar/"
                + booking.hold(
                        SlotChoice.slot(practice.slot(place)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    /** Books on the public pages; what was typed of the patient replaces or adds to what is right. */
    private Appointment books(int place, String... typed) {
        var form = form(place);
        var kept = patient.sends(form + "/pasien", Forms.person(typed));
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        patient.sends(form + "/bayar", "payer", "GENERAL");
        var seen = patient.opens(form + "/periksa").values("seen");
        var made = patient.sends(form + "/janji", "seen", seen.get(0));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        link = made.location().replaceFirst(".*/janji/([A-Za-z0-9_-]{43}).*", "$1");
        return now();
    }

    /** What was booked last, as it stands. */
    private Appointment now() {
        return booking.find(link).orElseThrow();
    }

    private Page sends(String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of(form));
        return clerk.browser().sends(address, all.toArray());
    }

    /** The desk enters somebody; the id of the record. */
    private long enters(String name, String... typed) {
        var form = Forms.form("formToken", clerk.formToken(), "name", name, "key", Secrets.token(), "sex", "F");
        form.putAll(Forms.form("birthDay", "31", "birthMonth", "1", "birthYear", "1990", "withoutNik", "1"));
        form.putAll(Forms.form(typed));
        var answer = clerk.browser().sends("/loket/pasien/baru", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return Long.parseLong(answer.location().replaceFirst(".*/loket/pasien/(\\d+).*", "$1"));
    }

    /** At the counter; the page of the appointment. */
    private String atTheCounter(long person) {
        var here = "/loket/janji/baru/" + practice.session();
        var form = clerk.browser().opens(here + "?pasien=" + person);
        var made = sends(
                here,
                "key",
                form.values("key").get(0),
                "pasien",
                form.values("pasien").get(0),
                "payer",
                "GENERAL");
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        return made.location().replaceFirst("\\?.*", "").replaceFirst("https?://[^/]+", "");
    }

    private void remind() {
        clock.travelTo(day.minusDays(1).atTime(18, 0));
        // days have passed, and whoever works here has come in again
        clerk = staff.inside(Role.FRONT_DESK);
        planner.plan();
    }

    private List<String> remind(String address) {
        remind();
        return telephones.textsTo(address);
    }

    @Test
    void whoSaysNothingOfEmailIsToldByTelephoneAlone() {
        var about = books(1, "email", "", "first", "");
        assertThat(about.email).isNull();
        planner.plan();
        assertThat(telephones.textsTo(about.phone)).singleElement().asString().contains(about.code);
        assertThat(remind(about.phone)).hasSize(2);
    }

    @Test
    void whoWishesEmailGetsItWithTheVisitForTheCalendarAndItsChanges() {
        var mail = mailbox();
        var about = books(1, "email", " " + mail.toUpperCase(), "first", "EMAIL");
        planner.plan();
        assertThat(telephones.entriesFor(mail)).singleElement().satisfies(entry -> {
            // as the file of the ticket has it
            assertThat(patient.opens("/janji/" + link + "/kalender.ics").html())
                    .contains("UID:" + entry.uid() + "@e-dokter", "SEQUENCE:" + entry.sequence());
            assertThat(entry.starts()).isEqualTo(about.slot.startsAt());
            assertThat(entry.cancelled()).isFalse();
        });
        assertThat(telephones.textsTo(mail)).singleElement().asString().contains(about.code);
        assertThat(telephones.textsTo(about.phone)).isEmpty();

        var moved = booking.move(link, SlotChoice.slot(practice.slot(2)), Actor.PATIENT);
        planner.plan();
        assertThat(telephones.entriesFor(mail)).singleElement().satisfies(entry -> {
            assertThat(entry.uid()).isEqualTo(about.code);
            assertThat(entry.sequence()).isGreaterThan(about.version);
            assertThat(entry.starts()).isEqualTo(moved.slot.startsAt());
        });
        telephones.textsTo(mail);

        var cancelling = clerk.browser().opens("/loket/janji/" + about.id + "/batal");
        var cancelled = sends(
                "/loket/janji/" + about.id + "/batal",
                "whose",
                "HOSPITAL",
                "reason",
                "ruang tutup",
                "seen",
                cancelling.values("seen").get(0));
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(303);
        assertThat(telephones.entriesFor(mail)).singleElement().satisfies(entry -> {
            assertThat(entry.uid()).isEqualTo(about.code);
            assertThat(entry.sequence()).isGreaterThan(moved.version);
            assertThat(entry.cancelled()).isTrue();
        });
        assertThat(telephones.textsTo(mail)).hasSize(3);
        assertThat(telephones.textsTo(about.phone)).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsToldInPlainWordsAndNothingTypedIsLost() {
        var form = form(1);
        var wrong = patient.sends(form + "/pasien", Forms.person("email", "siti@@rumah", "first", "TEXT"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("nama@contoh.id");
        assertThat(wrong.values("email")).containsExactly("siti@@rumah");
        assertThat(wrong.html()).contains("value=\"TEXT\" selected");
        var missing = patient.sends(form + "/pasien", Forms.person("email", "", "first", "EMAIL"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("pilih cara lain");
        assertThat(patient.sends(
                                form + "/pasien",
                                Forms.person("email", "a@b.example\r\nBcc: semua@b.example", "first", ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void emailAloneIsEnoughToBeTold() {
        var mail = mailbox();
        long person = enters("Uji Surel " + Given.next(), "withoutPhone", "1", "email", mail, "first", "");
        var page = atTheCounter(person);
        assertThat(telephones.entriesFor(mail)).hasSize(1);
        assertThat(clerk.browser().opens(page + "?selesai=dibuat").text())
                .contains("Pesan untuk pasien dikirim ke s••••@surel.example");
        assertThat(telephones.textsTo(mail)).singleElement().asString().contains("/janji/");
        assertThat(clerk.browser().opens("/loket/kabar").html()).doesNotContain(page + "\"");
        assertThat(remind(mail)).hasSize(2);
        var unreminded = clerk.browser().opens("/loket/tanpa-pengingat");
        assertThat(unreminded.status()).isEqualTo(200);
        assertThat(unreminded.html()).doesNotContain(page + "\"");
    }

    @Test
    void whomNoWayReachesStandsOnTheListsOfTheDesk() {
        long person = enters("Uji Tanpa " + Given.next(), "withoutPhone", "1", "email", "", "first", "");
        var page = atTheCounter(person);
        assertThat(clerk.browser().opens("/loket/kabar").html()).contains(page + "\"");
        remind();
        assertThat(clerk.browser().opens("/loket/tanpa-pengingat").html()).contains(page + "\"");

        // the desk is told an address, and from then on messages go there
        var mail = mailbox();
        var form = clerk.browser().opens("/loket/pasien/" + person + "/perbaikan");
        var fields = Forms.form(
                "formToken", clerk.formToken(), "seen", form.values("seen").get(0));
        for (var field : List.of("name", "birthDay", "birthMonth", "birthYear", "mrn"))
            fields.put(field, form.values(field).get(0));
        fields.putAll(Forms.form("sex", "F", "phone", "", "card", "", "email", mail, "first", "EMAIL"));
        fields.put("reason", "diberitahu pasien");
        var right = clerk.browser().sends("/loket/pasien/" + person + "/perbaikan", fields);
        assertThat(right.status()).as(right.text()).isEqualTo(303);
        var record = clerk.browser().opens("/loket/pasien/" + person).text();
        assertThat(record)
                .contains("s••••@surel.example", "Alamat e-mail diperbaiki")
                .doesNotContain(mail);
        assertThat(telephones.textsTo(mail)).singleElement().asString().contains("/janji/");
        planner.plan();
        assertThat(telephones.textsTo(mail)).hasSize(2);
        assertThat(clerk.browser().opens("/loket/kabar").html()).doesNotContain(page + "\"");
        var unreminded = clerk.browser().opens("/loket/tanpa-pengingat");
        assertThat(unreminded.status()).isEqualTo(200);
        assertThat(unreminded.html()).doesNotContain(page + "\"");
    }

    @Test
    void aFamilyOfFourOnOneTelephoneIsRemindedByNameAndAnswersForOneAlone() {
        var phone = PhoneNumber.of(Given.phone(Given.next()));
        var all = new ArrayList<Appointment>();
        var names = List.of("Budi", "Siti", "Rani", "Dewi");
        for (var name : names)
            all.add(visits.book(practice.slot(all.size() + 1), visits.named(name + " Santoso", phone), Actor.PATIENT));
        var before = telephones.textsTo(phone.e164()).size();
        var texts = remind(phone.e164());
        var reminders = texts.subList(texts.size() - names.size(), texts.size());
        assertThat(texts).hasSizeGreaterThanOrEqualTo(before + names.size());
        for (var name : names)
            assertThat(reminders)
                    .filteredOn(text -> text.contains(name))
                    .singleElement()
                    .asString()
                    .doesNotContain("Santoso");

        var link = "/jawab/" + RemindedVisits.keyIn(one(reminders, "Rani"));
        var placed = patient.opens(link).values("tempat").get(0);
        assertThat(patient.sends(link, "jawaban", "batal", "tempat", placed).status())
                .isEqualTo(303);
        assertThat(all).extracting(this::isBooked).containsExactly(true, true, false, true);
        // a word that could mean three visits touches none
        assertThat(replies.take(phone, "batal").outcome()).isEqualTo(Replies.Outcome.ASKED_WHICH);
        assertThat(all).extracting(this::isBooked).containsExactly(true, true, false, true);
    }

    private static String one(List<String> texts, String name) {
        return texts.stream().filter(text -> text.contains(name)).findFirst().orElseThrow();
    }

    private boolean isBooked(Appointment about) {
        return data.count("select count(*) from appointment where id = ? and status = 'BOOKED'", about.id) == 1;
    }

    @Test
    void whoCannotHearGetsMessagesToTheTelephoneAndTheDeskIsToldNotToCall() {
        var mail = mailbox();
        var about = books(1, "email", mail, "first", "TEXT");
        planner.plan();
        assertThat(telephones.textsTo(about.phone)).hasSize(1);
        assertThat(telephones.textsTo(mail)).isEmpty();
        assertThat(remind(about.phone)).hasSize(2);
        assertThat(clerk.browser().opens("/loket/janji/" + about.id).text())
                .contains("Jangan ditelepon, kirim pesan tertulis");
        assertThat(clerk.browser().opens("/loket/pasien/" + about.patient.id).text())
                .contains("Pesan ke HP, jangan ditelepon");
    }

    @Test
    void whoStoppedRemindersIsToldAllTheSameThatTheDoctorIsAbsent() {
        var mail = mailbox();
        var about = books(1, "email", mail, "first", "");
        planner.plan();
        int before = telephones.textsTo(about.phone).size();
        assertThat(replies.take(new PhoneNumber(about.phone, about.phone), "STOP")
                        .outcome())
                .isEqualTo(Replies.Outcome.STOPPED);
        assertThat(remind(about.phone)).hasSize(before);
        // who says stop to one way is not written to by the next
        assertThat(telephones.textsTo(mail)).isEmpty();

        long absence = absent.noted(practice);
        absent.done(absent.decided(absence, WayOut.CANCEL));
        assertThat(telephones.textsTo(about.phone)).hasSize(before + 1);
    }

    @Test
    void aFamilysAddressIsUsedForWhatItBooksFromThenOn() {
        var phone = Families.phone();
        var inside = families.inside(phone);
        var signedIn = PlainBrowser.fresh().carrying("edokter", inside.token());
        assertThat(signedIn.opens("/saya").link("E-mail")).contains("/saya/kabar");
        var wrong = signedIn.sends("/saya/kabar", "formToken", inside.formToken(), "email", "bukan", "first", "EMAIL");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.values("email")).containsExactly("bukan");
        var mail = mailbox();
        var traces = "select count(*) from audit_event where act = 'FAMILY_CONTACT_CHANGED'";
        long before = data.count(traces);
        var kept = signedIn.sends("/saya/kabar", "formToken", inside.formToken(), "email", mail, "first", "EMAIL");
        // the proofs of its bookings and their private links go there from now on
        assertThat(data.count(traces)).isEqualTo(before + 1);
        assertThat(signedIn.goesOn(kept).text()).contains("Sudah disimpan");
        assertThat(signedIn.opens("/saya/kabar").values("email")).containsExactly(mail);
    }
}
