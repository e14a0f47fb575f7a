package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Rota;
import id.edokter.support.Changes;
import id.edokter.support.Dump;
import id.edokter.support.EveryForm;
import id.edokter.support.EveryForm.Sent;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    Rota rota;

    @Inject
    EntityManagerFactory entities;

    @Inject
    EveryForm forms;

    @Inject
    Changes changes;

    @Inject
    Dump dump;

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
        more.keySet().removeAll(List.of("withoutNik", "card", "reference", "insurer", "email", "first"));
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

    // ---- every form

    /** What no form of the tests holds: found again wherever it is written. */
    private static final String TEXT = "Zq7lebih";

    private static final String NUMBER = "987654321";
    private static final String DAY = "2002-03-04";

    /** Of fields in one form, as many as the server takes. */
    private static final int PART = 80;

    /**
     * Done with more than it asks for, a form does what it does without: the same tables, as often, with the same
     * states; and nothing of what was sent too much is written anywhere.
     */
    @ParameterizedTest
    @EnumSource
    @Tag("once")
    void noFormTakesMoreThanItAsksFor(Sent sent) {
        rota.plan();
        var first = open(sent);
        var then = changes.soFar();
        int status = first.sends(first.allRight()).status();
        if (sent != Sent.CODE_ASKED_AGAIN)
            assertThat(status).as("%s is done", sent).isIn(200, 303);
        var written = changesSince(then);

        var honest = done(sent, Map.of(), status, written);
        var more = List.copyOf(allOfTheirKind(sent).entrySet());
        for (int i = 0; i < more.size(); i += PART) {
            var some = new LinkedHashMap<String, String>();
            more.subList(i, Math.min(more.size(), i + PART))
                    .forEach(field -> some.put(field.getKey(), field.getValue()));
            assertThat(done(sent, some, status, written)).as("%s", sent).isEqualTo(honest);
        }
    }

    /** What was left for the jobs, some forms do on the way: that is no deed of theirs. */
    private EveryForm.Form open(Sent sent) {
        data.change("update patient set words_kept = true where words_kept = false");
        return forms.open(sent);
    }

    /** What finds nothing above does find what a form takes: here, a field of its own. */
    @Test
    @Tag("once")
    void whatIsTakenIsSeen() {
        var sent = Sent.FAMILY_ADDED;
        var form = forms.open(sent);
        var then = changes.soFar();
        form.sends(form.allRight());
        var written = changesSince(then);
        var honest = done(sent, Map.of(), 303, written);

        assertThat(done(sent, Map.of(), 303, written)).isEqualTo(honest);
        assertThat(done(sent, Map.of("relation", "PARENT"), 303, written)).isNotEqualTo(honest);
        assertThat(done(sent, Map.of("mrn", "RM-1"), 303, written)).isNotEqualTo(honest);
        assertThatThrownBy(() -> done(sent, Map.of("name", TEXT), 303, written)).isInstanceOf(AssertionError.class);
    }

    /** Sends a form that nobody has sent yet, and tells what became of the rows: states as they are, the rest as there. */
    private List<String> done(Sent sent, Map<String, String> more, int status, Map<String, Long> written) {
        var form = open(sent);
        var fields = new LinkedHashMap<>(form.allRight());
        fields.putAll(more);
        // only added to, and long
        long trail = data.count("select coalesce(max(id), 0) from audit_event");
        var before = new HashMap<String, Set<Map<String, String>>>();
        written.keySet().forEach(table -> before.put(table, Set.copyOf(rows(table, trail))));
        var then = changes.soFar();

        var answer = form.sends(fields);

        assertThat(answer.status()).as("%s %s", sent, answer).isEqualTo(status);
        assertThat(changesSince(then)).as("%s", sent).isEqualTo(written);
        var states = states();
        var found = new ArrayList<String>();
        for (var table : written.keySet())
            for (var row : rows(table, trail)) {
                if (before.get(table).contains(row)) continue;
                row.forEach((column, value) -> {
                    assertThat(value).as("%s.%s after %s", table, column, sent).doesNotContain(TEXT, NUMBER, DAY);
                    found.add(table + "." + column + (states.contains(value) ? " " + value : ""));
                });
            }
        Collections.sort(found);
        return found;
    }

    private List<Map<String, String>> rows(String table, long trail) {
        return dump.rows("select * from `" + table + "`" + (table.equals("audit_event") ? " where id > " + trail : ""));
    }

    private Map<String, Long> changesSince(Map<String, Long> then) {
        var now = new TreeMap<>(changes.soFar());
        now.replaceAll((table, rows) -> rows - then.getOrDefault(table, 0L));
        now.values().removeIf(rows -> rows == 0);
        // of a name that is new, as many as its letters
        now.remove("word_slip");
        return now;
    }

    /** What a column can hold of which there are few: names of states, and yes or no. */
    private Set<String> states() {
        var states = new HashSet<>(Set.of("true", "false"));
        attributes().filter(type -> type.getJavaType().isEnum()).forEach(type -> {
            for (var constant : type.getJavaType().getEnumConstants()) states.add(((Enum<?>) constant).name());
        });
        return states;
    }

    private Stream<? extends Attribute<?, ?>> attributes() {
        return entities.getMetamodel().getEntities().stream().flatMap(entity -> entity.getAttributes().stream());
    }

    /** Every field of every entity with something that it could hold, but what this form asks for. */
    private Map<String, String> allOfTheirKind(Sent sent) {
        var all = new TreeMap<String, String>();
        attributes().forEach(attribute -> all.put(attribute.getName(), kind(attribute.getJavaType())));
        all.putAll(Map.of("role", "ADMINISTRATOR", "roles", "ADMINISTRATOR", "roles[]", "ADMINISTRATOR"));
        all.putAll(Map.of(
                "patient", NUMBER, "patientId", NUMBER, "account", NUMBER, "account.id", NUMBER, "to_check", "false"));
        for (var same : Sent.values())
            if (same.route().equals(sent.route()))
                all.keySet().removeAll(forms.open(same).fields().keySet());
        return all;
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return ((Enum<?>) constants[constants.length - 1]).name();
        }
        if (type == boolean.class || type == Boolean.class) return "true";
        if (type == LocalDate.class) return DAY;
        if (Temporal.class.isAssignableFrom(type)) return DAY + "T01:02:03Z";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return NUMBER;
        return type == String.class ? TEXT : NUMBER;
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
