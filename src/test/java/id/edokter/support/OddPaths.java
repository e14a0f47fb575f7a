package id.edokter.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One address written in other ways, by which guards that look at the text of an address were passed elsewhere. */
public final class OddPaths {

    private OddPaths() {}

    private static final List<String> AFTER = List.of(
            ";",
            ";a=b",
            ";jsessionid=x",
            ";.css",
            ";/x.js",
            "%3B",
            "%3b",
            "%3Ba=b",
            "%3B.css",
            "/;",
            "//",
            "/..",
            "/../",
            "/x/..",
            "/%2e%2e",
            "/x/%2e%2e",
            "/x/.%2e",
            "/x/%2E.",
            "/..;/",
            "/..%2f",
            "%2F",
            "%2f",
            "%2F.css",
            "%2F..%2Fbantuan",
            "/..%2Fbantuan%2F..",
            "%5C",
            "%5c",
            "\\",
            "\\..",
            "%00",
            "%00.css",
            "%0a",
            "%0D%0AX-A:b",
            "%25",
            "%252f",
            "%253b",
            "%25%32%66");

    private static final List<String> BEFORE = List.of(
            "/",
            "//",
            "/;",
            "/;a=b",
            "/x/..",
            "/x/%2e%2e",
            "/x/..;",
            "/bantuan/..",
            "/bantuan/..%2F",
            "/bantuan%2F..",
            "/%2F",
            "/%5C",
            "/%2e%2e",
            "/webjars/..",
            "/assets/%2e%2e",
            "http://localhost",
            "http://elsewhere.example");

    private static final Map<String, UnaryOperator<String>> INSIDE = Map.of(
            "the last slash as %2F", path -> lastSlash(path, "%2F"),
            "the last slash as %2f", path -> lastSlash(path, "%2f"),
            "the last slash as %5C", path -> lastSlash(path, "%5C"),
            "the last slash as a backslash", path -> lastSlash(path, "\\"),
            "the last slash twice", path -> lastSlash(path, "//"),
            "the last slash as %252F", path -> lastSlash(path, "%252F"),
            "a parameter before the last slash", path -> lastSlash(path, ";x=y/"),
            "up and down before the last slash", path -> lastSlash(path, "/x/../"));

    /** What no browser writes, and the gate turns away. */
    public static List<String> turnedAway(String path) {
        var odd = new LinkedHashMap<String, String>();
        AFTER.forEach(text -> odd.put(text, path + text));
        BEFORE.forEach(text -> odd.put(text + " before", text + path));
        INSIDE.forEach((name, change) -> odd.put(name, change.apply(path)));
        return List.copyOf(odd.values());
    }

    /** What may be written so: it has to be the same address, or one that is not there. */
    public static List<String> strange(String path) {
        return List.of(
                path + "/",
                path + ".",
                path + "/.",
                path + "/%2e",
                "/." + path,
                path + "%20",
                path + "%09",
                path + ".json",
                path + ".css",
                path + "%3F",
                path + "%3Fx=y",
                path + "%23",
                path + "?;/..//",
                path + "%c0%af",
                path + "%c0%ae%c0%ae",
                path + "%ef%bc%8f",
                path + "%e2%80%8b",
                path + "%u002f",
                path + "%",
                path + "%zz",
                path + "%f",
                path.toUpperCase(java.util.Locale.ROOT),
                path.replaceFirst("^/p", "/%70").replaceFirst("^/a", "/%61"),
                path.replaceFirst("(.)$", ".$1"),
                path.chars()
                        .mapToObj(letter -> letter == '/' ? "/" : "%" + Integer.toHexString(letter))
                        .collect(Collectors.joining()),
                lastSlash(path, "%ef%bc%8f"),
                lastSlash(path, "/./"),
                lastSlash(path, "%c0%af"));
    }

    private static String lastSlash(String path, String instead) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash) + instead + path.substring(slash + 1);
    }
}
