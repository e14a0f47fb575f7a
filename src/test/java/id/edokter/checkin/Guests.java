package id.edokter.checkin;

import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.Pool;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Wib;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;

/** People with an appointment of today, who come. */
@Singleton
public class Guests {

    /** Somebody with a ticket. */
    public record Guest(long appointment, String code, String link, Practice practice) {

        /** Where the own telephone says so. */
        public String page() {
            return "/janji/" + link + "/datang";
        }

        public String desk() {
            return "/loket/janji/" + appointment + "/datang";
        }
    }

    public static final String PHONE = "081277770012";

    private final Given data;
    private final Booking booking;
    private final QueueDesk queue;
    private final DataSource database;

    Guests(Given data, Booking booking, QueueDesk queue, DataSource database) {
        this.data = data;
        this.booking = booking;
        this.queue = queue;
        this.database = database;
    }

    /** A session of today from that time on, ten minutes a place. */
    public Practice today(LocalTime starts, int places) {
        return data.practice(data.today(), starts, 10, Given.pools(Pool.ANY, places));
    }

    /** Somebody who can check in whenever a test runs, though late by then. */
    public Guest anyTime() {
        return in(data.practice(data.today(), LocalTime.MIDNIGHT, 119, Given.pools(Pool.ANY, 12)), 1);
    }

    public Guest in(Practice practice, int number) {
        long appointment = data.booked(practice, number);
        var phone = PhoneNumber.of(PHONE);
        data.change(
                "update appointment set phone_typed = ?, phone = ?, phone_fingerprint = ?, patient_name = 'Bima Kembangsari' where id = ?",
                data.sealed("appointment.phone_typed", phone.typed()),
                data.sealed("appointment.phone", phone.e164()),
                data.fingerprint(Fingerprint.ofPhone(phone.e164())),
                appointment);
        return known(appointment, practice);
    }

    /** Card and letter of whom JKN pays. */
    public static final String CARD = "0001234567890";

    public static final String LETTER = "0001R0040116A000001";

    /** The same, paid by JKN. */
    public Guest onJkn(Guest guest) {
        data.change(
                "update appointment set payer = 'JKN', jkn_card = ?, visit_type = 1, reference = ?, to_check = 0 where id = ?",
                data.sealed("appointment.jkn_card", CARD),
                data.sealed("appointment.reference", LETTER),
                guest.appointment());
        return guest;
    }

    /** What was said of card and letter, oldest first: "PAPERS_SEEN by KIOSK". */
    public List<String> papers(Guest guest) {
        var told = text("select group_concat(concat(act, ' by ', channel) order by id separator ';')"
                + " from appointment_history where act like 'PAPERS%' and appointment_id = " + guest.appointment());
        return told == null ? List.of() : List.of(told.split(";"));
    }

    /** Somebody of whom no telephone is known, as of many. */
    public Guest withoutPhone(Practice practice, int number) {
        return known(data.booked(practice, number), practice);
    }

    private Guest known(long appointment, Practice practice) {
        var code = text("select code from appointment where id = " + appointment);
        var link = booking.findLink(new BookingCode(code), Given.BORN).orElseThrow();
        return new Guest(appointment, code, link, practice);
    }

    public String status(Guest guest) {
        return text("select status from appointment where id = " + guest.appointment());
    }

    public String channel(Guest guest) {
        return text("select channel from appointment_history where act = 'CHECKED_IN' and appointment_id = "
                + guest.appointment());
    }

    public Instant arrivedAt(Guest guest) {
        return queue.queue(guest.practice().session()).lines().stream()
                .filter(line -> line.appointment() == guest.appointment())
                .findFirst()
                .orElseThrow()
                .arrivedAt();
    }

    /** "07.42", as pages tell it. */
    public String came(Guest guest) {
        var time = Wib.dateTime(arrivedAt(guest)).toLocalTime();
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** Numbers in the order of call. */
    public List<Integer> order(Practice practice) {
        return queue.queue(practice.session()).waiting().stream()
                .map(line -> line.number())
                .toList();
    }

    private String text(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
