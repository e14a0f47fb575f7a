package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.ImportReport.Effect;
import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.UnreadableFile;
import id.edokter.support.Given;
import id.edokter.support.HospitalOfItsOwn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A table that is the whole truth: what it does not name ends. In a hospital of its own, where nothing else is missing. */
@QuarkusTest
@TestProfile(EndMissingTest.AHospitalOfItsOwn.class)
class EndMissingTest {

    public static class AHospitalOfItsOwn extends HospitalOfItsOwn {

        public AHospitalOfItsOwn() {
            super("ending");
        }
    }

    private static final Options END_MISSING = new Options(false, true, false);
    private static final Options END_MISSING_CONFIRMED = new Options(false, true, true);

    private static final String STAYS = "Anak,ANA,\"dr. Yang Tetap, Sp.A\",Setiap hari,08.00-10.00,6,3,20,Ruang 1\n";
    private static final String GOES = "Mata,MAT,\"dr. Yang Pergi, Sp.M\",Setiap hari,09.00-11.00,6,3,20,Ruang 2\n";

    private static final String CLINIC = "(select id from clinic where name = 'Mata')";

    @Inject
    ScheduleImport imports;

    @Inject
    Booking booking;

    @Inject
    Given given;

    @Test
    void whatTheTableDoesNotNameEndsTodayAndWhoIsBookedKeepsTheirPlace() throws UnreadableFile {
        assertThat(imports.apply(table(STAYS, GOES), Options.CAREFUL).outcome()).isEqualTo(Outcome.APPLIED);
        var day = given.today().plusDays(3);
        long session = given.count("select id from session where clinic_id = " + CLINIC + " and date = ?", day);
        var booked = booking.book(new BookingRequest(
                "ending", "ending", SlotChoice.nextFree(session), given.person(), Given.general(), Actor.PATIENT));

        // without the option it is only told
        var told = imports.apply(table(STAYS), Options.CAREFUL);
        assertThat(told.outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(told.missing()).hasSize(7).allMatch(line -> line.startsWith("dr. Yang Pergi, Sp.M, Mata, "));

        // with it, who is booked is shown before anything changes
        var asked = imports.apply(table(STAYS), END_MISSING);
        assertThat(asked.outcome()).isEqualTo(Outcome.NEEDS_CONFIRMATION);
        assertThat(asked.effects()).singleElement().satisfies(effect -> {
            assertThat(effect)
                    .extracting(Effect::date, Effect::booked, Effect::ends)
                    .containsExactly(day, 1, true);
        });
        assertThat(inForce()).isEqualTo(14);

        var done = imports.apply(table(STAYS), END_MISSING_CONFIRMED);
        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(inForce()).isEqualTo(7);
        assertThat(open(given.today().plusDays(1)))
                .as("what was only planned is gone")
                .isEqualTo(1);
        assertThat(open(day))
                .as("whoever is booked is not sent away by a table")
                .isEqualTo(2);
        assertThat(given.count(
                        "select count(*) from appointment where code = ? and status = 'BOOKED'",
                        booked.appointment().code))
                .isEqualTo(1);

        // the same once more changes nothing
        assertThat(imports.apply(table(STAYS), END_MISSING_CONFIRMED).outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);

        // and who comes back is planned again
        assertThat(imports.apply(table(STAYS, GOES), Options.CAREFUL).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(inForce()).isEqualTo(14);
        assertThat(open(given.today().plusDays(1))).isEqualTo(2);
        assertThat(open(day)).isEqualTo(2);
    }

    private long inForce() {
        return given.count(
                "select count(*) from weekly_schedule where valid_until is null or valid_until > ?", given.today());
    }

    private long open(LocalDate day) {
        return given.count("select count(*) from session where date = ? and status <> 'CANCELLED'", day);
    }

    private static byte[] table(String... rows) {
        return ("poli,kode_bpjs,dokter,hari,jam,kuota,kuota_jkn,menit,ruang\n" + String.join("", rows))
                .getBytes(StandardCharsets.UTF_8);
    }
}
