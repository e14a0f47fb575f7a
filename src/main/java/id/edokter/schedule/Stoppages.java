package id.edokter.schedule;

import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Sessions with patients that nobody else can book, since the doctor is on leave or the day is a holiday. Of several
 * reasons only the first is in the ledger, so it is the timetable that says whether one still holds.
 */
@ApplicationScoped
class Stoppages {

    /** How the reason begins when it is a holiday; in the words of who reads the ledger. */
    static final String HOLIDAY = "Hari libur: ";

    private final Sessions sessions;
    private final Timetable timetable;
    private final QuotaLedger ledger;
    private final SessionDesk desk;
    private final Transactions transactions;

    Stoppages(Sessions sessions, Timetable timetable, QuotaLedger ledger, SessionDesk desk, Transactions transactions) {
        this.sessions = sessions;
        this.timetable = timetable;
        this.ledger = ledger;
        this.desk = desk;
        this.transactions = transactions;
    }

    static String holiday(String name) {
        return HOLIDAY + name;
    }

    /**
     * What takes place after all can be booked again, unless a person has closed it. Each session is a transaction of its
     * own; one that somebody else changes just then is left to them.
     *
     * @param which of those of the day are asked about
     */
    void end(LocalDate date, Predicate<Session> which, String reason, Witness witness) {
        var stopped = transactions.run(() -> {
            var held = timetable.between(date, date).sessions();
            return sessions.takingPlaceOn(date).stream()
                    .filter(session -> session.isOpen() && session.bookingClosed && which.test(session))
                    .filter(session -> held.containsKey(session.source()))
                    .filter(this::isStopped)
                    .toList();
        });
        for (var session : stopped)
            SessionDesk.orLeave(session, () -> desk.endStop(SessionSeen.of(session), reason, witness));
    }

    private boolean isStopped(Session session) {
        return ledger.lastAboutBooking(session.id).filter(QuotaEntry::isStop).isPresent();
    }
}
