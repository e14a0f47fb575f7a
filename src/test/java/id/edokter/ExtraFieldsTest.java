package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever sends more than a form asks for (owner, role, status, any field of what is stored) changes nothing with it.
 * The names are taken from the entities themselves; programs are told that a field is unknown.
 */
@QuarkusTest
class ExtraFieldsTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Booking booking;

    @Inject
    EntityManagerFactory entities;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    /** Every field of every entity, as it is called in Java and in the tables. */
    private Map<String, String> everything() {
        var all = new LinkedHashMap<String, String>();
        for (var entity : entities.getMetamodel().getEntities()) {
            Arrays.stream(entity.getJavaType().getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(Field::getName)
                    .forEach(name -> {
                        all.put(name, "1");
                        all.put(name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), "1");
                        all.put(entity.getName() + "." + name, "1");
                    });
        }
        all.putAll(Map.of("role", "administrator", "roles[]", "ADMINISTRATOR", "admin", "true", "status", "COMPLETED"));
        assertThat(all).hasSizeGreaterThan(100).containsKeys("passwordHash", "mrn", "late", "disabled_at");
        return all;
    }

    @Test
    void noFieldOfABookingIsSetFromOutside() {
        var practice = data.practice(2);
        var other = data.registered("RM" + Given.next(), data.person());
        var form = "/daftar/"
                + booking.hold(
                        SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        var visitor = PlainBrowser.fresh();
        var asked = Forms.person();
        var more = everything();
        more.putAll(Map.of("patientId", "" + other, "patient_id", "" + other, "patient", "" + other));
        more.keySet().removeAll(List.of("withoutNik", "card", "reference", "insurer"));
        sends(visitor, form + "/pasien", more, asked);
        sends(visitor, form + "/bayar", more, Forms.form("payer", "GENERAL"));
        more.remove("seen");

        var ticket = sends(visitor, form + "/janji", more, Map.of());

        assertThat(ticket).startsWith("/janji/");
        assertThat(data.count(
                        "select count(*) from appointment a join patient p on p.id = a.patient_id where a.slot_id = ?"
                                + " and a.status = 'BOOKED' and a.channel = 'WEB' and a.late = 0 and a.ended_reason is null"
                                + " and a.patient_id <> ? and a.patient_name = ? and p.mrn is null",
                        practice.slot(1),
                        other,
                        asked.get("name")))
                .isOne();
    }

    /** The form without what a browser cannot send, in parts that the server takes. */
    private static String sends(
            PlainBrowser visitor, String address, Map<String, String> more, Map<String, String> form) {
        var location = "";
        var names =
                more.keySet().stream().filter(name -> !form.containsKey(name)).toList();
        int part = 80;
        for (int i = 0; i < names.size(); i += part) {
            var fields = new LinkedHashMap<String, String>();
            names.subList(i, Math.min(names.size(), i + part)).forEach(name -> fields.put(name, more.get(name)));
            fields.putAll(form);
            var answer = visitor.sends(address, fields);
            assertThat(answer.status()).as("%s", answer).isEqualTo(303);
            location = answer.location();
        }
        return location;
    }

    @Test
    void nobodyGivesThemselvesARoleOrAnotherPerson() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var name = clerk.colleague().userName();
        var more = everything();
        more.putAll(Map.of("userName", "admin", "formToken", clerk.formToken(), "roles", "ADMINISTRATOR"));
        more.keySet().removeAll(List.of("newPassword", "ownPassword"));
        var names = List.copyOf(more.keySet());
        for (int i = 0; i < names.size(); i += 80) {
            var fields = new LinkedHashMap<String, String>();
            names.subList(i, Math.min(names.size(), i + 80)).forEach(field -> fields.put(field, more.get(field)));
            fields.put("formToken", clerk.formToken());
            fields.put("ownPassword", clerk.colleague().password());
            fields.put("newPassword", "lampu biru berlari cepat");
            data.change("delete from attempt_count");
            clerk.browser().sends("/akun/kata-sandi", fields);
            clerk.browser().sends("/akun/sesi-lain/akhir", fields);
        }

        assertThat(data.count(
                        "select count(*) from account a join account_role r on r.account_id = a.id"
                                + " where a.user_name = ? and a.disabled_at is null and a.totp_secret is null",
                        name))
                .isOne();
        assertThat(data.count(
                        "select count(*) from account a join account_role r on r.account_id = a.id"
                                + " where a.user_name = ? and r.role = 'FRONT_DESK'",
                        name))
                .isOne();
    }
}
