package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who may open which session: a doctor the own ones, and another's answers like one that is not there; the nurse and the
 * desk every one. Whoever opens it has looked at its patients, which is one line of the trail for each of them, session
 * and day, and not one for each time that the page is brought up to date.
 */
@ApplicationScoped
class Openings {

    private record Look(String who, long session, long patient) {}

    private final QueueDesk desk;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;
    private final Set<Look> noted = ConcurrentHashMap.newKeySet();
    private volatile LocalDate day = LocalDate.MIN;

    Openings(QueueDesk desk, AuditTrail trail, Caller caller, Clock clock) {
        this.desk = desk;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The queue, without a word about who looks: for who acts and sees nothing yet.
     *
     * @throws NotFoundException for what is not there, or not theirs
     */
    QueueView look(String session) {
        var queue = desk.queueWithNames(Reading.id(session).orElseThrow(NotFoundException::new));
        if (!isOpenTo(queue.session().doctor())) throw new NotFoundException();
        return queue;
    }

    /**
     * Whose number it is, without reading the queue: for who shows nothing of it.
     *
     * @throws NotFoundException for what is not there, or not theirs
     */
    long open(String session) {
        var head = desk.head(Reading.id(session).orElseThrow(NotFoundException::new));
        if (!isOpenTo(head.doctor())) throw new NotFoundException();
        return head.id();
    }

    private boolean isOpenTo(long doctor) {
        var who = caller.who();
        return who.seesRegister() || who.doctor() != null && who.doctor() == doctor;
    }

    /** What is shown leaves its lines; a replica that starts again leaves them once more. */
    QueueView noted(QueueView queue) {
        var today = Wib.date(clock.instant());
        if (!today.equals(day)) {
            noted.clear();
            day = today;
        }
        var who = caller.who().userName();
        long session = queue.session().id();
        var seen = queue.patients().stream()
                .filter(patient -> !noted.contains(new Look(who, session, patient)))
                .collect(Collectors.toSet());
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, seen, "", "session " + session);
        seen.forEach(patient -> noted.add(new Look(who, session, patient)));
        return queue;
    }
}
