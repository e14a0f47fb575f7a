package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.notification.Sentence.Unreadable;
import id.edokter.notification.Texts.Draft;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.web.Wording;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What messages say is the administrator's to write, and never less than a patient needs. */
@QuarkusTest
class TextsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final TextCase ROOM = TextCase.of("ROOM_CHANGED").orElseThrow();
    private static final String WELL = "{rs}: kunjungan {waktu}[ di {poli}] pindah[ ke {ruang}|, tanya loket]. Salam!";

    @Inject
    Texts texts;

    @Inject
    MessageTexts rows;

    @Inject
    Examples examples;

    @Inject
    Transactions transactions;

    @Inject
    Mailings mailings;

    @Inject
    Telephones telephones;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    @BeforeEach
    @AfterEach
    void nothingIsWorded() {
        data.change("delete from message_text");
        texts.written();
        clock.comeBack();
    }

    static Stream<TextCase> all() {
        return TextCase.all().stream();
    }

    /** Whatever is told, or not: an administrator begins with what is sent. */
    @ParameterizedTest
    @MethodSource("all")
    void theWordsItCameWithAreWrittenDownAsTheyAreSent(TextCase of) throws Unreadable {
        for (var language : List.of(INDONESIAN, Locale.ENGLISH)) {
            var original = WordsInForce.original(of, language);
            var rules = WordsInForce.rules(of, TextForm.SHORT, language);
            var gaps = rules.maybeEmpty().stream().map(TextNames.meant()).toList();
            var without = new ArrayList<Set<String>>(List.of(Set.of(), Set.copyOf(gaps)));
            gaps.stream().filter(gap -> !gap.equals("number")).forEach(gap -> {
                var some = new ArrayList<>(List.of(gap));
                // who is not told the clinic is not told its number, which names it
                if (gap.equals("clinic")) some.add("number");
                without.add(Set.copyOf(some));
            });
            for (var empty : without) {
                var told = examples.of(of, language, empty);
                assertThat(Sentence.read(original).fill(TextNames.shown(told)))
                        .as("%s, %s without %s", of.key(), language, empty)
                        .isEqualTo(of.kind()
                                .text(Wording.bundle(NotificationMessages.class, language), told)
                                .strip());
            }
            for (var form : TextForm.values()) {
                var held = texts.held(of, form, language);
                var errors = new FieldErrors();
                assertThat(texts.check(of, form, language, "s", "b", held.words(), errors))
                        .as("%s, %s: %s", of.key(), language, errors.all())
                        .isEqualTo(held.original());
                assertThat(texts.preview(of, form, language, held.words())).isNotEmpty();
            }
        }
    }

    @Test
    void sensitiveClinicsStayInBrackets() {
        assertThat(WordsInForce.original(ROOM, INDONESIAN))
                .isEqualTo("{rs}: janji Anda {waktu}[ di {poli}] pindah ruang[ ke {ruang}|. Tanyakan ruangnya di loket"
                        + " pendaftaran]. Jam dan nomor antrean tetap.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; text_empty",
                "{rs} {waktu}[ {poli}]; text_name_missing",
                "{rs} {waktu}[ di {poli}, {ruang}]; text_name_missing",
                "{rs} {waktu} [{ruang}] {nik}; text_name_unknown",
                "{rs} {waktu} {ruang}; text_name_may_be_empty",
                "{rs} {waktu} {poli} [{ruang}]; text_name_may_be_empty",
                "{waktu} [{ruang}]; text_name_missing",
                "{rs} {waktu [{ruang}]; text_braces",
                "{rs} {waktu} [{ruang}; text_brackets",
                "{rs} {waktu} [{ruang}] [ya]; text_brackets_empty",
                "{#if waktu}{rs}{/if}; text_braces",
            })
    void aTextWithoutWhatAPatientNeedsIsRefused(String typed, String key) {
        assertThat(wrong(TextForm.SHORT, null, typed)).containsExactly("b " + key);
    }

    @Test
    void whatCannotBeSeenOrPaidIsRefused() {
        assertThat(wrong(TextForm.SHORT, null, WELL + "\u202E")).containsExactly("b text_hidden_letters");
        assertThat(wrong(TextForm.SHORT, null, WELL + "\u0007")).containsExactly("b text_hidden_letters");
        assertThat(wrong(TextForm.SHORT, null, WELL + "a".repeat(600))).containsExactly("b text_has_too_many");
        assertThat(wrong(TextForm.SHORT, null, WELL + "’".repeat(300))).containsExactly("b text_too_many_parts");
        assertThat(wrong(TextForm.SHORT, null, WELL + "\r\nbaris kedua")).isEmpty();
    }

    @Test
    void aSubjectIsOneLineAndTellsNoSecret() {
        assertThat(wrong(TextForm.EMAIL, "a\r\nBcc: x@y.example", WELL)).containsExactly("s text_line_break");
        assertThat(wrong(TextForm.EMAIL, "a\u2028b", WELL)).containsExactly("s text_line_break");
        assertThat(wrong(TextForm.EMAIL, "", WELL)).containsExactly("s text_empty");
        assertThat(wrong(TextForm.EMAIL, "di {poli}", WELL)).containsExactly("s text_name_may_be_empty");
        var code = TextCase.of("SIGN_IN_CODE").orElseThrow();
        var errors = new FieldErrors();
        texts.check(code, TextForm.EMAIL, INDONESIAN, "s", "b", new Draft("{kode}", "{rs} {kode} {menit}"), errors);
        assertThat(errors.all()).singleElement().extracting("key").isEqualTo("text_secret_in_subject");
    }

    private List<String> wrong(TextForm form, String subject, String typed) {
        var errors = new FieldErrors();
        texts.check(ROOM, form, INDONESIAN, "s", "b", new Draft(subject, typed), errors);
        return errors.all().stream().map(one -> one.field() + " " + one.key()).toList();
    }

    private void write(int seen, String body) {
        transactions.run(() -> texts.write(ROOM, TextForm.SHORT, INDONESIAN, seen, new Draft(null, body), "admin"));
        texts.written();
    }

    private String sent() {
        var phone = Mailings.phone();
        mailings.waiting("test:" + Given.next(), 1, phone);
        return telephones.textsTo(phone).get(0);
    }

    @Test
    void whatWaitsIsSentAsItIsWordedWhenItGoes() {
        var phone = Mailings.phone();
        mailings.waiting("test:" + Given.next(), 1, phone);
        write(0, WELL);

        assertThat(telephones.textsTo(phone))
                .singleElement()
                .asString()
                .endsWith(": kunjungan Senin, 30 November 2026 di Poli Anak pindah ke Ruang 1. Salam!");
        write(1, WordsInForce.original(ROOM, INDONESIAN));
        assertThat(sent()).endsWith("Jam dan nomor antrean tetap.");
        assertThat(texts.held(ROOM, TextForm.SHORT, INDONESIAN).history()).hasSize(2);
    }

    @Test
    void anotherReplicaSaysTheSameWithinAMinute() {
        var there = new WordsInForce(rows, transactions, clock);
        var told = Map.of("hospital", "RSUD", "when", "Senin", "clinic", "", "room", "");
        assertThat(there.write(MessageKind.ROOM_CHANGED, TextForm.SHORT, told, INDONESIAN)
                        .text())
                .contains("Tanyakan ruangnya");
        write(0, WELL);
        clock.travel(Duration.ofSeconds(31));
        assertThat(there.write(MessageKind.ROOM_CHANGED, TextForm.SHORT, told, INDONESIAN)
                        .text())
                .isEqualTo("RSUD: kunjungan Senin pindah, tanya loket. Salam!");
    }

    @Test
    void ofTwoWhoSawTheSameVersionOneIsTheFirst() {
        write(0, WELL);
        assertThatThrownBy(() -> write(0, WELL + " Juga")).isInstanceOf(TextChanged.class);
        assertThatThrownBy(() -> write(7, WELL + " Juga")).isInstanceOf(TextChanged.class);
        assertThat(sent()).endsWith("Salam!");
    }

    @Test
    void aTextOfAnotherTimeStopsNoMessage() {
        data.change("insert into message_text (kind, form, language, version, body, made_by, made_at) values"
                + " ('ROOM_CHANGED', 'SHORT', 'id', 1, '{rs} {lift}', 'admin', utc_timestamp(3)),"
                + " ('GONE', 'SHORT', 'id', 1, '{rs}', 'admin', utc_timestamp(3))");
        texts.written();
        assertThat(sent()).endsWith("Jam dan nomor antrean tetap.");
        assertThat(texts.held(ROOM, TextForm.SHORT, INDONESIAN).isUsable()).isFalse();
    }
}
