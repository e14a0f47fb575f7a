package id.edokter.notice;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Appointment;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told the news of a session, and the list of those whom the desk has to call; {@link Teller} tells it. */
@ApplicationScoped
public class SessionNotices {

    private final NoticeRecords notices;
    private final Teller teller;
    private final Rota rota;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    SessionNotices(
            NoticeRecords notices, Teller teller, Rota rota, AuditTrail trail, Transactions transactions, Clock clock) {
        this.notices = notices;
        this.teller = teller;
        this.rota = rota;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- before it is told

    /**
     * Who would be told, by number.
     *
     * @param byMessage how many of them a message reaches
     */
    public record Audience(List<Appointment> coming, int byMessage) {

        public int byCall() {
            return coming.size() - byMessage;
        }
    }

    /** Who is coming to a session and has not arrived. */
    public Audience audience(long session) {
        return transactions.run(() -> {
            var coming = teller.coming(session);
            return new Audience(
                    coming, (int) coming.stream().filter(teller::canReach).count());
        });
    }

    // ---- afterwards

    /**
     * One piece of news, and whom it was told.
     *
     * @param byMessage how many got a message
     * @param toCall who did not, by number
     */
    public record Round(QuotaEntry entry, int byMessage, List<SessionNotice> toCall) {

        public int called() {
            return (int) toCall.stream().filter(SessionNotice::isCalled).count();
        }

        public boolean isDone() {
            return called() == toCall.size();
        }
    }

    /**
     * The news of a session, the latest first. Who is not coming any more, has arrived, or was told something newer of
     * the same kind is called by nobody, nor is whoever has other hours since about a delay of the former ones; whom a
     * message did not reach after all is.
     */
    public List<Round> of(long session) {
        return transactions.run(() -> {
            var byEntry = notices.of(session).stream().collect(Collectors.groupingBy(notice -> notice.ledgerId));
            var told = new HashSet<List<Object>>();
            var ledger = rota.ledger(session);
            long ended = ledger.stream()
                    .filter(entry -> entry.act == QuotaEntry.Act.LATE && !byEntry.containsKey(entry.id))
                    .mapToLong(entry -> entry.id)
                    .max()
                    .orElse(0);
            return ledger.stream()
                    .filter(entry -> byEntry.containsKey(entry.id))
                    .sorted((a, b) -> Long.compare(b.id, a.id))
                    .map(entry -> round(
                            entry, byEntry.get(entry.id), told, entry.act == QuotaEntry.Act.LATE && entry.id < ended))
                    .toList();
        });
    }

    /**
     * @param told kinds of news, each with an appointment that has a newer one
     * @param isEnded whether it is nothing to call anybody about any more
     */
    private Round round(QuotaEntry entry, List<SessionNotice> all, Set<List<Object>> told, boolean isEnded) {
        var unreached = teller.unreached(entry, all);
        var toCall = all.stream()
                .filter(notice -> !isEnded && told.add(List.of(entry.act, notice.appointment.id)))
                .filter(notice -> !notice.byMessage || unreached.contains(notice.id))
                .filter(SessionNotice::isStillComing)
                .toList();
        int reached = (int) all.stream().filter(notice -> notice.byMessage).count() - unreached.size();
        return new Round(entry, reached, toCall);
    }

    /** The number to call, as given with the booking or as in the register; empty when there is none. */
    public static Optional<String> phone(SessionNotice notice) {
        return Optional.ofNullable(notice.appointment.toldAt());
    }

    /** Notes that somebody was called, or told at the desk; a second time changes nothing. */
    public void called(long session, long notice, Witness by) {
        transactions.run(() -> {
            var found = notices.of(session, notice).orElseThrow(NotFoundException::new);
            if (found.isCalled()) return null;
            found.called(by.who(), clock.instant());
            trail.add(by, Act.PATIENT_CALLED, found.appointment.patient.id, "session " + session, "");
            return null;
        });
    }

    /** Somebody was ticked off by mistake. */
    public void notCalled(long session, long notice, Witness by) {
        transactions.run(() -> {
            var found = notices.of(session, notice).orElseThrow(NotFoundException::new);
            if (!found.isCalled()) return null;
            found.notCalled();
            trail.add(by, Act.PATIENT_CALLED, found.appointment.patient.id, "session " + session, "taken back");
            return null;
        });
    }
}
