package id.edokter.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;

/**
 * The language of a page: Indonesian, unless the person chose English.
 *
 * <p>The browser's own wish (Accept-Language) is not asked: many telephones here are sold set to English, and their
 * owners would get a hospital that does not speak their language.
 */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    static final String NAME = "bahasa";

    public final String tag;
    public final Locale locale;

    Language(String tag) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == INDONESIAN ? ENGLISH : INDONESIAN;
    }

    /** The same link, whose page opens in this language; Indonesian is what a page opens in anyway. */
    public String onto(String link) {
        return this == INDONESIAN ? link : link + (link.contains("?") ? "&" : "?") + NAME + "=" + tag;
    }

    public static Language of(Locale locale) {
        return locale != null && locale.getLanguage().equals(ENGLISH.tag) ? ENGLISH : INDONESIAN;
    }

    /** By the language tag; Indonesian when it is none of ours. */
    static Language of(String tag) {
        return ENGLISH.tag.equals(tag) ? ENGLISH : INDONESIAN;
    }

    /** Reads the choice from the address or the cookie; a choice in the address is remembered for a year. */
    static Language chosen(RoutingContext context, boolean tls) {
        var asked = context.queryParams().get(NAME);
        if (asked != null && context.request().method() == HttpMethod.GET) {
            var language = of(asked);
            context.response()
                    .addCookie(Cookie.cookie(NAME, language.tag)
                            .setPath("/")
                            .setMaxAge(Duration.ofDays(365).toSeconds())
                            .setHttpOnly(true)
                            .setSecure(tls)
                            .setSameSite(CookieSameSite.LAX));
            return language;
        }
        var kept = context.request().getCookie(NAME);
        return kept == null ? INDONESIAN : of(kept.getValue());
    }
}
