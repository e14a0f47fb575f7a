package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.notification.MessageText;
import id.edokter.notification.TextCase;
import id.edokter.notification.TextChanged;
import id.edokter.notification.TextForm;
import id.edokter.notification.Texts;
import id.edokter.notification.Texts.Draft;
import id.edokter.notification.Texts.Held;
import id.edokter.notification.Texts.Listed;
import id.edokter.notification.Texts.Name;
import id.edokter.notification.Texts.Read;
import id.edokter.outgoing.TextDesk.Written;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.Language;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** The words of each kind of message, in both languages: as they came, or as the hospital says it. */
@Path(TextPages.PATH)
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class TextPages {

    static final String PATH = "/pesan/teks";

    private static final String SHORT = "short";
    private static final String SUBJECT = "subject";
    private static final String LETTER = "letter";

    /** The button that keeps; every other one only shows. */
    private static final String KEEP = "simpan";

    record Overview(SignedIn who, List<Listed> all) {}

    /** What came with the form, as it came. */
    static class Typed {
        @FormParam("untuk")
        public String language;

        @FormParam(SHORT)
        public String shortText;

        @FormParam(SUBJECT)
        public String subject;

        @FormParam(LETTER)
        public String letter;

        @FormParam("versionShort")
        public String versionShort;

        @FormParam("versionLetter")
        public String versionLetter;

        @FormParam("act")
        public String act;

        boolean isToKeep() {
            return KEEP.equals(act);
        }

        Draft draft(TextForm form) {
            return form == TextForm.SHORT ? new Draft(null, text(shortText)) : new Draft(text(subject), text(letter));
        }

        int seen(TextForm form) {
            return Math.max(0, Reading.version(form == TextForm.SHORT ? versionShort : versionLetter));
        }

        private static String text(String typed) {
            return typed == null ? "" : typed;
        }
    }

    /**
     * One form of the message on the page.
     *
     * @param typed what stands in its fields
     */
    record Part(TextForm form, Held held, Draft typed, List<Name> names, List<Read> previews) {

        public boolean isShort() {
            return form == TextForm.SHORT;
        }

        /** Whether some of what can be named has to stand in brackets. */
        public boolean hasGaps() {
            return names.stream().anyMatch(Name::maybeEmpty);
        }

        public boolean isLatest(MessageText text) {
            return text.version == held.version();
        }
    }

    /** @param refusal that somebody else was faster; empty otherwise */
    record View(
            SignedIn who,
            TextCase of,
            Language language,
            Part brief,
            Part letter,
            FormErrors errors,
            String refusal,
            TextDone done,
            String script) {

        public String here() {
            return PATH + "/" + of.key();
        }

        public String inIndonesian() {
            return here() + "?untuk=" + Language.INDONESIAN.tag;
        }

        public String inEnglish() {
            return here() + "?untuk=" + Language.ENGLISH.tag;
        }

        /** For the sentence on brackets. */
        public String clinicName() {
            return "{poli}";
        }

        public String roomName() {
            return "{ruang}";
        }

        public boolean isEnglish() {
            return language == Language.ENGLISH;
        }
    }

    private final Texts texts;
    private final TextDesk desk;
    private final Caller caller;
    private final Wording wording;
    private final String script;

    TextPages(Texts texts, TextDesk desk, Caller caller, Wording wording, Assets assets) {
        this.texts = texts;
        this.desk = desk;
        this.caller = caller;
        this.wording = wording;
        this.script = assets.address("texts.js");
    }

    @GET
    public TemplateInstance list() {
        return Pages.texts(new Overview(caller.who(), texts.list()));
    }

    @GET
    @Path("{kind}")
    public TemplateInstance show(
            @PathParam("kind") String kind, @QueryParam("untuk") String language, @QueryParam("selesai") String done) {
        return page(found(kind), language(language), null, FormErrors.NONE, "", TextDone.of(done));
    }

    /** Keeps what was written, or only shows how it will be read. */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> write(@PathParam("kind") String kind, @BeanParam Typed typed) {
        var of = found(kind);
        var language = language(typed.language);
        var errors = new FieldErrors();
        var all = new EnumMap<TextForm, Written>(TextForm.class);
        for (var form : TextForm.values()) {
            var draft = texts.check(
                    of,
                    form,
                    language.locale,
                    SUBJECT,
                    form == TextForm.SHORT ? SHORT : LETTER,
                    typed.draft(form),
                    errors);
            all.put(form, new Written(typed.seen(form), draft));
        }
        if (errors.any())
            return Answers.unprocessable(page(of, language, typed, wording.errors(errors.all()), "", TextDone.NOTHING));
        if (!typed.isToKeep()) return RestResponse.ok(page(of, language, typed, FormErrors.NONE, "", TextDone.NOTHING));
        try {
            int changed = desk.write(caller.witness(), of, language, all);
            return to(of, language, changed == 0 ? TextDone.SAME : TextDone.KEPT);
        } catch (TextChanged changed) {
            return Answers.conflict(
                    page(of, language, typed, FormErrors.NONE, wording.sayToAnyone(changed), TextDone.NOTHING));
        }
    }

    /** @param version 0 for the words that came with the message */
    @POST
    @Path("{kind}/kembali")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> putBack(
            @PathParam("kind") String kind,
            @FormParam("untuk") String tag,
            @FormParam("bentuk") String form,
            @FormParam("versi") String version,
            @FormParam("version") String seen) {
        var of = found(kind);
        var language = language(tag);
        var which = QueuePages.named(TextForm.values(), form).orElse(TextForm.SHORT);
        try {
            desk.putBack(
                    caller.witness(),
                    of,
                    which,
                    language,
                    Math.max(0, Reading.version(seen)),
                    Math.max(0, Reading.version(version)));
            return to(of, language, TextDone.BACK);
        } catch (TextChanged changed) {
            return Answers.conflict(
                    page(of, language, null, FormErrors.NONE, wording.sayToAnyone(changed), TextDone.NOTHING));
        }
    }

    private static RestResponse<TemplateInstance> to(TextCase of, Language language, TextDone done) {
        return Answers.to(PATH + "/" + of.key() + "?untuk=" + language.tag + "&" + done.told());
    }

    private static TextCase found(String kind) {
        return TextCase.of(kind).orElseThrow(NotFoundException::new);
    }

    private static Language language(String tag) {
        return Language.of(Locale.forLanguageTag(tag == null ? "" : tag));
    }

    /** @param typed null for what holds */
    private TemplateInstance page(
            TextCase of, Language language, Typed typed, FormErrors errors, String refusal, TextDone done) {
        return Pages.text(new View(
                caller.who(),
                of,
                language,
                part(of, TextForm.SHORT, language, typed),
                part(of, TextForm.EMAIL, language, typed),
                errors,
                refusal,
                done,
                script));
    }

    private Part part(TextCase of, TextForm form, Language language, Typed typed) {
        var held = texts.held(of, form, language.locale);
        var draft = typed == null ? held.words() : typed.draft(form);
        return new Part(
                form,
                held,
                draft,
                texts.names(of, form, language.locale),
                texts.preview(of, form, language.locale, draft));
    }
}
