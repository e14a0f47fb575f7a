package id.edokter.support;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A browser without JavaScript, as bare as can be: opens addresses, follows links by their words, sends forms. */
public final class PlainBrowser {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Several windows may be open. */
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    public static PlainBrowser fresh() {
        return new PlainBrowser();
    }

    public static PlainBrowser inEnglish() {
        var visitor = new PlainBrowser();
        visitor.cookies.put("bahasa", "en");
        return visitor;
    }

    /** Comes with a cookie from elsewhere. */
    public PlainBrowser carrying(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Page opens(String address) {
        return asks("GET", address, BodyPublishers.noBody());
    }

    public Page follows(Page page, String words) {
        return opens(page.link(words));
    }

    /** Goes where an answer to a form leads. */
    public Page goesOn(Page answer) {
        return opens(answer.location());
    }

    /** Sends a form; fields and values in turn. */
    public Page sends(String address, Object... form) {
        var fields = new ArrayList<Map.Entry<Object, Object>>();
        for (int i = 0; i < form.length; i += 2) fields.add(Map.entry(form[i], form[i + 1]));
        return sends(address, fields.stream());
    }

    public Page sends(String address, Map<String, String> form) {
        return sends(address, form.entrySet().stream());
    }

    private Page sends(String address, Stream<? extends Map.Entry<?, ?>> form) {
        return asks(
                "POST",
                address,
                BodyPublishers.ofString(encoded(form)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** As a form is sent. */
    public static String encoded(Map<String, String> form) {
        return encoded(form.entrySet().stream());
    }

    private static String encoded(Stream<? extends Map.Entry<?, ?>> form) {
        return form.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public Page asks(String method, String address, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .method(method, body)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip");
        if (headers.length > 0) request.headers(headers);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = BROWSER.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(address, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0].strip(), pair[1].strip());
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** What came back, as it came over the wire. */
    public record Page(String address, int status, HttpHeaders headers, byte[] wire) {

        private static final Pattern LINK = Pattern.compile("(?s)<a\\b([^>]*)>(.*?)</a>");
        private static final Pattern HREF = Pattern.compile("\\bhref=\"([^\"]*)\"");
        private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)</title>");
        private static final Pattern MAIN = Pattern.compile("(?s)<main\\b.*?</main>");

        public String html() {
            if (!header("Content-Encoding").equals("gzip")) return new String(wire, StandardCharsets.UTF_8);
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(wire))) {
                return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Path and query to which the answer leads; empty when it does not. */
        public String location() {
            return header("Location").replaceFirst("^https?://[^/]+", "");
        }

        public String title() {
            return words(first(TITLE));
        }

        /** What can be read on the page between header and footer, in one line. */
        public String text() {
            return words(first(MAIN));
        }

        /** The same of the whole page. */
        public String allText() {
            return words(html());
        }

        /** The address of the first link with these words. */
        public String link(String words) {
            return LINK.matcher(html())
                    .results()
                    .filter(link -> words(link.group(2)).contains(words))
                    .map(Page::href)
                    .filter(href -> !href.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link \"" + words + "\" in: " + allText()));
        }

        /** The addresses of all links. */
        public List<String> links() {
            return LINK.matcher(html()).results().map(Page::href).toList();
        }

        /** The values of an input, of all radios of a name. */
        public List<String> values(String input) {
            return Pattern.compile("<input\\b[^>]*\\bname=\"" + input + "\"[^>]*\\bvalue=\"([^\"]*)\"")
                    .matcher(html())
                    .results()
                    .map(found -> decoded(found.group(1)))
                    .toList();
        }

        private String first(Pattern part) {
            var found = part.matcher(html());
            return found.find() ? found.group() : "";
        }

        private static String href(MatchResult link) {
            var found = HREF.matcher(link.group(1));
            return found.find() ? decoded(found.group(1)) : "";
        }

        private static String words(String html) {
            var text =
                    html.replaceAll("(?s)<(svg|script|style)\\b.*?</\\1>", "").replaceAll("<[^>]*>", " ");
            return decoded(text)
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ([.,:;])", "$1")
                    .strip();
        }

        private static String decoded(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }

        /** The query of the address, decoded. */
        public String query(String name) {
            for (var part : address.replaceFirst("^[^?]*\\??", "").split("&"))
                if (part.startsWith(name + "="))
                    return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            return "";
        }

        @Override
        public String toString() {
            return status + " " + address + " " + text();
        }
    }
}
