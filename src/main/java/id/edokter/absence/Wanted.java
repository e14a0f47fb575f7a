package id.edokter.absence;

import id.edokter.web.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what was ticked in a form. */
final class Wanted {

    private Wanted() {}

    /** Nonsense names nothing. */
    static Set<Long> ids(List<String> ticked) {
        return (ticked == null ? List.<String>of() : ticked)
                .stream().map(Reading::id).flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
