package id.edokter.waiting;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Appointment;
import id.edokter.web.Network;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who looked at where somebody stands. A page that is open is brought up to date all the time, which is one look and one
 * line of the trail. What was looked at is remembered here and not said by who asks; whatever is not remembered, such as
 * by another replica, is noted once more.
 */
@ApplicationScoped
class Glances {

    /** Without a script the page asks every 30 seconds; who comes later than that looks anew. */
    static final Duration GOES_ON = Duration.ofMinutes(2);

    private static final int MOST = 10_000;

    /**
     * A browser, as the trail tells one from another, and what it looks at.
     *
     * @param agent shortened to a number: it is only compared
     */
    record Glance(long appointment, String address, int agent) {}

    private final AuditTrail trail;
    private final Clock clock;
    /** When each was last seen, the longest ago first. */
    private final Map<Glance, Instant> seen = new LinkedHashMap<>();

    Glances(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Notes the look, unless it goes on. */
    Glance note(Appointment appointment, HttpServerRequest request) {
        var address = Network.addressOf(request);
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var glance = new Glance(appointment.id, address, String.valueOf(agent).hashCode());
        if (!isGoingOn(glance)) {
            trail.addNow(
                    new Witness(Witness.LINK, address),
                    Act.APPOINTMENT_SEEN,
                    appointment.patient == null ? null : appointment.patient.id,
                    appointment.code,
                    "queue");
            // not before it is noted: what fails is tried again
            goesOn(glance);
        }
        return glance;
    }

    /** The page was open until now. */
    synchronized void goesOn(Glance glance) {
        var now = clock.instant();
        seen.remove(glance);
        seen.put(glance, now);
        var oldest = seen.entrySet().iterator();
        while (oldest.hasNext()) {
            var one = oldest.next();
            if (seen.size() <= MOST && one.getValue().plus(GOES_ON).isAfter(now)) return;
            oldest.remove();
        }
    }

    private synchronized boolean isGoingOn(Glance glance) {
        var before = seen.get(glance);
        if (before == null || !before.plus(GOES_ON).isAfter(clock.instant())) return false;
        goesOn(glance);
        return true;
    }
}
