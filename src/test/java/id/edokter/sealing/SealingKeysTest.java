package id.edokter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.patient.PatientRegistry;
import id.edokter.shared.BrokenSeal;
import id.edokter.shared.CannotStart;
import id.edokter.shared.SealedText;
import id.edokter.shared.Sealer;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TestKeys;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever changes keys rests on. The application of the tests knows both keys, so no row is lost to the others. */
@QuarkusTest
class SealingKeysTest {

    @Inject
    @All
    List<SealedText> columns;

    @Inject
    SealingKeys keys;

    @Inject
    PatientRegistry patients;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    Given given;

    @Inject
    DataSource database;

    /** The same door in an e-Dokter that was started with these keys. */
    private SealingKeys with(String dataKeys, String lookupKey) {
        var sealer = Sealer.of(dataKeys, lookupKey);
        var own = columns.stream()
                .<SealedText>map(
                        column -> new SealedText(() -> sealer, column.table(), column.column(), column.key()) {})
                .toList();
        return new SealingKeys(own, sealer, em, transactions, clock);
    }

    private SealingKeys with(String dataKeys) {
        return with(dataKeys, TestKeys.LOOKUP);
    }

    @AfterEach
    void sealWithTheFirstAgain() {
        with(TestKeys.DATA).reseal();
        keys.check();
    }

    @Test
    void everySealedColumnIsThereAndIsOneOfBytes() {
        assertThat(columns).hasSizeGreaterThanOrEqualTo(10);
        for (var column : columns)
            assertThat(given.count(
                            "select count(*) from information_schema.columns where table_schema = database()"
                                    + " and table_name = ? and column_name = ?"
                                    + " and data_type in ('varbinary', 'blob', 'mediumblob')",
                            column.table(),
                            column.column()))
                    .as(column.table() + "." + column.column())
                    .isEqualTo(1);
    }

    @Test
    void afterSealingAnewTheOldKeyMayGoAndEverythingStillOpens() throws SQLException {
        var person = given.person();
        long id = given.registered("RM-" + Given.next(), person);
        with(TestKeys.DATA).reseal();
        assertThat(with(TestKeys.DATA).counts().get("t1")).isPositive();
        var gone = with(TestKeys.SECOND);
        assertThatThrownBy(gone::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"t1\"")
                .hasMessageContaining("EDOKTER_DATA_KEYS");

        var rotating = with(TestKeys.SECOND + "," + TestKeys.FIRST);
        rotating.check();
        assertThat(rotating.reseal()).isPositive();

        assertThat(rotating.counts()).containsEntry("t1", 0L);
        assertThat(rotating.reseal()).isZero();
        gone.check();
        assertThat(gone.counts()).containsOnlyKeys("t2");
        assertThat(given.count("select count(*) from sealing_key where kind = 'DATA' and id = 't1'"))
                .isZero();
        var second = Sealer.of(TestKeys.SECOND, TestKeys.LOOKUP);
        assertThat(second.open("patient.nik", sealed("nik", id)))
                .isEqualTo(person.nik().digits());
        assertThat(second.open("patient.phone", sealed("phone", id)))
                .isEqualTo(person.phone().e164());
        assertThat(patients.withNik(person.nik()).orElseThrow().id).isEqualTo(id);
    }

    @Test
    void withOneKeyThereIsNothingToSealAnew() {
        assertThat(with(TestKeys.FIRST).reseal()).isZero();
    }

    @Test
    void twoReplicasSealAnewAtOnceAndNothingIsLost() {
        for (int i = 0; i < 700; i++) given.registered("RM-" + Given.next(), given.person());
        with(TestKeys.DATA).reseal();
        long before = keys.counts().get("t1");

        var runs = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> with(TestKeys.SECOND + "," + TestKeys.FIRST).reseal()))
                .limit(2)
                .toList();

        assertThat(runs.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo((int) before);
        assertThat(keys.counts()).containsEntry("t1", 0L).containsEntry("t2", before);
    }

    @Test
    void aBrokenValueStaysAndStopsNoOther() throws SQLException {
        long broken = given.registered("RM-" + Given.next(), given.person());
        long whole = given.registered("RM-" + Given.next(), given.person());
        given.change("update patient set phone = concat(phone, 'x') where id = ?", broken);
        var before = sealed("phone", broken);

        with(TestKeys.SECOND + "," + TestKeys.FIRST).reseal();

        assertThat(sealed("phone", broken)).isEqualTo(before);
        assertThat(Sealer.keyOf(sealed("phone", whole))).isEqualTo("t2");
        given.change("update patient set phone = null, phone_fingerprint = null where id = ?", broken);
    }

    @Test
    void aClaimCannotBeMadeAProofByCopyingIt() {
        var person = given.person();
        long id = given.registered("RM-" + Given.next(), person);
        given.change(
                "update patient set claimed_nik = nik, claimed_nik_fingerprint = nik_fingerprint where id = ?", id);

        assertThatThrownBy(() -> patients.withNik(person.nik())).hasStackTraceContaining(BrokenSeal.class.getName());
        given.change("update patient set claimed_nik = null, claimed_nik_fingerprint = null where id = ?", id);
    }

    @Test
    void theSameNikCannotBeProvedTwice() {
        var person = given.person();
        given.registered("RM-" + Given.next(), person);

        assertThatThrownBy(() -> given.registered("RM-" + Given.next(), person))
                .hasStackTraceContaining("niks_are_unique")
                .satisfies(failure -> assertThat(failure.toString())
                        .doesNotContain(person.nik().digits()));
    }

    @Test
    void aSealedNumberWithoutItsFingerprintIsRefusedByTheDatabase() {
        long id = given.registered("RM-" + Given.next(), given.person());
        for (var column : List.of("nik", "phone"))
            assertThatThrownBy(() ->
                            given.change("update patient set %s_fingerprint = null where id = ?".formatted(column), id))
                    .hasStackTraceContaining(column + "_has_its_fingerprint");
    }

    @Test
    void anotherKeyOfTheSameNameIsRefusedAtTheStart() {
        assertThatThrownBy(with(TestKeys.SECOND.replace("t2:", "t1:"))::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("\"t1\"");
    }

    @Test
    void anotherLookUpKeyIsRefusedAtTheStart() {
        assertThatThrownBy(with(TestKeys.DATA, TestKeys.LOOKUP + "2")::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_LOOKUP_KEY");
    }

    private byte[] sealed(String column, long patient) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select " + column + " from patient where id = " + patient);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }
}
