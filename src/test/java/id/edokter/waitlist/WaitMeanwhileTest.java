package id.edokter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.CallOff;
import id.edokter.schedule.Pool;
import id.edokter.schedule.SessionDesk;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens elsewhere while somebody waits, or has an offer: no offer outlives its reason, and nobody is blamed. */
@QuarkusTest
class WaitMeanwhileTest {

    private static final Witness CLERK = new Witness("uji.loket", "");

    @Inject
    Waitlist waitlist;

    @Inject
    InLine line;

    @Inject
    WaitDesk counter;

    @Inject
    Booking booking;

    @Inject
    SessionDesk desk;

    @Inject
    CallOff callOff;

    @Inject
    Given given;

    @Inject
    Telephones telephones;

    @Inject
    Transactions transactions;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    @BeforeEach
    void isMidmorning() {
        clock.travelTo(given.today().atTime(10, 0));
    }

    @AfterEach
    void comeBack() {
        judge.findsEveryPromiseKept();
        clock.comeBack();
    }

    private boolean is(long offer, String state) {
        return given.count("select count(*) from waitlist_offer where id = ? and state = ?", offer, state) == 1;
    }

    private void callOff(Practice practice) {
        transactions.run(() -> callOff.callOff(practice.doctor(), List.of(practice.session()), "uji", "sakit"));
    }

    // ---- the place cannot be had any more

    @Test
    void ofASessionThatIsCalledOffNothingIsOfferedAndNobodyIsBlamed() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);
        var second = line.joins(practice);
        line.cancel(before);
        long offer = line.offer(key);

        callOff(practice);

        assertThat(line.isOffered(key)).isFalse();
        assertThat(line.isOffered(second)).isFalse();
        assertThat(is(offer, "WITHDRAWN")).isTrue();
        assertThat(waitlist.open(key).wish().isWaiting()).isTrue();
        assertThat(waitlist.open(key).wish().missed).isZero();
        assertThat(waitlist.open(key).position()).isEqualTo(1);
        assertThat(given.count(
                        "select count(*) from appointment where session_id = ? and status = 'HELD'",
                        practice.session()))
                .isZero();
        assertThat(telephones.textsTo(person.phone().e164())).noneMatch(text -> text.contains("kami simpan"));
    }

    @Test
    void thePageThatShowedTheOfferBeforeIsRefusedInPlainWords() {
        var offered = line.offered();
        callOff(offered.practice());

        var late = PlainBrowser.fresh().sends(offered.page() + "/ambil", "tawaran", offered.offer());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("sudah tidak disimpan", "Urutan ke-1").doesNotContain("Ambil tempat ini");
    }

    @Test
    void whatTheDeskClosesIsTakenByNobodyAndOfferedAgainLater() {
        var offered = line.offered();
        desk.closeBooking(line.seen(offered.practice()), "dokter rapat", CLERK);

        assertThat(line.isOffered(offered.key())).isFalse();
        assertThatThrownBy(() -> waitlist.take(offered.key(), offered.offer(), Actor.PATIENT, InLine.BY_LINK))
                .isInstanceOf(OfferIsOver.class);
        line.tidies();
        assertThat(is(offered.offer(), "WITHDRAWN")).isTrue();
        assertThat(waitlist.open(offered.key()).wish().missed).isZero();

        clock.travel(Duration.ofMinutes(61));
        desk.openBooking(line.seen(offered.practice()), "rapat selesai", CLERK);
        assertThat(line.isOffered(offered.key())).isTrue();
    }

    @Test
    void norIsAnybodyToldOfIt() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        line.joins(practice, person);
        line.cancel(before);

        desk.closeBooking(line.seen(practice), "dokter rapat", CLERK);

        assertThat(telephones.textsTo(person.phone().e164()))
                .hasSize(1)
                .noneMatch(text -> text.contains("kami simpan"));
    }

    // ---- nobody knew of it

    @Test
    void anOfferThatNobodyCouldReadShutsNobodyOutOfTheSession() {
        var practice = given.practice(2);
        var booked = line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        var next = line.joins(practice);
        line.cancel(booked.get(0));
        long unread = line.offer(key);
        clock.travel(Duration.ofMinutes(61));
        line.tidies();
        assertThat(is(unread, "WITHDRAWN")).isTrue();
        assertThat(waitlist.open(next).offer().slot.id).isEqualTo(practice.slot(1));

        line.cancel(booked.get(1));

        assertThat(waitlist.open(key).offer().slot.id).isEqualTo(practice.slot(2));
    }

    @Test
    void theVerySamePlaceIsOfferedAgainAfterAnHourAndNotInARing() {
        var practice = given.practice(1);
        var booked = line.fill(practice).get(0);
        var key = line.joins(practice);
        line.cancel(booked);
        clock.travel(Duration.ofMinutes(61));
        line.tidies();
        line.tidies();
        assertThat(line.isOffered(key)).isFalse();

        clock.travel(Duration.ofMinutes(61));
        line.tidies();
        assertThat(waitlist.open(key).offer().slot.id).isEqualTo(practice.slot(1));
    }

    @Test
    void whoReadOfItAndDidNotAnswerIsNotAskedForTheSessionAgain() {
        var practice = given.practice(2);
        var booked = line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        line.cancel(booked.get(0));
        telephones.textsTo(person.phone().e164());
        clock.travel(Duration.ofMinutes(61));
        line.tidies();

        line.cancel(booked.get(1));
        clock.travel(Duration.ofMinutes(61));
        line.tidies();

        assertThat(line.isOffered(key)).isFalse();
        assertThat(waitlist.open(key).wish().missed).isEqualTo(1);
    }

    // ---- the visit that was to be earlier moves

    /** Somebody whose visit is two days after a place that is kept for them. */
    private record Earlier(Practice soon, Practice late, String visit, String key) {}

    private Earlier earlier() {
        var soon = given.practice(1);
        var late = given.again(soon, soon.date().plusDays(2), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var before = line.fill(soon).get(0);
        var visit = line.fill(late).get(0).linkToken();
        var key = waitlist.joinForEarlier(
                Secrets.token(), visit, InLine.wanted(late), Actor.PATIENT, InLine.BY_LINK, InLine.INDONESIAN);
        line.cancel(before);
        assertThat(line.isOffered(key)).isTrue();
        return new Earlier(soon, late, visit, key);
    }

    @Test
    void aPlaceThatIsNotEarlierAnyMoreGoesToTheNextAndTheWishWaitsOn() {
        var one = earlier();
        long offer = line.offer(one.key());
        var next = line.joins(one.soon());
        var sooner = given.again(
                one.soon(), one.soon().date().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        booking.move(one.visit(), SlotChoice.slot(sooner.slot(1)), Actor.PATIENT);

        assertThat(line.isOffered(one.key())).isFalse();
        assertThat(is(offer, "WITHDRAWN")).isTrue();
        assertThat(waitlist.open(one.key()).wish().isWaiting()).isTrue();
        assertThat(waitlist.open(one.key()).wish().missed).isZero();
        assertThat(waitlist.open(next).offer().slot.id).isEqualTo(one.soon().slot(1));
        assertThatThrownBy(() -> waitlist.take(one.key(), offer, Actor.PATIENT, InLine.BY_LINK))
                .isInstanceOf(OfferIsOver.class);
    }

    @Test
    void aPlaceThatIsStillEarlierStaysOffered() {
        var one = earlier();
        var later = given.again(
                one.soon(), one.late().date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        booking.move(one.visit(), SlotChoice.slot(later.slot(1)), Actor.PATIENT);

        assertThat(line.isOffered(one.key())).isTrue();
        waitlist.take(one.key(), line.offer(one.key()), Actor.PATIENT, InLine.BY_LINK);
        assertThat(booking.find(one.visit()).orElseThrow().slot.id)
                .isEqualTo(one.soon().slot(1));
    }

    @Test
    void noPressMovesAVisitToALaterTimeThoughNothingToldOfTheMove() {
        var one = earlier();
        var sooner = given.again(one.soon(), one.soon().date(), LocalTime.of(7, 30), 10, Given.pools(Pool.ANY, 1));
        given.change(
                "update appointment set session_id = ?, slot_id = ? where slot_id = ? and status = 'BOOKED'",
                sooner.session(),
                sooner.slot(1),
                one.late().slot(1));

        assertThatThrownBy(() -> waitlist.take(one.key(), line.offer(one.key()), Actor.PATIENT, InLine.BY_LINK))
                .isInstanceOf(OfferIsOver.class);
        assertThat(booking.find(one.visit()).orElseThrow().slot.id).isEqualTo(sooner.slot(1));
    }

    @Test
    void norDoesTheDeskOfferALaterPlaceToWhoWantsAnEarlierOne() {
        var one = earlier();
        waitlist.decline(one.key(), line.offer(one.key()), InLine.BY_LINK);
        var later = given.again(
                one.soon(), one.late().date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        long wish = line.wish(one.key());

        assertThat(counter.open(wish, CLERK).places())
                .extracting(slot -> slot.id)
                .doesNotContain(later.slot(1));
        assertThatThrownBy(() -> counter.offer(wish, later.slot(1), CLERK)).isInstanceOf(NothingToOffer.class);
    }

    // ---- a visit comes otherwise

    private Practice laterThan(Practice practice) {
        return given.again(practice, practice.date().plusDays(2), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
    }

    @Test
    void whoGetsALaterPlaceOtherwiseWaitsForAnEarlierOneAndHasOneVisitInTheEnd() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);

        var visit = line.book(laterThan(practice).slot(1), person);

        assertThat(waitlist.open(key).wish().isForEarlier()).isTrue();
        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text())
                .contains("Lebih awal dari janji sekarang", "Lihat janji Anda yang sekarang");
        line.cancel(before);
        assertThat(waitlist.take(key, line.offer(key), Actor.PATIENT, InLine.BY_LINK))
                .isEqualTo(visit.linkToken());
        assertThat(booking.find(visit.linkToken()).orElseThrow().slot.id).isEqualTo(practice.slot(1));
    }

    @Test
    void whoGetsAPlaceBeforeWhatIsOfferedIsNotAskedToMoveToIt() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);
        line.cancel(before);
        long offer = line.offer(key);
        var sooner =
                given.again(practice, practice.date().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        line.book(sooner.slot(1), person);

        assertThat(line.isOffered(key)).isFalse();
        assertThat(is(offer, "WITHDRAWN")).isTrue();
        assertThat(waitlist.open(key).wish().isWaiting()).isTrue();
    }

    @Test
    void whoGetsAPlaceBeforeAllDaysOfTheWishHasWhatTheyWantedAndIsToldSo() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        given.change("update waitlist_wish set first_day = last_day where id = ?", line.wish(key));
        var sooner =
                given.again(practice, practice.date().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        line.book(sooner.slot(1), person);

        assertThat(waitlist.open(key).wish().endedWhy).isEqualTo(WishEnd.PLACE);
        assertThat(PlainBrowser.fresh().opens("/tunggu/" + key).text())
                .contains("Anda sudah mendapat tempat", "Lihat janji Anda");
        assertThat(telephones.textsTo(person.phone().e164())).anyMatch(text -> text.contains("berakhir"));
    }

    @Test
    void whenThatVisitIsCancelledTheWishIsWhatItWas() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        var person = given.person();
        var key = line.joins(practice, person);
        line.cancel(line.book(laterThan(practice).slot(1), person));

        assertThat(waitlist.open(key).wish().isLive()).isTrue();
        assertThat(waitlist.open(key).wish().isForEarlier()).isFalse();
        line.cancel(before);
        var visit = waitlist.take(key, line.offer(key), Actor.PATIENT, InLine.BY_LINK);
        assertThat(booking.find(visit).orElseThrow().slot.id).isEqualTo(practice.slot(1));
    }

    @Test
    void whenItsCancellationIsTakenBackAnEarlierOneIsWantedAgain() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        var visit = line.book(laterThan(practice).slot(1), person);
        line.cancel(visit);

        booking.restore(visit.linkToken(), Actor.PATIENT);

        assertThat(waitlist.open(key).wish().isForEarlier()).isTrue();
    }

    @Test
    void whatSomebodyElseBooksInTheSameNameIsNotShownToWhoWaits() {
        var practice = given.practice(1);
        line.fill(practice);
        var person = given.person();
        var key = line.joins(practice, person);
        var stranger = new PatientDetails(
                person.name(),
                person.nik(),
                null,
                person.birthDate(),
                person.sex(),
                given.person().phone());

        line.book(laterThan(practice).slot(1), stranger);

        assertThat(waitlist.open(key).wish().isForEarlier()).isFalse();
        assertThat(waitlist.open(key).link()).isNull();
    }

    // ---- the limits of booking

    @Test
    void nobodyIsOfferedWhatTheLimitsWouldRefuseAtThePress() {
        var practice = given.practice(1);
        var before = line.fill(practice).get(0);
        given.change("update clinic set live_per_patient = 1 where id = ?", practice.clinic());
        var person = given.person();
        line.book(given.practice(1).slot(1), person);
        var full = line.joins(practice, person);
        var next = line.joins(practice);

        line.cancel(before);

        assertThat(line.isOffered(full)).isFalse();
        assertThat(line.isOffered(next)).isTrue();
    }

    @Test
    void norWhatTheTelephoneHasTooManyOfUnlessAVisitMerelyMoves() {
        var one = earlier();
        given.change(
                "update clinic set live_per_phone = 1 where id = ?", one.soon().clinic());
        var person = given.person();
        var family = given.person();
        line.book(given.practice(1).slot(1), person);
        var full = line.joins(
                one.soon(),
                new PatientDetails(
                        family.name(), family.nik(), null, family.birthDate(), family.sex(), person.phone()));

        waitlist.leave(one.key(), InLine.BY_LINK);

        assertThat(line.isOffered(full)).isFalse();
        var again = waitlist.joinForEarlier(
                Secrets.token(),
                one.visit(),
                InLine.wanted(one.late()),
                Actor.PATIENT,
                InLine.BY_LINK,
                InLine.INDONESIAN);
        assertThat(line.isOffered(again)).isTrue();
    }
}
