package id.edokter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain over the trail: whoever changes what was written is found out. */
@QuarkusTest
class AuditTrailTest {

    private static final Witness SITI = new Witness("siti", "192.0.2.7");

    @Inject
    AuditTrail trail;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    /** Other tests write under clocks of their own. */
    @BeforeEach
    void anEmptyTrail() {
        data.change("delete from audit_seal");
        data.change("delete from audit_event");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
        anEmptyTrail();
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) trail.addNow(SITI, Act.APPOINTMENT_SEEN, 4711L, "AB" + i, "lihat");
    }

    private void sealed(int lines) {
        write(lines);
        clock.travel(AuditTrail.SETTLED.plusSeconds(1));
        assertThat(trail.seal()).isEqualTo(lines);
    }

    private List<Long> broken() {
        var broken = new ArrayList<Long>();
        trail.verify(broken::add);
        return broken;
    }

    @Test
    void anUntouchedTrailHolds() {
        sealed(5);
        sealed(3);

        assertThat(trail.seal()).isZero();
        assertThat(broken()).isEmpty();
        assertThat(trail.anchor().event()).isEqualTo(data.count("select max(id) from audit_event"));
    }

    @Test
    void whatMayStillGetAnEarlierNeighbourIsNotSealedYet() {
        write(2);
        assertThat(trail.seal()).isZero();
        clock.travel(AuditTrail.SETTLED.plusSeconds(1));
        write(1);
        assertThat(trail.seal()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set who = 'budi' order by id limit 1",
                "update audit_event set at = date_add(at, interval 1 second) order by id limit 1",
                "update audit_event set patient_id = null order by id limit 1",
                "update audit_event set subject = 'X' order by id limit 1",
                "update audit_event set detail = '' order by id limit 1",
                "update audit_event set address = '' order by id limit 1",
                "update audit_event set act = 'SIGNED_IN' order by id limit 1",
                "delete from audit_event order by id limit 1",
                "delete from audit_event order by id desc limit 1",
                // two fields that together read the same
                "update audit_event set subject = concat(subject, 'l'), detail = 'ihat' order by id limit 1",
                "delete from audit_seal order by id limit 1",
                "update audit_seal set hash = previous order by id limit 1"
            })
    void aChangeIsFoundOut(String change) {
        sealed(4);
        sealed(4);
        data.change(change);

        assertThat(broken()).isNotEmpty();
    }

    @Test
    void aLineSlippedInLaterIsFoundOut() {
        sealed(3);
        var last = data.count("select max(id) from audit_event");
        data.change("delete from audit_event where id = ?", last - 1);
        data.change(
                "insert into audit_event (id, at, who, act, patient_id, subject, detail, address)"
                        + " select ?, at, 'budi', act, patient_id, subject, detail, address from audit_event where id = ?",
                last - 1,
                last);

        assertThat(broken()).isNotEmpty();
    }

    /** Who can write the database could make all seals anew; what was noted elsewhere shows that. */
    @Test
    void aChainThatWasMadeAnewHasNoNotedSeal() {
        sealed(3);
        var noted = trail.anchor();
        sealed(2);
        assertThat(trail.has(noted)).isTrue();
        assertThat(trail.has(new AuditTrail.Anchor(noted.event() + 1, noted.hash())))
                .isFalse();

        data.change("update audit_event set who = 'budi' order by id limit 1");
        data.change("delete from audit_seal");
        trail.seal();

        assertThat(broken()).isEmpty();
        assertThat(trail.has(noted)).isFalse();
    }

    @Test
    void aLineSlippedInBeforeTheFirstIsFoundOut() {
        sealed(2);
        data.change("insert into audit_event (id, at, who, act, subject, detail, address)"
                + " values (-5, '2026-01-01', 'budi', 'SIGNED_IN', '', '', '')");

        assertThat(broken()).isNotEmpty();
    }

    @Test
    void whatIsUndoneLeavesNoLine() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.add(SITI, Act.ACCOUNT_MADE, null, "x", "");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(data.count("select count(*) from audit_event")).isZero();
    }

    @Test
    void manyReplicasSealingAtOnceMakeOneChain() {
        write(40);
        clock.travel(AuditTrail.SETTLED.plusSeconds(1));

        var sealed = Crowd.of(6, i -> () -> trail.seal());

        assertThat(sealed).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        assertThat(sealed.stream().mapToInt(Crowd.Outcome::answer).sum()).isEqualTo(40);
        assertThat(broken()).isEmpty();
    }

    @Test
    void moreThanOneLinkTakesIsSealedInOneGo() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 2_300; i++) trail.add(SITI, Act.APPOINTMENT_SEEN, 1L, "M" + i, "");
        });
        clock.travel(AuditTrail.SETTLED.plusSeconds(1));

        assertThat(trail.seal()).isEqualTo(2_300);
        assertThat(data.count("select count(*) from audit_seal")).isEqualTo(3);
        assertThat(broken()).isEmpty();
    }

    @Test
    void questionsFindTheirLinesNewestFirst() {
        write(3);
        trail.addNow(new Witness("budi", ""), Act.SIGNED_IN, null, "budi", "");
        var from = clock.instant().minus(Duration.ofMinutes(1));
        var until = clock.instant().plus(Duration.ofMinutes(1));

        assertThat(trail.page(new TrailQuestion(from, until, "", null, "", null), 0, 50)
                        .events())
                .extracting(event -> event.subject)
                .containsExactly("budi", "AB2", "AB1", "AB0");
        assertThat(trail.page(new TrailQuestion(from, until, "siti", null, "", null), 0, 2))
                .satisfies(page -> assertThat(page.more()).isTrue())
                .satisfies(page -> assertThat(page.events()).hasSize(2));
        assertThat(trail.page(new TrailQuestion(from, until, "", Act.SIGNED_IN, "", null), 0, 50)
                        .events())
                .hasSize(1);
        assertThat(trail.page(new TrailQuestion(from, until, "", null, "ab1", null), 0, 50)
                        .events())
                .hasSize(1);
        assertThat(trail.page(new TrailQuestion(from, until, "", null, "", 4711L), 0, 50)
                        .events())
                .hasSize(3);
        assertThat(trail.page(new TrailQuestion(from, until, "Ünïcode 😀", null, "' or 1=1 -- 😀", null), 0, 50)
                        .events())
                .isEmpty();
    }

    @Test
    void overlongTextIsCutAndNotRefused() {
        trail.addNow(SITI, Act.SIGN_IN_FAILED, null, "😀".repeat(300), "y".repeat(900));

        assertThat(data.count("select char_length(subject) + char_length(detail) from audit_event"))
                .isEqualTo(80 + 200);
    }
}
