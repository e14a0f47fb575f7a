package id.edokter.family;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What opens and closes, without a database. */
class FamilyStateTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 31);
    private static final PhoneNumber PHONE = PhoneNumber.of("081900000012");

    private static FamilySession session() {
        var account = new FamilyAccount();
        account.id = 4L;
        account.phone = PHONE.e164();
        var session = new FamilySession(account, new byte[] {9}, NOW, LONGEST, "192.0.2.1", "Firefox, Android");
        session.id = 3L;
        return session;
    }

    @Test
    void aSessionEndsByIdlenessByAgeByAnEndAndWithItsAccount() {
        var session = session();
        assertThat(session.isGoodAt(NOW.plus(IDLE).minusMillis(1), IDLE)).isTrue();
        assertThat(session.isGoodAt(NOW.plus(IDLE), IDLE)).isFalse();
        session.seenAt = NOW.plus(LONGEST);
        assertThat(session.isGoodAt(NOW.plus(LONGEST).minusMillis(1), IDLE)).isTrue();
        assertThat(session.isGoodAt(NOW.plus(LONGEST), IDLE)).isFalse();

        var ended = session();
        ended.end(NOW);
        ended.end(NOW.plusSeconds(5));
        assertThat(ended.endedAt).isEqualTo(NOW);
        assertThat(ended.isGoodAt(NOW, IDLE)).isFalse();

        var closed = session();
        closed.account.disable(NOW);
        closed.account.disable(NOW.plusSeconds(5));
        assertThat(closed.account.disabledAt).isEqualTo(NOW);
        assertThat(closed.isGoodAt(NOW, IDLE)).isFalse();
        closed.account.enable();
        assertThat(closed.isGoodAt(NOW, IDLE)).isTrue();
    }

    @Test
    void whoIsInIsToldFromTheSessionAndCalledByNoNumber() {
        var who = session().signedIn();

        assertThat(who).isEqualTo(new SignedInFamily(3, 4, PHONE.e164(), NOW)).hasToString("family:4");
        assertThat(who.witness("192.0.2.1")).isEqualTo(new Witness("family:4", "192.0.2.1"));
    }

    @Test
    void aCodeIsGoodForTenMinutesAndAnotherIsAskedForAfterOne() {
        var code = new PhoneCode(new byte[] {1}, new byte[] {2}, PHONE.e164(), 5L, 6L, NOW);

        assertThat(code.endsAt).isEqualTo(NOW.plusSeconds(600));
        assertThat(code.againAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(code.linkId).isEqualTo(5);
        assertThat(code.patientId).isEqualTo(6);
        assertThat(new PhoneCode(new byte[] {1}, new byte[] {2}, PHONE.e164(), NOW).linkId)
                .isNull();
    }

    @Test
    void aLinkIsOnlySaidUntilItIsProved() {
        var said =
                new PatientDetails(new PersonName("Uji Coba"), new Nik("9900017101900012"), null, BORN, Sex.F, PHONE);
        var link = new FamilyLink(4, Relation.CHILD, said, NOW);
        assertThat(link.patientId).isNull();
        assertThat(link.provedAt).isNull();
        assertThat(link.namesANumber()).isTrue();
        assertThat(link.said(PHONE)).isEqualTo(said);
        assertThat(link.isOf(said)).isTrue();
        assertThat(link.isOf(new PatientDetails(said.name(), null, null, BORN.plusDays(1), null, null)))
                .isFalse();
        assertThat(link.isOf(new PatientDetails(new PersonName("Lain"), null, null, BORN, null, null)))
                .isFalse();

        link.prove(7, FamilyLink.BY_CODE, NOW.plusSeconds(1));

        assertThat(link.patientId).isEqualTo(7);
        assertThat(link.provedBy).isEqualTo("code");
        assertThat(link.provedAt).isEqualTo(NOW.plusSeconds(1));
        var nameless =
                new FamilyLink(4, Relation.CHILD, new PatientDetails(said.name(), null, null, BORN, null, null), NOW);
        assertThat(nameless.namesANumber()).isFalse();
        assertThat(nameless.said(PHONE).nik()).isNull();
        assertThat(new FamilyLink(4, Relation.CHILD, new PatientDetails(said.name(), null, "12", BORN, null, null), NOW)
                        .namesANumber())
                .isTrue();
    }
}
