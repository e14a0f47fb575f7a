package id.edokter.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The queue of a session as a whole; whoever acts on it has this row alone. */
@Entity
class SessionQueue {

    @Id
    @Column(name = "session_id")
    Long sessionId;

    /** Grows with every change. */
    long stamp;
    /** How many turns were given. */
    int calls;
    /** How many of the last turns in a row went to priorities. */
    int priorityRun;

    protected SessionQueue() {}

    CallOrder order(QueueRule rule) {
        return rule.order(calls, priorityRun);
    }

    void changes() {
        stamp++;
    }

    /** One more turn; returns its number. */
    int give(CallOrder after) {
        calls = after.turns();
        priorityRun = after.priorityRun();
        return calls;
    }

    /** The last turn was given by mistake. Its number stays used. */
    void takeBack(int runBefore) {
        priorityRun = runBefore;
    }
}
