package id.edokter.account;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Attempts;
import id.edokter.shared.Attempts.Counter;
import id.edokter.web.Denials;
import jakarta.enterprise.context.ApplicationScoped;

/** A line for each person, route and stretch of time, so that whoever asks a thousand times does not flood the trail. */
@ApplicationScoped
class DenialTrail implements Denials {

    private static final int LONGEST = 200;

    private final AuditTrail trail;
    private final Attempts attempts;
    private final AccountSettings settings;

    DenialTrail(AuditTrail trail, Attempts attempts, AccountSettings settings) {
        this.trail = trail;
        this.attempts = attempts;
        this.settings = settings;
    }

    @Override
    public void denied(String who, String route, String address) {
        var told = new Counter("denied", who + " " + route);
        if (attempts.count(told, 1, settings.triesWithin()).isPresent()) return;
        var kept = route.substring(0, Math.min(LONGEST, route.length()));
        trail.addNow(new Witness(who, address), Act.ACCESS_DENIED, null, "", kept);
    }
}
