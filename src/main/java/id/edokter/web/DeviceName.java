package id.edokter.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the browser that they sit at; for lists of where one is signed in. */
public final class DeviceName {

    /** What to look for in a browser's own words, and what people call it; what comes first wins. */
    private static final List<String[]> PROGRAMS = List.of(
            new String[] {"Edg/", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS", "macOS"},
            new String[] {"Linux", "Linux"});

    private DeviceName() {}

    /**
     * @param userAgent what the browser says of itself; may be null
     * @return empty when it says nothing that is known
     */
    public static String of(String userAgent) {
        var says = String.valueOf(userAgent);
        return Stream.of(first(PROGRAMS, says), first(SYSTEMS, says))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(List<String[]> known, String says) {
        return known.stream()
                .filter(pair -> says.contains(pair[0]))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }
}
