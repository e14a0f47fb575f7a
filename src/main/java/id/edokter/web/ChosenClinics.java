package id.edokter.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** For which clinics whoever sits at a browser works, as that browser remembers; ids, and none for all. */
@ApplicationScoped
public class ChosenClinics {

    private static final int MOST = 40;
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String COOKIE = "poli";
    private static final String BETWEEN = "-";
    private static final String ID = "[0-9]{1,9}";

    private final SessionCookie cookies;

    ChosenClinics(SessionCookie cookies) {
        this.cookies = cookies;
    }

    public Set<Long> of(RoutingContext context) {
        return cookies.other(context, COOKIE).stream()
                .flatMap(kept -> Arrays.stream(kept.split(BETWEEN)))
                .filter(text -> text.matches(ID))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** @param wanted as a form says them; null for none */
    public void keep(RoutingContext context, List<String> wanted) {
        var ids = (wanted == null ? List.<String>of() : wanted)
                .stream().filter(text -> text.matches(ID)).limit(MOST).collect(Collectors.joining(BETWEEN));
        cookies.giveOther(context, COOKIE, ids, REMEMBERED.toSeconds());
    }
}
