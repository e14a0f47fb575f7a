package id.edokter.practice;

import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * The private addresses at which telephones read a doctor's sessions: made and shown once, made anew, taken back. They
 * end with the account of the doctor.
 */
@ApplicationScoped
public class CalendarKeys {

    private final CalendarKeyRecords records;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    CalendarKeys(
            CalendarKeyRecords records, Accounts accounts, AuditTrail trail, Transactions transactions, Clock clock) {
        this.records = records;
        this.accounts = accounts;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The one that opens; nothing in it does. */
    public Optional<CalendarKey> of(long doctor) {
        return transactions.run(() -> records.findByIdOptional(doctor));
    }

    /** A key to be shown once; the one of before opens nothing from now on. */
    public String make(Witness by, long doctor) {
        var key = Secrets.token();
        var hash = Secrets.hash(key);
        transactions.run(() -> {
            var before = records.findByIdOptional(doctor);
            before.ifPresent(one -> one.renew(hash, by.who(), clock.instant()));
            if (before.isEmpty()) records.persist(new CalendarKey(doctor, hash, by.who(), clock.instant()));
            trail.add(by, Act.SCHEDULE_CHANGED, null, "doctor " + doctor, "CALENDAR_ADDRESS_MADE");
            return null;
        });
        return key;
    }

    /** A second time does nothing. */
    public void revoke(Witness by, long doctor) {
        transactions.run(() -> {
            if (records.deleteById(doctor))
                trail.add(by, Act.SCHEDULE_CHANGED, null, "doctor " + doctor, "CALENDAR_ADDRESS_REVOKED");
            return null;
        });
    }

    /** Whose sessions a key opens; empty for what opens nothing, or no more. */
    public Optional<Long> doctorOf(String key) {
        return transactions
                .run(() -> records.with(Secrets.hash(key)))
                .filter(this::isStillTheDoctors)
                .map(one -> one.doctorId);
    }

    private boolean isStillTheDoctors(CalendarKey key) {
        return accounts.named(key.madeBy)
                .filter(account -> !account.isDisabled() && account.roles.contains(Role.DOCTOR))
                .filter(account -> key.doctorId.equals(account.doctorId))
                .isPresent();
    }
}
