package id.edokter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.CannotStart;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.LookupKeyChanged;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TestKeys;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever changes the look-up key rests on. Whatever a test leaves, is changed back. */
@QuarkusTest
class LookupChangeTest {

    private static final String NEW = "Zu1oXb7Qk0wNf3TgVd9sLr5yHc8mPj2E";

    private final Sealer old = Sealer.of(TestKeys.DATA, TestKeys.LOOKUP);
    private final Sealer next = Sealer.of(TestKeys.DATA, NEW);

    @Inject
    @All
    List<SealedText> columns;

    @Inject
    LookupChange change;

    @Inject
    SealingKeys keys;

    @Inject
    PatientRegistry patients;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Event<LookupKeyChanged> changed;

    @Inject
    Clock clock;

    @Inject
    Given given;

    /** The same in an e-Dokter that was started with the new key. */
    private LookupChange afterwards() {
        return new LookupChange(columns, next, em, transactions, changed, clock);
    }

    @AfterEach
    void changeBack() {
        given.change("drop trigger if exists change_is_interrupted");
        boolean isChanged = given.count(
                        "select count(*) from sealing_key where kind = 'LOOKUP' and id = '1' and proof = ?",
                        (Object) next.proofOfLookup())
                > 0;
        boolean isUnderWay = given.count("select count(*) from sealing_key where kind = 'LOOKUP' and id = '2'") > 0;
        if (isUnderWay) change.to(next);
        if (isChanged || isUnderWay) afterwards().to(old);
        keys.check();
        change.refuseHalfChanged();
    }

    private boolean isFound(PatientDetails person, long id, Sealer with) {
        return given.count(
                        "select count(*) from patient where id = ? and nik_fingerprint = ? and phone_fingerprint = ?",
                        id,
                        with.fingerprint(Fingerprint.ofNik(person.nik().digits())),
                        with.fingerprint(Fingerprint.ofPhone(person.phone().e164())))
                == 1;
    }

    /** A column that is forgotten here would be found by nobody afterwards. */
    @Test
    void everyFingerprintThereIsIsMadeAnew() {
        var known = columns.stream()
                .filter(SealedText::isFound)
                .map(column -> column.table() + "." + column.fingerprintColumn())
                .toList();

        assertThat(known)
                .allSatisfy(column -> assertThat(given.count(
                                "select count(*) from information_schema.columns where table_schema = database()"
                                        + " and concat(table_name, '.', column_name) = ?",
                                column))
                        .as(column)
                        .isEqualTo(1));
        assertThat(given.count("select count(*) from information_schema.columns where table_schema = database()"
                        + " and column_name like '%fingerprint%' and table_name <> 'booking_phone'"))
                .isEqualTo(known.size());
    }

    @Test
    void withTheNewKeyEverybodyIsFoundAndWithTheOldNobody() {
        var person = given.person();
        long id = given.registered("RM-" + Given.next(), person);

        given.change("insert ignore into booking_phone (fingerprint) values (?)", (Object)
                old.fingerprint(Fingerprint.ofPhone(person.phone().e164())));

        assertThat(change.to(next)).isPositive();

        assertThat(isFound(person, id, next)).isTrue();
        assertThat(given.count("select count(*) from booking_phone")).isZero();
        assertThat(patients.withNik(person.nik())).isEmpty();
        assertThatThrownBy(keys::check).isInstanceOf(CannotStart.class).hasMessageContaining("EDOKTER_LOOKUP_KEY");
        assertThat(afterwards().to(old)).isPositive();
        assertThat(patients.withNik(person.nik()).orElseThrow().id).isEqualTo(id);
    }

    @Test
    void whatWasInterruptedIsNoStartAndGoesOn() {
        var first = given.person();
        long firstId = given.registered("RM-" + Given.next(), first);
        for (int i = 0; i <= LookupChange.AT_ONCE; i++) given.registered("RM-" + Given.next(), given.person());
        var last = given.person();
        long lastId = given.registered("RM-" + Given.next(), last);
        given.change("create trigger change_is_interrupted before update on patient for each row if new.id = " + lastId
                + " then signal sqlstate '45000' set message_text = 'gone'; end if");

        assertThatThrownBy(() -> change.to(next)).hasStackTraceContaining("gone");

        assertThat(isFound(last, lastId, old)).isTrue();
        assertThatThrownBy(change::refuseHalfChanged)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belum selesai");
        assertThatThrownBy(() -> change.to(Sealer.of(TestKeys.DATA, NEW + "x")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("kunci baru yang lain");

        given.change("drop trigger change_is_interrupted");
        assertThat(change.to(next)).isPositive();
        assertThat(isFound(first, firstId, next)).isTrue();
        assertThat(isFound(last, lastId, next)).isTrue();
        afterwards().refuseHalfChanged();
    }

    @Test
    void theSameKeyIsNoNewOne() {
        assertThatThrownBy(() -> change.to(old)).isInstanceOf(CannotStart.class).hasMessageContaining("sama dengan");
        change.refuseHalfChanged();
    }
}
