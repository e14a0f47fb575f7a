package id.edokter.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.AddressRange;
import id.edokter.shared.PersonalField;
import id.edokter.shared.Transactions;
import id.edokter.shared.UtcInstant;
import id.edokter.shared.Wib;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On the database: whom an incident concerns is what the trail says. */
@QuarkusTest
class IncidentsTest {

    @Inject
    Incidents incidents;

    @Inject
    NoticeRecords notices;

    @Inject
    Transactions transactions;

    @Inject
    AuditTrail trail;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final int number = Given.next();
    /** A day of its own for each test. */
    private final LocalDateTime nine = LocalDateTime.of(2022, 1, 1, 9, 0).plusDays(number);

    private final Witness admin = new Witness("admin." + number, "10.0.0.9");

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private long seen(String who, String address, LocalDateTime at) {
        long patient = data.registered(null, data.person());
        seen(who, address, at, patient);
        return patient;
    }

    private void seen(String who, String address, LocalDateTime at, long patient) {
        clock.travelTo(at);
        trail.addNow(new Witness(who, address), Act.PATIENT_SEEN, patient, "", "");
        clock.comeBack();
    }

    private Incident incident(String userName, String range) {
        return incidents.note(admin, details(userName, range, nine.plusHours(2)));
    }

    private IncidentDetails details(String userName, String range, LocalDateTime until) {
        return new IncidentDetails(
                instant(nine.plusHours(3)),
                "Akun dipakai orang lain",
                "Nama dan tanggal lahir",
                "Akun ditutup",
                instant(nine),
                instant(until),
                userName,
                Optional.of(range).filter(text -> !text.isEmpty()).map(AddressRange::of));
    }

    private static Instant instant(LocalDateTime wib) {
        return wib.atZone(Wib.ZONE).toInstant();
    }

    private List<Long> affected(Incident incident) {
        return incidents.look(admin, incident.id, 0, 50).stream()
                .map(AffectedPatient::id)
                .toList();
    }

    private long lines(Act act) {
        return data.count("select count(*) from audit_event where who = ? and act = ?", admin.who(), act.name());
    }

    @Test
    void whoWasSeenAtThatTimeIsConcerned() {
        seen("siti", "10.1.2.3", nine.minusMinutes(1));
        long first = seen("siti", "10.1.2.3", nine);
        long last = seen("budi", "192.168.0.1", nine.plusHours(2).minusMinutes(1));
        seen("siti", "10.1.2.3", nine.plusHours(2));

        assertThat(affected(incident("", ""))).containsExactlyInAnyOrder(first, last);
    }

    @Test
    void aUserNameAndANetworkNarrowIt() {
        long here = seen("siti", "10.1.2.3", nine);
        long near = seen("siti", "10.1.9.9", nine);
        long far = seen("siti", "10.2.0.0", nine);
        long other = seen("budi", "10.1.2.3", nine);

        assertThat(affected(incident("siti", ""))).containsExactlyInAnyOrder(here, near, far);
        assertThat(affected(incident("", "10.1.0.0/16"))).containsExactlyInAnyOrder(here, near, other);
        assertThat(affected(incident("siti", "10.1.2.3"))).containsExactly(here);
        assertThat(affected(incident("nobody", ""))).isEmpty();
    }

    @Test
    void aNetworkMayBeOfTheNewerKind() {
        long inside = seen("siti", "2001:db8:1::5", nine);
        seen("siti", "2001:db9::5", nine);
        seen("siti", "10.1.2.3", nine);
        seen("siti", "", nine);

        assertThat(affected(incident("", "2001:db8::/32"))).containsExactly(inside);
        assertThat(affected(incident("", "::/0"))).hasSize(2);
        assertThat(affected(incident("", "0.0.0.0/0"))).hasSize(1);
    }

    /** What happened is told in words, and words name people. */
    @Test
    void whatIsWrittenLiesSealed() {
        var details = new IncidentDetails(
                instant(nine.plusHours(3)),
                "berkas Zubaidah hilang",
                "NIK Zubaidah",
                "Zubaidah dikabari",
                instant(nine),
                instant(nine.plusHours(1)),
                "",
                Optional.empty());
        long id = incidents.note(admin, details).id;

        var read = incidents.counted(id).incident();
        assertThat(List.of(read.what, read.data, read.handling))
                .containsExactly("berkas Zubaidah hilang", "NIK Zubaidah", "Zubaidah dikabari");
        assertThat(data.count(
                        "select count(*) from incident where instr(concat(what, data, handling), 'Zubaidah') > 0"))
                .isZero();
    }

    @Test
    void aPatientIsOneLineHoweverOftenSeen() {
        long patient = seen("siti", "10.1.2.3", nine);
        seen("siti", "10.1.2.3", nine.plusHours(1), patient);

        var found = incidents.look(admin, incident("", "").id, 0, 50);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).lines()).isEqualTo(2);
        assertThat(found.get(0).first())
                .isEqualTo(instant(nine).plusMillis(found.get(0).first().toEpochMilli() % 1000));
        assertThat(found.get(0).name()).startsWith("Uji Coba");
        assertThat(found.get(0).maskedPhone()).startsWith("•••• ");
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");

        var first = incidents.look(admin, incident.id, 0, 3);
        var second = incidents.look(admin, incident.id, 3, 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(incidents.counted(incident.id).patients()).isEqualTo(5);
    }

    @Test
    void whoWasToldIsMarkedOnceAndOnlyWhoIsConcerned() {
        long one = seen("siti", "10.1.2.3", nine);
        long two = seen("siti", "10.1.2.3", nine);
        long stranger = data.registered(null, data.person());
        var incident = incident("", "");

        assertThat(incidents.tell(admin, incident.id, List.of(one, stranger))).isEqualTo(1);
        assertThat(incidents.tell(admin, incident.id, List.of(one))).isZero();
        assertThat(incidents.counted(incident.id).told()).isEqualTo(1);
        assertThat(incidents.tellAll(admin, incident.id)).isEqualTo(1);

        var counted = incidents.counted(incident.id);
        assertThat(counted.isAllTold()).isTrue();
        assertThat(lines(Act.INCIDENT_PATIENT_TOLD)).isEqualTo(2);
        assertThat(data.count("select count(*) from incident_notice where patient_id = ?", two))
                .isEqualTo(1);
    }

    /** It is kept, so it is in the copy of the patient whom it is about. */
    @Test
    void thatSomebodyWasToldIsInTheirCopy() {
        long one = seen("siti", "10.1.2.3", nine);
        long two = seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");
        incidents.tell(admin, incident.id, List.of(one));

        assertThat(transactions.run(() -> notices.about(one)))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .containsEntry(PersonalField.NUMBER, incident.id)
                        .containsKey(PersonalField.AT));
        assertThat(transactions.run(() -> notices.about(two))).isEmpty();
    }

    /** More than two batches; in the middle of the second the database refuses, as it would when it goes away. */
    @Test
    void whatWasInterruptedGoesOnWhereItWas() {
        int all = 2 * Incidents.AT_ONCE + 100;
        long first = 7_000_000_000L + 10_000L * number;
        data.change(
                "insert into audit_event (at, who, act, patient_id, subject, detail, address)"
                        + " select ?, 'siti', 'PATIENT_SEEN', ? + seq, '', '', '' from seq_0_to_" + (all - 1),
                UtcInstant.of(instant(nine.plusHours(1))),
                first);
        var incident = incident("", "");
        data.change("create trigger incident_is_interrupted before insert on incident_notice for each row"
                + " if new.patient_id = " + (first + Incidents.AT_ONCE + 50)
                + " then signal sqlstate '45000' set message_text = 'gone'; end if");
        try {
            assertThatThrownBy(() -> incidents.tellAll(admin, incident.id)).hasStackTraceContaining("gone");
        } finally {
            data.change("drop trigger incident_is_interrupted");
        }
        assertThat(incidents.counted(incident.id).told()).isEqualTo(Incidents.AT_ONCE);
        assertThat(lines(Act.INCIDENT_PATIENT_TOLD)).isEqualTo(Incidents.AT_ONCE);

        assertThat(incidents.tellAll(admin, incident.id)).isEqualTo(all - Incidents.AT_ONCE);
        assertThat(incidents.tellAll(admin, incident.id)).isZero();

        assertThat(incidents.counted(incident.id).isAllTold()).isTrue();
        assertThat(data.count(
                        "select count(distinct patient_id) from audit_event where who = ? and act = ?",
                        admin.who(),
                        Act.INCIDENT_PATIENT_TOLD.name()))
                .isEqualTo(all);
        assertThat(lines(Act.INCIDENT_PATIENT_TOLD)).isEqualTo(all);
    }

    /** Two administrators press the same button. */
    @Test
    void twoWhoTellAllTellEachOnce() {
        for (int i = 0; i < 20; i++) seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");

        var told = Crowd.of(2, n -> () -> incidents.tellAll(admin, incident.id));

        assertThat(told.stream().mapToInt(Crowd.Outcome::answer).sum()).isEqualTo(20);
        assertThat(lines(Act.INCIDENT_PATIENT_TOLD)).isEqualTo(20);
    }

    @Test
    void whatIsClosedStaysAsItWas() {
        long one = seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");
        incidents.close(admin, incident.id);

        assertThatThrownBy(() -> incidents.change(admin, incident.id, details("", "", nine.plusHours(9))))
                .isInstanceOf(IncidentIsClosed.class);
        assertThatThrownBy(() -> incidents.tell(admin, incident.id, List.of(one)))
                .isInstanceOf(IncidentIsClosed.class);
        assertThatThrownBy(() -> incidents.tellAll(admin, incident.id)).isInstanceOf(IncidentIsClosed.class);
        assertThatThrownBy(() -> incidents.agencyWasTold(admin, incident.id)).isInstanceOf(IncidentIsClosed.class);
        assertThatThrownBy(() -> incidents.close(admin, incident.id)).isInstanceOf(IncidentIsClosed.class);
        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'INCIDENT_CLOSED' and detail = ?",
                        admin.who(),
                        "0 of 1 told"))
                .isEqualTo(1);
    }

    @Test
    void everyStepLeavesALineAndEveryPatientSeenOne() {
        seen("siti", "10.1.2.3", nine);
        seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");
        incidents.change(admin, incident.id, details("siti", "", nine.plusHours(2)));
        incidents.look(admin, incident.id, 0, 50);
        incidents.takeAlong(admin, incident.id);
        incidents.agencyWasTold(admin, incident.id);
        incidents.agencyWasTold(admin, incident.id);

        assertThat(lines(Act.INCIDENT_NOTED)).isEqualTo(1);
        assertThat(lines(Act.INCIDENT_CHANGED)).isEqualTo(1);
        assertThat(lines(Act.INCIDENT_PATIENT_SEEN)).isEqualTo(2);
        assertThat(lines(Act.INCIDENT_PATIENT_EXPORTED)).isEqualTo(2);
        assertThat(lines(Act.INCIDENT_AGENCY_TOLD)).isEqualTo(1);
    }

    /** Looking into an incident that still goes on must not make it grow. */
    @Test
    void lookingIntoItIsNoPartOfIt() {
        long patient = seen("siti", "10.1.2.3", nine);
        var incident = incident("", "");
        clock.travelTo(nine.plusMinutes(30));
        incidents.look(admin, incident.id, 0, 50);
        incidents.takeAlong(admin, incident.id);
        clock.comeBack();

        assertThat(incidents.look(admin, incident.id, 0, 50)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(patient);
            assertThat(found.lines()).isEqualTo(1);
        });
    }

    @Test
    void threeTimesTwentyFourHoursBeginWhenItIsFound() {
        var incident = incident("", "");

        assertThat(incident.deadline()).isEqualTo(instant(nine.plusHours(3).plusDays(3)));
        var soon = Countdown.of(incident, incident.deadline().minus(Duration.ofHours(5)));
        assertThat(soon.isOver()).isFalse();
        assertThat(soon.isSoon()).isTrue();
        assertThat(soon.hours()).isEqualTo(5);
        var early = Countdown.of(incident, incident.foundAt.plus(Duration.ofMinutes(1)));
        assertThat(early.isSoon()).isFalse();
        assertThat(List.of(early.days(), early.hours(), early.minutes())).containsExactly(2L, 23L, 59L);
        var late = Countdown.of(incident, incident.deadline().plus(Duration.ofHours(26)));
        assertThat(late.isOver()).isTrue();
        assertThat(List.of(late.days(), late.hours())).containsExactly(1L, 2L);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> incidents.counted(987_654_321)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> incidents.close(admin, 987_654_321)).isInstanceOf(NotFoundException.class);
    }
}
