package id.edokter.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitType;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.patient.Sex;
import id.edokter.shared.Contact;
import id.edokter.shared.EmailAddress;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.FirstWay;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever has the database has no number of anybody: every column of every table is searched. */
@QuarkusTest
class SealedDatabaseTest {

    @Inject
    Booking booking;

    @Inject
    PatientRegistry patients;

    @Inject
    Given given;

    @Inject
    DataSource database;

    /** Numbers that stand nowhere else in the tests. */
    private static final Nik NIK = new Nik("9999887101900077");

    private static final Nik OTHER_NIK = new Nik("9999887101900088");
    private static final JknCard CARD = new JknCard("0009998887771");
    private static final PhoneNumber PHONE = PhoneNumber.of("0812-9988-7766");
    private static final EmailAddress EMAIL = new EmailAddress("segel998877@rahasia.example");
    private static final Contact TOLD = new Contact(EMAIL, FirstWay.EMAIL);
    private static final String LETTER = "0301R0010126K998877";
    private static final List<String> NEVER = List.of(
            NIK.digits(), OTHER_NIK.digits(), CARD.digits(), LETTER, "81299887766", "812-9988-7766", "segel998877");

    @Test
    void noColumnOfAnyTableHoldsANumberInClear() throws SQLException {
        bookAtOnce();
        bookByForm();
        leaveAFormHalfFilled();
        claimSomebodyElsesNik();

        var found = new ArrayList<String>();
        var columns = search(found, NEVER);

        assertThat(found).isEmpty();
        // the search would have found a number that lies in clear: a name does
        var names = new ArrayList<String>();
        search(names, List.of("Sri Segel"));
        assertThat(names).contains("patient.name", "appointment.patient_name");
        assertThat(columns).isGreaterThan(100);
    }

    @Test
    void peopleAreFoundByTheirNumbersAllTheSame() {
        var person = new PatientDetails(
                new PersonName("Sri Temu"),
                Given.nik(Given.next(), Given.BORN),
                null,
                Given.BORN,
                Sex.F,
                PhoneNumber.of(Given.phone(Given.next())));
        var card = new JknCard("%013d".formatted(Given.next()));
        var known = patients.register("RM-" + Given.next(), person, card);

        var byNik = patients.withNik(person.nik()).orElseThrow();
        assertThat(byNik.id).isEqualTo(known.id);
        assertThat(byNik.nik).isEqualTo(person.nik().digits());
        assertThat(byNik.jknCard).isEqualTo(card.digits());
        assertThat(byNik.phone).isEqualTo(person.phone().e164());
        assertThat(byNik.phoneTyped).isEqualTo(person.phone().typed());
        var fingerprints = "select count(*) from patient where id = ? and ";
        assertThat(given.count(
                        fingerprints + "jkn_card_fingerprint = ?",
                        known.id,
                        given.fingerprint(Fingerprint.ofCard(card.digits()))))
                .isEqualTo(1);
        assertThat(given.count(
                        fingerprints + "phone_fingerprint = ?",
                        known.id,
                        given.fingerprint(Fingerprint.ofPhone(person.phone().e164()))))
                .isEqualTo(1);
        assertThat(given.count(fingerprints + "claimed_nik_fingerprint is null", known.id))
                .isEqualTo(1);
    }

    private void bookAtOnce() {
        var details = new PatientDetails(new PersonName("Sri Segel"), NIK, null, Given.BORN, Sex.F, PHONE, TOLD);
        var payer = new PayerDetails(Payer.JKN, CARD, VisitType.values()[2], LETTER, null);
        var body = "{\"nik\": \"" + NIK.digits() + "\", \"phone\": \"" + PHONE.typed() + "\"}";
        booking.book(new BookingRequest(
                "seal-" + Given.next(),
                body,
                SlotChoice.slot(given.practice(1).slot(1)),
                details,
                payer,
                Actor.api("seal")));
    }

    private void bookByForm() {
        var token = holdAPlace();
        booking.answer(token, answers("Sri Segel Dua", OTHER_NIK.digits()));
        booking.confirm(token, Actor.PATIENT);
    }

    private void leaveAFormHalfFilled() {
        booking.answer(holdAPlace(), answers("Sri Segel Tiga", NIK.digits()));
    }

    private void claimSomebodyElsesNik() {
        var claims = new PatientDetails(
                new PersonName("Sri Segel Empat"), NIK, null, Given.BORN.plusDays(1), Sex.F, PHONE, TOLD);
        var claiming = patients.identify(claims);
        assertThat(claiming.nik).isNull();
        assertThat(claiming.claimedNik).isEqualTo(NIK.digits());
        assertThat(patients.identify(claims).id).isEqualTo(claiming.id);
        assertThat(given.count(
                        "select count(*) from patient where id = ? and claimed_nik_fingerprint = ?",
                        claiming.id,
                        given.fingerprint(Fingerprint.ofNik(NIK.digits()))))
                .isEqualTo(1);
    }

    private String holdAPlace() {
        return booking.hold(SlotChoice.slot(given.practice(1).slot(1)), Payer.JKN, "192.0.2.77", Actor.PATIENT);
    }

    private static BookingAnswers answers(String name, String nik) {
        return new BookingAnswers(
                false,
                false,
                name,
                nik,
                "",
                "31",
                "1",
                "1990",
                "F",
                PHONE.typed(),
                "JKN",
                CARD.digits(),
                "3",
                LETTER,
                "",
                EMAIL.text(),
                "EMAIL");
    }

    /** Adds where any of these texts lies; returns how many columns were searched. */
    private int search(List<String> found, List<String> texts) throws SQLException {
        try (var connection = database.getConnection()) {
            int columns = 0;
            for (var table : tables(connection)) columns += search(connection, table, found, texts);
            return columns;
        }
    }

    private static int search(Connection connection, String table, List<String> found, List<String> texts)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from `" + table + "`")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    var value = rows.getObject(i);
                    if (value == null) continue;
                    var name = table + "." + rows.getMetaData().getColumnName(i);
                    var text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : value.toString();
                    if (texts.stream().anyMatch(text::contains) && !found.contains(name)) found.add(name);
                }
            }
            return columns;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }
}
