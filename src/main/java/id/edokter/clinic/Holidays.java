package id.edokter.clinic;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which the clinics are closed unless opened. */
@ApplicationScoped
@Transactional
public class Holidays {

    private final HolidayRecords records;
    private final ClinicRecords clinics;
    private final AuditTrail trail;
    private final Clock clock;

    Holidays(HolidayRecords records, ClinicRecords clinics, AuditTrail trail, Clock clock) {
        this.records = records;
        this.clinics = clinics;
        this.trail = trail;
        this.clock = clock;
    }

    /** All holidays of these days, opened ones too, by date. */
    public List<Holiday> between(LocalDate from, LocalDate to) {
        return records.between(from, to);
    }

    public Optional<Holiday> find(long id) {
        return records.whole(id);
    }

    /** Which clinics are closed on which of these days. */
    public Closures closures(LocalDate from, LocalDate to) {
        return new Closures(records.between(from, to));
    }

    /** The days on which the hospital is closed, with the names of what is celebrated. */
    public SortedMap<LocalDate, String> closed(LocalDate from, LocalDate to) {
        var closed = new TreeMap<LocalDate, String>();
        for (var holiday : records.between(from, to)) {
            if (holiday.closesTheHospital())
                closed.merge(holiday.date, holiday.name, (one, other) -> one + "; " + other);
        }
        return closed;
    }

    /** Enters a day; one of the same date and name is left as it is, whether it was opened or not. */
    public boolean add(LocalDate date, String name, Holiday.Kind kind, String source) {
        if (records.known(date, name, null).isPresent()) return false;
        records.persist(new Holiday(date, name, kind, source, null));
        return true;
    }

    /** Gives a day another kind or source; whether it was opened stays. */
    public void correct(long id, Holiday.Kind kind, String source) {
        records.findById(id).become(kind, source);
    }

    // ---- by somebody at a page, within the transaction under way

    /**
     * Enters a day, or takes one back in that was withdrawn; the same once more changes nothing.
     *
     * @throws HolidayKnown when there is one of this date and name already, of another kind or source
     */
    @Transactional(TxType.MANDATORY)
    public Holiday enter(Witness witness, HolidayDetails details) {
        var known = records.known(details.date(), details.name(), details.clinic());
        if (known.isPresent() && !known.get().withdrawn) {
            var there = known.get();
            if (there.kind != details.kind() || !there.source.equals(details.source()))
                throw new HolidayKnown(there.id);
            return there;
        }
        var clinic = details.clinic() == null
                ? null
                : clinics.findByIdOptional(details.clinic()).orElseThrow(NotFoundException::new);
        var holiday = known.orElseGet(
                () -> new Holiday(details.date(), details.name(), details.kind(), details.source(), clinic));
        if (known.isPresent()) holiday.restore(details.kind(), details.source());
        holiday.isChangedBy(witness.who(), clock.instant());
        records.persist(holiday);
        tell(witness, holiday, "ENTERED");
        return holiday;
    }

    /**
     * Decides who works on the day all the same: everybody whom it closes, or these clinics, or nobody.
     *
     * @param seen the holiday's version when it was looked at
     * @param clinics ids; not read when all work
     * @throws HolidayChanged when somebody else decided meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public Holiday decide(Witness witness, long id, int seen, boolean all, Set<Long> clinics) {
        var holiday = records.whole(id).orElseThrow(NotFoundException::new);
        if (isDecided(holiday, all, clinics)) return holiday;
        refuseIfChanged(holiday, seen);
        if (all) holiday.open();
        else if (clinics.isEmpty()) holiday.close();
        else holiday.openFor(clinics);
        holiday.isChangedBy(witness.who(), clock.instant());
        tell(witness, holiday, all ? "OPENED" : clinics.isEmpty() ? "CLOSED" : "OPENED_FOR_SOME");
        return holiday;
    }

    /**
     * Takes a day back: it is no holiday any more.
     *
     * @throws HolidayChanged when somebody else decided meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public Holiday withdraw(Witness witness, long id, int seen) {
        var holiday = records.whole(id).orElseThrow(NotFoundException::new);
        if (holiday.withdrawn) return holiday;
        refuseIfChanged(holiday, seen);
        holiday.withdraw();
        holiday.isChangedBy(witness.who(), clock.instant());
        tell(witness, holiday, "WITHDRAWN");
        return holiday;
    }

    private static boolean isDecided(Holiday holiday, boolean all, Set<Long> clinics) {
        if (all) return holiday.opened;
        return !holiday.opened && holiday.openedFor.equals(clinics);
    }

    private static void refuseIfChanged(Holiday holiday, int seen) {
        if (holiday.withdrawn || holiday.version != seen) throw new HolidayChanged(holiday.changedBy);
    }

    private void tell(Witness witness, Holiday holiday, String what) {
        trail.add(witness, Act.HOLIDAY_DECIDED, null, "holiday " + holiday.date, what);
    }
}
