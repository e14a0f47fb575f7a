package id.edokter.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Icons in templates: <code>{icon:search}</code> draws one, and the layout ends with the symbols that the page used,
 * each once. They come from the WebJar of Bootstrap Icons and are kept once read.
 */
@TemplateExtension(namespace = "icon")
public class Icons {

    static final String USED = "icons";

    /** The icons of one page, in the order they were met. */
    static final class Used {
        private final Set<String> names = new LinkedHashSet<>();
    }

    private static final String FOLDER = WebJar.path("bootstrap-icons", "icons/");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);
    private static final String INSTEAD = "hospital";
    private static final Map<String, Optional<String>> SYMBOLS = new ConcurrentHashMap<>();

    private Icons() {}

    /** An icon named in the template itself. */
    @TemplateExtension(namespace = "icon", matchName = TemplateExtension.ANY)
    static RawString named(String name, @TemplateAttribute(USED) Object used) {
        if (symbol(name).isEmpty()) throw new IllegalArgumentException("no icon " + name);
        return draw(name, used);
    }

    /** An icon named by data; a name that does not exist gives the hospital's. */
    @TemplateExtension(namespace = "icon", matchName = "of")
    static RawString of(String name, @TemplateAttribute(USED) Object used) {
        return draw(exists(name) ? name : INSTEAD, used);
    }

    /** The drawings of all icons met so far; the layout's last line. */
    @TemplateExtension(namespace = "icon", matchName = "symbols", priority = 10)
    static RawString symbols(@TemplateAttribute(USED) Object used) {
        var all = new StringBuilder();
        ((Used) used).names.forEach(name -> all.append(symbol(name).orElseThrow()));
        return new RawString(all.toString());
    }

    static boolean exists(String name) {
        return name != null && symbol(name).isPresent();
    }

    private static RawString draw(String name, Object used) {
        ((Used) used).names.add(name);
        return new RawString("<svg class=\"i\" aria-hidden=\"true\"><use href=\"#i-" + name + "\"/></svg>");
    }

    private static Optional<String> symbol(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        return SYMBOLS.computeIfAbsent(name, Icons::read);
    }

    private static Optional<String> read(String name) {
        return WebJar.read(FOLDER + name + ".svg").map(bytes -> {
            var drawing = DRAWING.matcher(new String(bytes, StandardCharsets.UTF_8));
            if (!drawing.find()) throw new IllegalStateException("icon " + name + " is no drawing");
            var lines = drawing.group(1).replaceAll("\\s*\\n\\s*", "");
            return "<symbol id=\"i-" + name + "\" viewBox=\"0 0 16 16\">" + lines + "</symbol>";
        });
    }
}
