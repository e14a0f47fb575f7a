package id.edokter.challenge;

import id.edokter.shared.Sealer;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a challenge is signed with is a secret, also before anybody switches it on. */
@ApplicationScoped
class ChallengeStart {

    private final ChallengeSettings settings;

    ChallengeStart(ChallengeSettings settings) {
        this.settings = settings;
    }

    void refuseAWeakSecret(@Observes @Priority(ServerStarting.MAY_REFUSE) ServerStarting event) {
        settings.secret().ifPresent(secret -> Sealer.checkedSecret("EDOKTER_CHALLENGE_SECRET", secret));
    }
}
