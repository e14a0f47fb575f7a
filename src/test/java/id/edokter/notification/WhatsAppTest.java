package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.notification.Delivery.Stopped;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a service that answers as the documentation of the Cloud API says. */
class WhatsAppTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "8f14e45f-ceea-467f-9a3b-1c2d3e4f5a6b";
    private static final String KEY = "kX3v".repeat(10) + "abc";
    private static final Recipient READER = Recipient.whatsApp("+6281234567890");
    private static final Map<String, String> REMINDER = Map.of(
            "hospital", "RSUD Contoh",
            "name", "Budi",
            "when", "Senin, 30 November 2026 pukul 09.20 WIB",
            "clinic", "Poli Anak",
            "number", "A-07",
            "link", "https://janji.rs.example/jawab/" + KEY);

    private final Meta meta = new Meta();

    @AfterEach
    void close() {
        meta.close();
    }

    private WhatsApp whatsApp(String... settings) {
        return new WhatsApp(meta.settings(settings), JSON, InetAddress::getAllByName);
    }

    private static Letter letter(MessageKind kind, Map<String, String> told) {
        return new Letter(ID, READER, kind, told, Locale.forLanguageTag("id"), "RSUD: kode 123456", Optional.empty());
    }

    private Delivery send() {
        return whatsApp().send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER));
    }

    // ---- what it is told

    @Test
    void aReminderIsATemplateWithThreeAnswersAndItsPrivateLink() throws IOException {
        meta.takes("wamid.HBgNNjI4MTIzNDU2Nzg5MBUCABEYEjdBRUY=");

        assertThat(send()).isEqualTo(new Sent(WhatsApp.print("wamid.HBgNNjI4MTIzNDU2Nzg5MBUCABEYEjdBRUY=")));

        assertThat(meta.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.getUrl()).isEqualTo("/v24.0/" + Meta.NUMBER + "/messages");
            assertThat(asked.getHeader("Authorization")).isEqualTo("Bearer " + Meta.TOKEN);
        });
        assertThat(meta.lastBody()).isEqualTo(JSON.readTree("""
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"6281234567890","type":"template",
                 "biz_opaque_callback_data":"%s",
                 "template":{"name":"edokter_remind_day_before","language":{"code":"id"},"components":[
                   {"type":"body","parameters":[{"type":"text","text":"RSUD Contoh"},{"type":"text","text":"Budi"},
                     {"type":"text","text":"Senin, 30 November 2026 pukul 09.20 WIB, Poli Anak, A-07"}]},
                   {"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"DATANG"}]},
                   {"type":"button","sub_type":"quick_reply","index":"1","parameters":[{"type":"payload","payload":"PINDAH"}]},
                   {"type":"button","sub_type":"quick_reply","index":"2","parameters":[{"type":"payload","payload":"BATAL"}]},
                   {"type":"button","sub_type":"url","index":"3","parameters":[{"type":"text","text":"jawab/%s"}]}]}}""".formatted(ID, KEY)));
    }

    /** Who lost an appointment is led to the front page, whose address at Meta has nothing behind its slash. */
    @Test
    void aLinkToTheFrontPageIsNotEmpty() {
        var told = Map.of(
                "hospital",
                "RSUD",
                "why",
                "dokter sakit",
                "code",
                "7KD2MX",
                "was",
                "Senin",
                "phone",
                "(061) 1234",
                "link",
                "https://janji.rs.example/");
        assertThat(WhatsAppTemplate.of(MessageKind.ABSENCE_CANCELLED, told)
                        .orElseThrow()
                        .link())
                .isNotBlank();
    }

    @Test
    void aSensitiveClinicIsNotNamedAndNothingIsEmptyOrOfSeveralLines() {
        var told = new HashMap<>(REMINDER);
        told.putAll(Map.of("clinic", "", "number", "", "name", "", "hospital", "RSUD\nContoh    Satu"));
        meta.takes("wamid.1");
        assertThat(whatsApp().send(letter(MessageKind.REMIND_DAY_BEFORE, told))).isInstanceOf(Sent.class);

        var body = meta.lastBody().at("/template/components/0/parameters");
        assertThat(List.of(
                        body.at("/0/text").asText(),
                        body.at("/1/text").asText(),
                        body.at("/2/text").asText()))
                .containsExactly("RSUD Contoh Satu", "-", "Senin, 30 November 2026 pukul 09.20 WIB");
    }

    @Test
    void aCodeIsInTheTextAndInTheButtonThatCopiesIt() {
        meta.takes("wamid.1");
        whatsApp().send(letter(MessageKind.SIGN_IN_CODE, Map.of("hospital", "RSUD", "code", "123456", "minutes", "5")));

        assertThat(meta.lastBody().at("/template/name").asText()).isEqualTo("edokter_sign_in_code");
        assertThat(meta.lastBody()
                        .at("/template/components/0/parameters/0/text")
                        .asText())
                .isEqualTo("123456");
        assertThat(meta.lastBody().at("/template/components/1/sub_type").asText())
                .isEqualTo("url");
        assertThat(meta.lastBody()
                        .at("/template/components/1/parameters/0/text")
                        .asText())
                .isEqualTo("123456");
    }

    /** Who has just written may be answered in any words; nobody opens the link in it for a picture. */
    @Test
    void anAnswerIsAPlainTextWithoutAPreview() {
        meta.takes("wamid.1");
        whatsApp().send(letter(MessageKind.REPLY, Map.of("hospital", "RSUD", "text", "x")));

        assertThat(meta.lastBody().at("/type").asText()).isEqualTo("text");
        assertThat(meta.lastBody().at("/text/body").asText()).isEqualTo("RSUD: kode 123456");
        assertThat(meta.lastBody().at("/text/preview_url").isBoolean()).isTrue();
        assertThat(meta.lastBody().at("/text/preview_url").asBoolean()).isFalse();
    }

    @Test
    void whatNoTemplateSaysGoesAnotherWayWithoutAsking() {
        var told = new HashMap<>(REMINDER);
        told.putAll(Map.of("code", "7KD2MX", "others", "2"));
        assertThat(whatsApp().send(letter(MessageKind.DESK_BOOKED, told))).isInstanceOf(Never.class);
        assertThat(whatsApp().isFirstFor(MessageKind.LINK_CODE)).isFalse();
        assertThat(whatsApp("kinds", "REMIND_MORNING").isFirstFor(MessageKind.REMIND_DAY_BEFORE))
                .isFalse();
        assertThat(whatsApp("kinds", "REMIND_MORNING").isFirstFor(MessageKind.REMIND_MORNING))
                .isTrue();
        assertThat(meta.asked()).isEmpty();
    }

    // ---- what it answers

    @ParameterizedTest
    @CsvSource({
        "429, 130429",
        "400, 131056",
        "400, 80007",
        "429, 4",
        "400, 131048",
        "500, 131000",
        "500, 131016",
        "500, 1",
        "503, 2",
        "500, 133004",
        "500, 0",
        "502, 0",
        "503, 0",
        "429, 0",
        "404, 0"
    })
    void whatMayBeMendedIsTriedAgain(int status, int code) {
        meta.says(status, code == 0 ? "<html>+6281234567890</html>" : Meta.error(code, "+6281234567890"));
        assertThat(send()).isInstanceOf(Later.class);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                100, 131008, 131009, 131021, 131030, 131047, 131049, 131050, 131051, 132000, 132001, 132005, 132007,
                132012, 132016, 132018, 130472, 135000, 987654
            })
    void whatIsWrongWithThisMessageGoesAnotherWay(int code) {
        meta.says(400, Meta.error(code, "+6281234567890"));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Never.class, never -> assertThat(never.isNobody()).isFalse());
    }

    @Test
    void aNumberThatIsNotThereIsNobodysAddress() {
        meta.says(400, Meta.error(131026, "Message undeliverable +6281234567890"));
        assertThat(send()).isEqualTo(new Never("WhatsApp (131026): nobody is at that number there", true));
        assertThat(Why.of(MessageState.DEAD, ((Never) send()).reason())).isEqualTo(Why.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 190, 0",
        "401, 0, 0",
        "403, 10, 0",
        "403, 200, 0",
        "403, 131005, 0",
        "400, 131031, 0",
        "400, 131042, 0",
        "400, 133010, 0",
        "400, 368, 0",
        "400, 100, 33",
        "400, 131045, 0",
        "400, 3, 0"
    })
    void whatSomebodyHasToPutRightStopsThisWayForAWhile(int status, int code, int subcode) {
        var one = whatsApp();
        meta.says(status, Meta.error(code, subcode, "+6281234567890"));
        var came = one.send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER));

        assertThat(came).isInstanceOf(Stopped.class);
        assertThat(Why.of(MessageState.FAILED, ((Stopped) came).reason())).isEqualTo(Why.NOT_SET_UP);
        assertThat(one.send(letter(MessageKind.VISIT_THANKS, thanks()))).isEqualTo(came);
        assertThat(meta.asked()).as("not asked again at once").hasSize(1);
    }

    @Test
    void aPausedTemplateStopsNoOther() {
        var one = whatsApp();
        meta.says(400, Meta.error(132015, "Template is Paused"));
        assertThat(one.send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER))).isInstanceOf(Stopped.class);
        meta.takes("wamid.2");

        assertThat(one.send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER))).isInstanceOf(Stopped.class);
        assertThat(one.send(letter(MessageKind.VISIT_THANKS, thanks()))).isEqualTo(new Sent(WhatsApp.print("wamid.2")));
    }

    private static Map<String, String> thanks() {
        var told = new HashMap<>(REMINDER);
        told.put("day", "Senin, 30 November 2026");
        return told;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "{\"messages\":[]}", "{\"messages\":[{\"id\":7.5e999}]}", "wamid.1"})
    void anAnswerThatDoesNotSayYesIsNoYes(String body) {
        meta.says(200, body);
        assertThat(send()).isNotInstanceOf(Never.class).isNotEqualTo(new Sent(""));
    }

    @Test
    void anAnswerThatIsNotUnderstoodMayHaveBeenAYes() {
        meta.says(200, "{\"ok\":true}");
        assertThat(send()).isEqualTo(new Later("WhatsApp's answer does not say that it took the message", true));
    }

    /** Of its name only a hash is kept. */
    @Test
    void aLongNameOfAMessageIsOne() {
        meta.takes("wamid." + "x".repeat(900));
        assertThat(send()).isEqualTo(new Sent(WhatsApp.print("wamid." + "x".repeat(900))));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aLineThatBreaksIsTriedAgain(Fault fault) {
        meta.breaks(fault);
        assertThat(send()).isInstanceOf(Later.class);
    }

    @Test
    void oneThatIsSilentOrGoneOrLeadsElsewhereIsTriedAgain() {
        meta.isSilent();
        assertThat(whatsApp("timeout", "PT1S").send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER)))
                .isEqualTo(new Later("WhatsApp did not answer in time"));
        try (var elsewhere = new Meta()) {
            elsewhere.takes("wamid.1");
            meta.leadsTo(elsewhere.url());
            assertThat(send()).isInstanceOf(Later.class);
            assertThat(elsewhere.asked()).isEmpty();
        }
        meta.close();
        assertThat(send()).isEqualTo(new Later("WhatsApp cannot be reached"));
    }

    @Test
    void aPrivateAddressIsNotAsked() {
        assertThat(whatsApp("own-network", "false").send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER)))
                .isEqualTo(new Later("the gateway is not reached by https"));
        assertThat(whatsApp("own-network", "false", "url", "https://127.0.0.1/v24.0")
                        .send(letter(MessageKind.REMIND_DAY_BEFORE, REMINDER)))
                .isEqualTo(new Later("the gateway's name leads to a private address"));
        assertThat(meta.asked()).isEmpty();
    }

    /** Its words quote numbers and texts; of them nothing is kept but the code. */
    @Test
    void noReasonQuotesWhatItSays() {
        for (int code : new int[] {100, 190, 131026, 131047, 132000, 132015, 130429, 424242})
            for (int status : new int[] {400, 401, 429, 500}) {
                meta.says(status, Meta.error(code, "+6281234567890 Budi " + KEY + " " + Meta.TOKEN));
                assertThat(WhatsAppAnswer.reason(send())).doesNotContain("812345", "Budi", KEY, Meta.TOKEN, "OAuth");
            }
    }

    // ---- the texts at Meta

    /** What is filled in here has its places there, in both languages; nothing lies there that is never used. */
    @Test
    void theTextsForMetaHaveThePlacesAndButtonsThatAreFilled() throws IOException {
        var there = new TreeMap<String, String>();
        for (var one : JSON.readTree(Files.readString(Path.of("docs/whatsapp-templates.json")))) {
            var name = one.path("name").asText().replaceFirst("^edokter_", "");
            var shape = new ArrayList<String>();
            for (var component : one.path("components")) {
                if (component.path("type").asText().equals("BODY") && component.has("text")) {
                    var text = component.path("text").asText();
                    int places = text.split("\\{\\{", -1).length - 1;
                    assertThat(text).as(name).doesNotStartWith("{{").doesNotEndWith("}}");
                    for (int i = 1; i <= places; i++) assertThat(text).as(name).contains("{{" + i + "}}");
                    assertThat(component.at("/example/body_text/0")).as(name).hasSize(places);
                    shape.add(String.valueOf(places));
                }
                component
                        .path("buttons")
                        .forEach(button -> shape.add(button.path("type").asText()));
            }
            there.put(name + " " + one.path("language").asText(), shape.toString());
        }

        var here = new TreeMap<String, String>();
        for (var kind : MessageKind.values())
            for (var told : Samples.of(kind))
                WhatsAppTemplate.of(kind, told).ifPresent(used -> {
                    var shape = new ArrayList<String>();
                    // the text of a code is Meta's own
                    if (used.code() == null)
                        shape.add(String.valueOf(used.parameters().size()));
                    used.replies().forEach(reply -> shape.add("QUICK_REPLY"));
                    if (used.link() != null) shape.add("URL");
                    if (used.code() != null) shape.add("OTP");
                    for (var language : new String[] {"id", "en"})
                        here.put(used.name() + " " + language, shape.toString());
                });
        assertThat(there).isEqualTo(here);
    }

    /** Values of a kind, in all the ways that make a difference. */
    private static final class Samples {
        static List<Map<String, String>> of(MessageKind kind) {
            var all = new ArrayList<Map<String, String>>();
            for (var why : new String[] {"PATIENT", "HOSPITAL", "DESK"})
                for (var one : new String[] {"0", "7"})
                    for (var room : new String[] {"", "Ruang 3"}) {
                        var told = new HashMap<String, String>();
                        kind.values.forEach(name -> told.put(name, "x"));
                        told.put("hospital", "RSUD");
                        told.replaceAll((name, value) -> switch (name) {
                            case "why" -> why;
                            case "minutes", "others", "left" -> one;
                            case "room" -> room;
                            case "link" -> "https://janji.rs.example/jawab/x";
                            default -> value;
                        });
                        all.add(told);
                    }
            return all;
        }
    }

    @Test
    void whatGoesByWhatsAppFirstHasATextThereAndNothingElseHas() {
        for (var kind : MessageKind.values())
            assertThat(Samples.of(kind).stream()
                            .anyMatch(told -> WhatsAppTemplate.of(kind, told).isPresent()))
                    .as(kind.name())
                    .isEqualTo(WhatsAppTemplate.isFor(kind));
        assertThat(WhatsAppTemplate.isFor(MessageKind.LINK_CODE)).isFalse();
        assertThat(WhatsAppTemplate.isFor(MessageKind.REPLY)).isFalse();
    }
}
