package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.patient.PatientDesk.Found;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is found by what people say and type of a name. */
@QuarkusTest
class NameSearchTest {

    private static final Witness CLERK = new Witness("uji.nama", "192.0.2.29");
    private static final LocalDate BORN = LocalDate.of(1987, 4, 23);

    @Inject
    Given data;

    @Inject
    PatientDesk desk;

    @Inject
    PatientRegistry registry;

    @Inject
    PatientRecords records;

    @Inject
    NameJobs jobs;

    @Inject
    NameWords names;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    private static PatientDetails person(String name, LocalDate born) {
        int n = Given.next();
        return new PatientDetails(
                new PersonName(name), Given.nik(n, born), null, born, Sex.F, PhoneNumber.of(Given.phone(n)));
    }

    private long entered(String name) {
        return entered(name, BORN);
    }

    private long entered(String name, LocalDate born) {
        return data.registered("RM-" + Given.next(), person(name, born));
    }

    private Found search(String text) {
        return desk.search(CLERK, new Sought(text, null), null, 0, 20);
    }

    private static List<Long> ids(Found found) {
        return found.patients().stream().map(patient -> patient.id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Hj. Sutrisniwati Oemarbakri, Sutrisniwati Umarbakri",
        "Wulandarika Prasetyaning, prasetyaning wulandarika",
        "Wulandarikb Prasetyanink, prasetyanink wulan",
        "Kusumawardhani Achmadieja, Ny. KUSUMAWARDANI ahmadiya",
        "Nur Ainiyatunx, nurainiyatunx",
        "Nurhidayatunq, nur hidayatunq",
        "Zulkarnainuddin, Z. zulkarnainudin",
        "Sitorusmanalu Éva, eva sitorusmanalu"
    })
    void aNameIsFoundByItsWordsInAnyOrderAndSpelling(String name, String typed) {
        long id = entered(name);

        var found = search(typed);

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.guessed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Tumiyatiningrum Dua, Tumiyatinigrum dua",
        "Partodikromojati, Partodirkomojati",
        "Gunadarmawansyah Tiga, Gunadrmawansyah Tiga",
        "Hasibuantambunan Empat, Hasibuatambunan Empat",
        "Panggabeantobing Lima, Panggabeantobing Enam Lima",
        "Lumbantoruanjae, Lumbantoruanjae Ritonga"
    })
    void aMistypedNameIsFoundAndSaidToBeAGuess(String name, String typed) {
        long id = entered(name);

        var found = search(typed);

        assertThat(ids(found)).containsExactly(id);
        assertThat(found.guessed()).isTrue();
    }

    /** Where words are taken for those that very many have, pairs of them are looked for. */
    @ParameterizedTest
    @CsvSource({
        "Wirasaktindo Hadibrataning, hadibrataning wirasaktindo",
        "Pulungsewu Karsamenggala, pulungsewu karsameng",
        "Tirtaganda Brajamusti, tirtaganda brajamisti",
        "Gumilangsari Padmakusala, padmakusala gumilanksari",
        "Rekyanwati Sodanagari, rekyanwati sodanaggarri",
        "Cakrawangsa Luhurpekerti Wonobala, wonobala cakrawagsa luhur",
        "Jatmikaningsih Ekasaputrawan, ekasap jatmik",
        "Satu Dua Tiga Empat Lima Qodratillahan Wsembadra, qodratill wsemb"
    })
    void twoWordsThatVeryManyHaveAreFoundAsAPair(String name, String typed) {
        long id = entered(name);
        desk.spell(200);

        var found = transactions.run(() -> new NameSearch(names, 1, 100).find(typed, null));

        assertThat(found.ids()).containsExactly(id);
    }

    /** Of words that very many have, not all names are gone through: then who is called exactly that comes first. */
    @Test
    void ofAWordThatTooManyHaveTheBestAreShownAndMoreIsAskedFor() {
        for (int i = 0; i < 3; i++) entered("Banyaksekalian");
        long before = entered("Banyaksekalia");
        long longer = entered("Banyaksekalianto");
        desk.spell(200);

        var begun = transactions.run(() -> new NameSearch(names, 1, 2).find("banyaksek", null));
        var whole = transactions.run(() -> new NameSearch(names, 1, 4).find("banyaksekalian", null));
        var all = transactions.run(() -> new NameSearch(names, 9, 9).find("banyaksekalian", null));
        var rarer = transactions.run(() -> new NameSearch(names, 2, 9).find("banyaksekalianto", null));

        assertThat(begun.ids()).hasSize(2);
        assertThat(begun.many()).isTrue();
        assertThat(whole.ids()).hasSize(4).endsWith(longer).doesNotContain(before);
        assertThat(whole.many()).as("four of four were seen").isFalse();
        assertThat(all.many()).isFalse();
        assertThat(all.ids()).hasSize(4).endsWith(longer);
        assertThat(rarer.ids()).containsExactly(longer);
        assertThat(rarer.many()).isFalse();
    }

    /** One search goes through so many names and no more, whatever it tries. */
    @Test
    void whereMoreHaveAPairThanAreGoneThroughMoreIsAskedFor() {
        for (int i = 0; i < 4; i++) entered("Ramaisekalih Beramairamai");
        desk.spell(200);

        var found = transactions.run(() -> new NameSearch(names, 1, 2).find("ramaisekalih beramairamai", null));

        assertThat(found.ids()).hasSize(2);
        assertThat(found.many()).isTrue();
    }

    @Test
    void whoWroteItRightDoesNotMeanTheNeighbour() {
        long right = entered("Sumarliantoro");
        long neighbour = entered("Sumarliantora");

        assertThat(ids(search("Sumarliantoro"))).contains(right);
        assertThat(ids(search("Sumarliantoro"))).doesNotContain(neighbour);
    }

    @Test
    void whoFitsBestComesFirst() {
        long longer = entered("Wiryadikartabrata Susilowatiku Lestari");
        long begins = entered("Wiryadikartabratan Susilowatiku");
        long exact = entered("Wiryadikartabrata Susilowatiku");

        assertThat(ids(search("susilowatiku wiryadikartabrata"))).containsExactly(exact, longer, begins);
    }

    @Test
    void aDateOfBirthBehindTheNameTellsPeopleApart() {
        long one = entered("Mangkubumiseta", LocalDate.of(1961, 3, 7));
        long other = entered("Mangkubumiseta", LocalDate.of(1995, 3, 7));

        assertThat(ids(search("Mangkubumiseta"))).containsExactlyInAnyOrder(one, other);
        for (var typed : new String[] {"Mangkubumiseta 7-3-1995", "mangkubumi, 07/03/1995", "Mangkubumisata 7.3.1995"})
            assertThat(ids(search(typed))).as(typed).containsExactly(other);
        assertThat(ids(desk.search(CLERK, new Sought("bumiset", LocalDate.of(1961, 3, 7)), null, 0, 20)))
                .as("any part of a word")
                .containsExactly(one);
        assertThat(ids(search("Mangkubumiseta 31-02-1995"))).as("no such day").isNotNull();
    }

    @Test
    void onlyACodeOrARecordNumberOfOneOpensAtOnce() {
        var details = person("Satriawibawanto", BORN);
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, details);

        assertThat(search(mrn).only()).isEqualTo(id);
        assertThat(search(details.nik().digits()).only()).isNull();
        assertThat(search(details.phone().typed()).only()).isNull();
        assertThat(search("Satriawibawanto").only()).isNull();
        assertThat(desk.search(CLERK, new Sought("7K4M2Q", null), id, 0, 20).only())
                .isEqualTo(id);
    }

    @Test
    void aCodeThatReadsLikeANameHidesNobodyOfThatName() {
        long booked = entered("Prawirodirjoko");
        long called = entered("Satgas Qwertyani");

        var found = desk.search(CLERK, new Sought("SATGAS", null), booked, 0, 20);

        assertThat(ids(found)).containsExactly(booked, called);
        assertThat(found.only()).isNull();
    }

    // ---- what is kept

    @Test
    void aCorrectedNameIsFoundAndTheOldOneIsNot() {
        long id = entered("Salahketikwati");
        assertThat(ids(search("Salahketikwati"))).containsExactly(id);

        correct(id, "Benarketikwati");

        assertThat(ids(search("Benarketikwati"))).containsExactly(id);
        assertThat(data.count("select count(*) from word_slip where word = 'salahketikwati'"))
                .as("nobody is called so any more")
                .isZero();
        assertThat(ids(search("Salahketikwati"))).isEmpty();
    }

    private void correct(long id, String name) {
        var opened = desk.open(CLERK, id, "test");
        desk.correct(
                CLERK,
                id,
                opened.version(),
                new Correction(
                        new PersonName(name), BORN, Sex.F, null, null, false, null, new ChangeReason("salah ketik")));
    }

    @Test
    void anErasedNameLeavesNoWord() {
        long id = entered("Terhapuskanlah Sharedword");
        long other = entered("Tertinggalkan Sharedword");
        assertThat(ids(search("Terhapuskanlah"))).containsExactly(id);

        transactions.run(() -> {
            records.forget(id, clock.instant(), false);
            return null;
        });

        assertThat(data.count("select count(*) from patient_word where patient_id = ?", id))
                .isZero();
        assertThat(data.count("select count(*) from word_slip where word = ?", NameKey.sound("terhapuskanlah")))
                .isZero();
        assertThat(ids(search("Terhapuskanlah"))).isEmpty();
        assertThat(ids(search("Sharedword"))).containsExactly(other);
        assertThat(data.count("select count(*) from patient_word where patient_id = ?", id))
                .as("nor after the next search")
                .isZero();
    }

    @Test
    void whoAskedNotToBeListedIsNotFoundByName() {
        long id = entered("Tersembunyiwati");
        transactions.run(() -> {
            registry.restrict(id);
            return null;
        });

        assertThat(ids(search("Tersembunyiwati"))).isEmpty();
        assertThat(ids(search("Tersembunyiwari"))).isEmpty();
    }

    @Test
    void theJobMakesWordsAndJudgesTelephonesOfWhatWasLoaded() {
        long id = entered("Dimuatsekaligus");
        long doubtful = data.registered(
                null,
                new PatientDetails(new PersonName("Nomor Aneh"), null, null, BORN, Sex.M, PhoneNumber.of("0812 345")));

        jobs.keepUp();

        assertThat(data.count("select count(*) from patient_word where patient_id = ?", id))
                .isOne();
        assertThat(data.count("select count(*) from patient where id = ? and phone_state = 'GOOD'", id))
                .isOne();
        assertThat(data.count("select count(*) from patient where id = ? and phone_state = 'DOUBTFUL'", doubtful))
                .isOne();
        assertThat(data.count("select count(*) from patient where phone_state is null"))
                .isZero();
    }

    @Test
    void manyWhoSearchAtOnceMakeEachWordOnce() {
        var names = List.of("Bersamasatuan", "Bersamaduaan", "Bersamatigaan", "Bersamaempatan");
        names.forEach(this::entered);

        var outcomes = Crowd.of(8, n -> () -> ids(search(names.get(n % 4))).size());

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        for (var name : names) assertThat(ids(search(name))).as(name).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%bcz", "___bcz", "\\bcz", "'; drop", "😀 xyzzyq", "bcz ccc ddd eee fff ggg hhh"})
    void whatIsTypedMeansItselfAndNothingElse(String typed) {
        long id = entered("Qyzhabcz");

        assertThat(ids(search(typed))).doesNotContain(id);
        assertThat(ids(search("Qyzhabcz"))).contains(id);
    }

    @Test
    void whoHasANumberIsFoundByItAsBefore() {
        var details = person("Bernomorwati", BORN);
        long id = data.registered("RM-" + Given.next(), details);

        assertThat(ids(search(new Nik(details.nik().digits()).digits()))).containsExactly(id);
    }
}
