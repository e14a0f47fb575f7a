package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.audit.Witness;
import id.edokter.patient.AlreadyMerged;
import id.edokter.patient.CardSeen;
import id.edokter.patient.Cause;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Correction;
import id.edokter.patient.Duplicates;
import id.edokter.patient.KeepTheProved;
import id.edokter.patient.Likeness;
import id.edokter.patient.MergeIsUndone;
import id.edokter.patient.MergedSince;
import id.edokter.patient.NikIsTaken;
import id.edokter.patient.OpeningReason;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.patient.RecordIsRestricted;
import id.edokter.patient.RecordNumber;
import id.edokter.patient.Sex;
import id.edokter.patient.TwoPeople;
import id.edokter.schedule.Pool;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two records of one person become one, and two again, and nobody loses an appointment on the way. */
@QuarkusTest
class DuplicatesTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.1");
    private static final ChangeReason WHY = new ChangeReason("orang yang sama");

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Duplicates duplicates;

    @Inject
    PatientDesk desk;

    @Inject
    PatientRegistry registry;

    @Inject
    Transactions transactions;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private int day = 3;

    /** Each on a day of its own: nobody is in two places at once. */
    private Practice place(int places) {
        return data.practice(data.today().plusDays(day++), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private PatientDetails person(String name, LocalDate born, String mrn) {
        int n = Given.next();
        return new PatientDetails(new PersonName(name), null, mrn, born, Sex.F, PhoneNumber.of(Given.phone(n)));
    }

    private Booked book(long slot, PatientDetails person) {
        return booking.book(
                new BookingRequest(null, null, SlotChoice.slot(slot), person, Given.general(), Actor.PATIENT));
    }

    /** A person of the register, and the same again, who booked without a number. */
    private record Twins(long kept, long away, PatientDetails known, PatientDetails unknown, Booked booked) {}

    private Twins twins() {
        int n = Given.next();
        var name = "Kembar Uji " + n;
        var known = new PatientDetails(
                new PersonName(name),
                Given.nik(n, Given.BORN),
                null,
                Given.BORN,
                Sex.F,
                PhoneNumber.of(Given.phone(n)));
        long kept = data.registered("RM-" + n, known);
        var unknown = person(name, Given.BORN, null);
        var booked = book(place(1).slot(1), unknown);
        return new Twins(kept, booked.appointment().patient.id, known, unknown, booked);
    }

    private long ownerOf(Booked booked) {
        return data.count("select patient_id from appointment where id = ?", booked.appointment().id);
    }

    /** Whoever is restricted is opened with a reason, as at the desk. */
    private Patient record(long id) {
        desk.openRestricted(CLERK, id, new OpeningReason("uji penggabungan"));
        return desk.open(CLERK, id, "test").patient();
    }

    private boolean isSuggested(long one, long other) {
        // other tests enter people too, by the thousand
        while (duplicates.compareNew(5_000) == 5_000) {}
        // and many of them are alike: the list may be full of those
        return duplicates.suggested(5_000).stream()
                        .anyMatch(pair ->
                                pair.one().id == Math.min(one, other) && pair.other().id == Math.max(one, other))
                || data.count(
                                "select count(*) from patients_alike p join patient a on a.id = p.lower_id"
                                        + " join patient b on b.id = p.higher_id where p.lower_id = ? and p.higher_id = ?"
                                        + " and p.apart_at is null and a.merged_into is null and b.merged_into is null"
                                        + " and a.erased_at is null and b.erased_at is null"
                                        + " and a.restricted_at is null and b.restricted_at is null",
                                Math.min(one, other),
                                Math.max(one, other))
                        == 1;
    }

    // ---- suggested

    @Test
    void twoRecordsOfOneNameAndBirthDateAreSuggestedUntilToldApart() {
        var twins = twins();
        assertThat(twins.kept).isNotEqualTo(twins.away);
        assertThat(isSuggested(twins.kept, twins.away)).isTrue();
        assertThat(duplicates.of(CLERK, twins.away)).extracting(p -> p.id).containsExactly(twins.kept);
        assertThat(lines("PATIENT_LISTED", twins.kept)).isOne();
        assertThat(duplicates.compare(CLERK, twins.kept, twins.away).because())
                .containsExactly(Likeness.SAME_NAME_AND_BIRTH_DATE);

        duplicates.tellApart(CLERK, twins.away, twins.kept);
        duplicates.tellApart(CLERK, twins.kept, twins.away);

        assertThat(isSuggested(twins.kept, twins.away)).isFalse();
        assertThat(duplicates.of(CLERK, twins.away)).isEmpty();
        assertThat(lines("PATIENTS_TOLD_APART", twins.kept)).isOne();
    }

    @Test
    void aClaimedNikOrRecordNumberIsSuggested() {
        var known = data.person();
        long holder = data.registered("RM-" + Given.next(), known);
        var mistyped = new PatientDetails(
                new PersonName("Lain " + Given.next()),
                known.nik(),
                null,
                Given.BORN.plusDays(1),
                Sex.F,
                PhoneNumber.of(Given.phone(Given.next())));
        long claiming = book(place(1).slot(1), mistyped).appointment().patient.id;
        var mrn = "RM-" + Given.next();
        long other = data.registered(mrn, data.person());
        long claimingNumber = book(place(1).slot(1), person("Lain " + Given.next(), Given.BORN.plusDays(2), mrn))
                .appointment()
                .patient
                .id;

        assertThat(isSuggested(holder, claiming)).isTrue();
        assertThat(isSuggested(other, claimingNumber)).isTrue();
        assertThat(isSuggested(holder, claimingNumber)).isFalse();
    }

    @Test
    void aPairIsNotSuggestedAnyMoreOnceOneOfThemIsCorrected() {
        var twins = twins();
        assertThat(isSuggested(twins.kept, twins.away)).isTrue();

        desk.correct(
                CLERK,
                twins.away,
                desk.open(CLERK, twins.away, "test").version(),
                new Correction(
                        new PersonName("Orang Lain " + Given.next()),
                        Given.BORN,
                        Sex.F,
                        null,
                        null,
                        false,
                        null,
                        new ChangeReason("KTP")));

        assertThat(isSuggested(twins.kept, twins.away)).isFalse();
    }

    // ---- one

    @Test
    void aMergeMovesTheAppointmentsAndLeavesTheRecord() {
        var twins = twins();

        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        assertThat(ownerOf(twins.booked)).isEqualTo(twins.kept);
        assertThat(record(twins.away).id).isEqualTo(twins.kept);
        assertThat(desk.open(CLERK, twins.kept, "test").others())
                .extracting(p -> p.id)
                .containsExactly(twins.away);
        assertThat(isSuggested(twins.kept, twins.away)).isFalse();
        assertThat(lines("PATIENTS_MERGED", twins.kept)).isOne();
        assertThat(lines("PATIENTS_MERGED", twins.away)).isOne();
        assertThat(duplicates.told(CLERK, merge).items())
                .extracting(item -> item.kind, item -> item.itemId)
                .containsExactly(tuple("appointment", twins.booked.appointment().id));
        // the link of the ticket still opens it
        assertThat(booking.find(twins.booked.linkToken())).isPresent();
    }

    @Test
    void whoeverBooksAsTheMergedOneIsTheKeptOne() {
        var twins = twins();
        duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        assertThat(book(place(1).slot(1), twins.unknown).appointment().patient.id)
                .isEqualTo(twins.kept);
    }

    @Test
    void theNumbersOfTheMergedOneLeadToTheKeptOne() {
        var one = data.person();
        var other = data.person();
        long kept = data.registered("RM-" + Given.next(), one);
        var number = "RM-" + Given.next();
        long away = data.registered(number, other);
        data.change("update patient set to_check = 1 where id = ?", away);
        duplicates.merge(CLERK, kept, away, WHY);

        assertThat(book(place(1).slot(1), other).appointment().patient.id)
                .as("by NIK")
                .isEqualTo(kept);
        assertThat(book(place(1).slot(1), person("Siapa Pun", Given.BORN, number))
                        .appointment()
                        .patient
                        .id)
                .as("by record number")
                .isEqualTo(kept);
    }

    @Test
    void aNumberThatOnlyTheMergedOneHasGoesAlongAndComesBack() {
        var person = person("Tanpa Nomor " + Given.next(), Given.BORN, null);
        long kept = data.registered(null, person);
        var other = data.person();
        var number = "RM-" + Given.next();
        long away = data.registered(number, other);

        long merge = duplicates.merge(CLERK, kept, away, WHY);
        assertThat(record(kept).nik).isEqualTo(other.nik().digits());
        assertThat(record(kept).mrn).isEqualTo(number);

        duplicates.undo(CLERK, merge, new ChangeReason("dua orang"));
        assertThat(record(kept).nik).isNull();
        assertThat(record(kept).mrn).isNull();
        assertThat(record(away).nik).isEqualTo(other.nik().digits());
        assertThat(record(away).mrn).isEqualTo(number);
    }

    @Test
    void aNumberThatWasCorrectedSinceStays() {
        var person = person("Tanpa Nomor " + Given.next(), Given.BORN, null);
        long kept = data.registered(null, person);
        long away = data.registered("RM-" + Given.next(), data.person());
        long merge = duplicates.merge(CLERK, kept, away, WHY);
        clock.travel(Duration.ofMinutes(1));
        var right = "RM-" + Given.next();
        desk.correct(
                CLERK,
                kept,
                desk.open(CLERK, kept, "test").version(),
                new Correction(
                        person.name(),
                        person.birthDate(),
                        Sex.F,
                        null,
                        null,
                        false,
                        new RecordNumber(right),
                        new ChangeReason("kartu")));

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(kept).mrn).isEqualTo(right);
        assertThat(record(away).mrn).isNull();
    }

    @Test
    void twoPlacesInOneSessionHaveToBeSettledFirst() {
        var twins = twins();
        var practice = place(2);
        var other = book(practice.slot(1), twins.unknown);
        book(practice.slot(2), twins.known);

        assertThatThrownBy(() -> duplicates.merge(CLERK, twins.kept, twins.away, WHY))
                .isInstanceOf(BothInOneSession.class)
                .satisfies(refusal -> assertThat(((BothInOneSession) refusal).arguments())
                        .contains(practice.doctorName(), other.appointment().code));
        assertThat(ownerOf(twins.booked)).as("nothing of it happened").isEqualTo(twins.away);
        assertThat(record(twins.away).isMerged()).isFalse();

        booking.cancel(other.linkToken(), "", Actor.PATIENT);
        duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        assertThat(ownerOf(other)).isEqualTo(twins.kept);
    }

    /** Booked twice, came once: the usual way in which duplicates come about. */
    @Test
    void ofTwoOldVisitsInOneSessionTheOneStaysBehind() {
        var twins = twins();
        var practice = place(2);
        var missed = book(practice.slot(1), twins.unknown);
        book(practice.slot(2), twins.known);
        data.change("update appointment set status = 'NO_SHOW' where id = ?", missed.appointment().id);

        duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        assertThat(ownerOf(twins.booked)).isEqualTo(twins.kept);
        assertThat(ownerOf(missed)).isEqualTo(twins.away);
    }

    /** Nobody has to say of a past visit how it ended before two records can become one. */
    @Test
    void ofTwoPlacesInASessionThatIsPastOneStaysBehind() {
        var twins = twins();
        var practice = place(2);
        var other = book(practice.slot(1), twins.unknown);
        book(practice.slot(2), twins.known);
        clock.travel(Duration.ofDays(30));

        duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        assertThat(ownerOf(twins.booked)).isEqualTo(twins.kept);
        assertThat(ownerOf(other)).isEqualTo(twins.away);
    }

    /** The telephone was typed by whoever booked: it would get the codes that prove who somebody is. */
    @Test
    void aTelephoneOfAnUnprovedRecordDoesNotBecomeAProvedOnes() {
        var twins = twins();
        data.change(
                "update patient set phone = null, phone_typed = null, phone_fingerprint = null where id = ?",
                twins.kept);

        duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        assertThat(record(twins.kept).phone).isNull();
    }

    @Test
    void aRestrictionGoesAlongAndComesBack() {
        var twins = twins();
        data.change("update patient set restricted_at = now(3) where id = ?", twins.away);
        assertThatThrownBy(() -> duplicates.merge(CLERK, twins.kept, twins.away, WHY))
                .isInstanceOf(RecordIsRestricted.class);
        record(twins.away);

        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        assertThat(record(twins.kept).restrictedAt).isNotNull();

        duplicates.undo(CLERK, merge, WHY);
        assertThat(record(twins.kept).restrictedAt).isNull();
        assertThat(record(twins.away).restrictedAt).isNotNull();
    }

    /** Of whom it was lifted, nobody knows any more: each has again what it had. */
    @Test
    void whatWasLiftedOfBothComesBackToEachThatHadIt() {
        var twins = twins();
        data.change("update patient set restricted_at = now(3) where id in (?, ?)", twins.kept, twins.away);
        record(twins.kept);
        record(twins.away);
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        change(() -> registry.liftRestriction(twins.kept));
        assertThat(record(twins.kept).restrictedAt).isNull();

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(twins.kept).restrictedAt).isNotNull();
        assertThat(record(twins.away).restrictedAt).isNotNull();
    }

    @Test
    void whatCameAlongAndWasLiftedComesBackToTheOneThatHadItAlone() {
        var twins = twins();
        data.change("update patient set restricted_at = now(3) where id = ?", twins.away);
        record(twins.away);
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        change(() -> registry.liftRestriction(twins.kept));

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(twins.kept).restrictedAt).isNull();
        assertThat(record(twins.away).restrictedAt).isNotNull();
    }

    @Test
    void whatWasAskedForSinceHoldsForBoth() {
        var twins = twins();
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        change(() -> registry.restrict(twins.kept));

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(twins.kept).restrictedAt).isNotNull();
        assertThat(record(twins.away).restrictedAt).isNotNull();
    }

    @Test
    void theKeptOnesOwnRestrictionStaysItsOwn() {
        var twins = twins();
        data.change("update patient set restricted_at = now(3) where id = ?", twins.kept);
        record(twins.kept);
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(twins.kept).restrictedAt).isNotNull();
        assertThat(record(twins.away).restrictedAt).isNull();
    }

    private void change(Runnable work) {
        transactions.run(() -> {
            work.run();
            return null;
        });
    }

    /** The twin took its number along into the record that stands for both, unproved as it was. */
    @Test
    void aNumberOfAMergedTwinIsConfirmedForTheOneThatWasKept() {
        var name = "Kembar NIK " + Given.next();
        long kept = data.registered("RM-" + Given.next(), person(name, Given.BORN, null));
        data.change("update patient set to_check = 0 where id = ?", kept);
        var number = data.person();
        long away = book(place(1).slot(1), number).appointment().patient.id;
        long merge = duplicates.merge(CLERK, kept, away, WHY);
        assertThat(record(kept).nik).isNull();

        desk.confirm(
                CLERK, kept, desk.open(CLERK, kept, "test").version(), new CardSeen(number.nik(), false, null, true));

        assertThat(record(kept).nik).isEqualTo(number.nik().digits());
        duplicates.undo(CLERK, merge, WHY);
        assertThat(record(kept).nik).isEqualTo(number.nik().digits());
        assertThat(record(away).nik).isNull();
        assertThat(record(away).claimedNik).isEqualTo(number.nik().digits());
        assertThat(desk.open(CLERK, away, "test").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.cause()).isEqualTo(Cause.KEPT_RECORDS_CARD));
    }

    @Test
    void aNumberOfATwinOfAnotherLeadsToThatOther() {
        long holder = data.registered("RM-" + Given.next(), person("Lain " + Given.next(), Given.BORN, null));
        var number = data.person();
        long away = book(place(1).slot(1), number).appointment().patient.id;
        duplicates.merge(CLERK, holder, away, WHY);
        long id = data.registered("RM-" + Given.next(), person("Lain " + Given.next(), Given.BORN, null));

        assertThatThrownBy(() -> desk.confirm(
                        CLERK,
                        id,
                        desk.open(CLERK, id, "test").version(),
                        new CardSeen(number.nik(), false, null, true)))
                .isInstanceOfSatisfying(
                        NikIsTaken.class, taken -> assertThat(taken.holder).isEqualTo(holder));
    }

    /** What clerks write may name people. */
    @Test
    void reasonsOfMergesLieSealed() {
        var twins = twins();
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, new ChangeReason("Zubaidah Rahasia"));
        duplicates.undo(CLERK, merge, new ChangeReason("Zubaidah Kembar"));

        var told = duplicates.told(CLERK, merge).merge();
        assertThat(told.reason).isEqualTo("Zubaidah Rahasia");
        assertThat(told.undoneReason).isEqualTo("Zubaidah Kembar");
        assertThat(data.count(
                        "select count(*) from patient_merge where instr(concat(reason, ifnull(undone_reason, '')),"
                                + " 'Zubaidah') > 0"))
                .isZero();
    }

    @Test
    void whoAskedNotToBeListedIsNotSuggested() {
        var twins = twins();
        assertThat(isSuggested(twins.kept, twins.away)).isTrue();

        data.change("update patient set restricted_at = now(3) where id = ?", twins.kept);

        assertThat(isSuggested(twins.kept, twins.away)).isFalse();
        assertThat(duplicates.of(CLERK, twins.away)).isEmpty();
    }

    /** The card that was seen meanwhile is that of the record that was kept. */
    @Test
    void aNumberThatWasConfirmedSinceStays() {
        var first = person("Belum Pasti " + Given.next(), Given.BORN, null);
        long kept = book(place(1).slot(1), first).appointment().patient.id;
        var second = data.person();
        long away = book(place(1).slot(1), second).appointment().patient.id;
        long merge = duplicates.merge(CLERK, kept, away, WHY);
        desk.confirm(CLERK, kept, desk.open(CLERK, kept, "test").version(), new CardSeen(null, true, null, true));

        duplicates.undo(CLERK, merge, WHY);

        assertThat(record(kept).nik).isEqualTo(second.nik().digits());
        assertThat(record(away).nik).isNull();
    }

    /** One card per person: where both were seen and differ, no clerk's tick makes them one. */
    @Test
    void twoWhoseCardsWereSeenWithDifferentNiksAreNotMerged() {
        long one = data.registered("RM-" + Given.next(), data.person());
        long other = data.registered("RM-" + Given.next(), data.person());
        data.change("update patient set to_check = 0 where id in (?, ?)", one, other);

        assertThatThrownBy(() -> duplicates.merge(CLERK, one, other, WHY)).isInstanceOf(TwoPeople.class);
        assertThatThrownBy(() -> duplicates.merge(CLERK, other, one, WHY)).isInstanceOf(TwoPeople.class);
        assertThat(record(other).isMerged()).isFalse();
    }

    @Test
    void aRecordWhoseCardWasSeenIsTheOneToKeep() {
        var twins = twins();

        assertThatThrownBy(() -> duplicates.merge(CLERK, twins.away, twins.kept, WHY))
                .isInstanceOf(KeepTheProved.class);
        assertThatThrownBy(() -> duplicates.merge(CLERK, twins.kept, twins.kept, WHY))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> duplicates.merge(CLERK, twins.kept, 987_654_321, WHY))
                .isInstanceOf(NotFoundException.class);
    }

    // ---- two again

    @Test
    void takingItBackPutsBackWhatWentAndLeavesWhatCameSince() {
        var twins = twins();
        var before = book(place(1).slot(1), twins.known);
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        var since = book(place(1).slot(1), twins.known);
        booking.cancel(twins.booked.linkToken(), "", Actor.PATIENT);

        duplicates.undo(CLERK, merge, new ChangeReason("saudara kembar"));

        assertThat(ownerOf(twins.booked)).isEqualTo(twins.away);
        assertThat(ownerOf(before)).isEqualTo(twins.kept);
        assertThat(ownerOf(since)).isEqualTo(twins.kept);
        assertThat(record(twins.away).id).isEqualTo(twins.away);
        assertThat(lines("MERGE_UNDONE", twins.away)).isOne();
        assertThatThrownBy(() -> duplicates.undo(CLERK, merge, WHY)).isInstanceOf(MergeIsUndone.class);
        // and they can be merged again
        duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        assertThat(ownerOf(twins.booked)).isEqualTo(twins.kept);
    }

    @Test
    void mergesAreTakenBackInTheOppositeOrder() {
        var twins = twins();
        long third = data.registeredWithoutNik();
        long first = duplicates.merge(CLERK, twins.kept, twins.away, WHY);
        long second = duplicates.merge(CLERK, third, twins.kept, WHY);
        assertThat(ownerOf(twins.booked)).isEqualTo(third);
        assertThat(record(twins.away).id).as("through both").isEqualTo(third);

        assertThatThrownBy(() -> duplicates.undo(CLERK, first, WHY)).isInstanceOf(MergedSince.class);
        duplicates.undo(CLERK, second, WHY);
        duplicates.undo(CLERK, first, WHY);

        assertThat(ownerOf(twins.booked)).isEqualTo(twins.away);
    }

    // ---- at the same moment

    @Test
    void twoClerksMergeOnePairOnce() {
        var twins = twins();

        var outcomes = Crowd.of(8, i -> () -> duplicates.merge(CLERK, twins.kept, twins.away, WHY));

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o.refusal() != null)
                .allSatisfy(o -> assertThat(o.refusal()).isInstanceOf(AlreadyMerged.class));
        assertThat(data.count(
                        "select count(*) from patient_merge where merged_id = ? and undone_at is null", twins.away))
                .isOne();
    }

    @Test
    void twoClerksWhoMergeInOppositeDirectionsLoseNobody() {
        long one = data.registered("RM-" + Given.next(), data.person());
        long other = data.registeredWithoutNik();

        var outcomes = Crowd.of(
                8,
                i -> () -> i % 2 == 0
                        ? duplicates.merge(CLERK, one, other, WHY)
                        : duplicates.merge(CLERK, other, one, WHY));

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(data.count("select count(*) from patient where id in (?, ?) and merged_into is null", one, other))
                .isOne();
    }

    @Test
    void twoClerksTakeAMergeBackOnce() {
        var twins = twins();
        long merge = duplicates.merge(CLERK, twins.kept, twins.away, WHY);

        var outcomes = Crowd.of(8, i -> () -> {
            duplicates.undo(CLERK, merge, WHY);
            return merge;
        });

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(ownerOf(twins.booked)).isEqualTo(twins.away);
    }

    /** Whoever books while the records become one ends up in the one that is kept, whichever comes first. */
    @Test
    void nobodyIsBookedForARecordThatIsGone() {
        var twins = twins();
        var later = List.of(place(1), place(1));

        var outcomes = Crowd.of(
                3,
                i -> () -> i == 0
                        ? duplicates.merge(CLERK, twins.kept, twins.away, WHY)
                        : book(later.get(i - 1).slot(1), twins.unknown).appointment().id);

        assertThat(outcomes).allSatisfy(o -> assertThat(o.refusal()).isNull());
        assertThat(data.count("select count(*) from appointment where patient_id = ?", twins.away))
                .isZero();
    }

    private long lines(String act, long patient) {
        return data.count("select count(*) from audit_event where act = ? and patient_id = ?", act, patient);
    }
}
