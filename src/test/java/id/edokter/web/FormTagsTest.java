package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.FieldErrors.FieldError;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormTagsTest {

    @Inject
    Engine engine;

    @Inject
    Wording wording;

    private TemplateInstance template(String text) {
        return engine.parse(text, Variant.forContentType("text/html")).instance();
    }

    private FormErrors errors(FieldError... errors) {
        return FormErrors.of(List.of(errors), wording, Language.INDONESIAN.locale);
    }

    @Test
    void whatWasTypedIsKeptAndCannotBreakOut() {
        var html = template("{#field name='nik' label='<b>' value=v errors=e hint='\"x' inputmode='numeric' /}")
                .data("v", "\"><script>alert(1)</script>")
                .data("e", FormErrors.NONE)
                .render();
        assertThat(html)
                .contains("value=\"&quot;&gt;&lt;script&gt;", "inputmode=\"numeric\"", "aria-describedby=\"nik-h ")
                .contains("autocomplete=\"off\"")
                .doesNotContain("<b>", "<script", "is-bad");
    }

    @Test
    void aMessageCannotBeBrokenByItsParameter() {
        var html = template("{page:footer_hours(v)}{refusal:not_with_these_data(v)}")
                .data("v", "<b>&")
                .render();
        assertThat(html).doesNotContain("<b>").contains("&lt;b&gt;&amp;");
    }

    @Test
    void anErrorStandsBesideItsFieldAndInTheSummary() {
        var e = errors(new FieldError("nik", "nik_length", List.of(15)));
        var html = template("{#errors errors=e /}{#field name='nik' label='NIK' value='12' errors=e /}")
                .data("e", e)
                .render();
        assertThat(html)
                .contains("<a href=\"#nik\">NIK harus 16 angka. Anda mengisi 15 angka.</a>")
                .contains("Ada 1 isian", "autofocus", "aria-invalid=\"true\"", "id=\"nik-e\"")
                .contains("is-bad");
        assertThat(e.titlePrefix()).isEqualTo("Perlu diperbaiki: ");
        assertThat(FormErrors.NONE.titlePrefix()).isEmpty();
    }

    @Test
    void theSummaryLinksToTheWrongPartOfADate() {
        var e = errors(new FieldError("birthDate", "birth_month", List.of()));
        var html = template("{#errors errors=e /}{#birthdate label='L' day='21' month='13' year=y errors=e /}")
                .data("e", e)
                .data("y", null)
                .render();
        assertThat(html).contains("href=\"#birthMonth\"").containsPattern("id=\"birthMonth\"[^>]*aria-invalid");
        assertThat(html).doesNotContainPattern("id=\"birthDay\"[^>]*aria-invalid");
        assertThat(html)
                .contains(
                        "id=\"birthYear\" name=\"birthYear\" inputmode=\"numeric\" autocomplete=\"bday-year\" maxlength=\"6\" value=\"\"");
    }

    @Test
    void theFirstChoiceIsWhereAnErrorLeads() {
        var e = errors(new FieldError("payer", "payer_missing", List.of()));
        var html = template("{#choices name='payer' label='Cara bayar' choices=c value='B' errors=e /}")
                .data("e", e)
                .data("c", List.of(Choice.of("A", "Satu"), new Choice("B", "Dua", "kedua")))
                .render();
        assertThat(html)
                .contains("id=\"payer\" value=\"A\">", "id=\"payer-B\" value=\"B\" checked>", "Pilih cara bayar.")
                .contains("<small>kedua</small>");
    }

    @Test
    void aStatusIsWordIconAndColour() {
        var html = template("{#status badge=b count=2 /}{#status badge=c /}{#note kind='warn'}a{/note}{#note}b{/note}"
                        + "{#answer label='Nama' href='/x'}c{/answer}{#next /}{#next label='Buat' /}")
                .data("b", Badge.ofPlaces(2))
                .data("c", Badge.NO_PRACTICE)
                .render();
        assertThat(html)
                .contains("ed-st st-few\"><svg", "#i-hourglass-split", "2 tempat lagi")
                .contains("ed-st st-no", "Tidak praktik")
                .contains("ed-note is-warn\"", "class=\"ed-note\"", "<p>b</p>")
                .contains("Ubah<span class=\"visually-hidden\"> Nama</span>")
                .contains("Lanjut", "Buat");
    }
}
