package id.edokter.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which the clinics are closed unless opened. */
@ApplicationScoped
@Transactional
public class Holidays {

    private final HolidayRecords records;

    Holidays(HolidayRecords records) {
        this.records = records;
    }

    /** All holidays of these days, opened ones too, by date. */
    public List<Holiday> between(LocalDate from, LocalDate to) {
        return records.between(from, to);
    }

    /**
     * The days on which nobody practises, with the names of what is celebrated. A day that has several reasons is open
     * only when each of them was lifted.
     */
    public SortedMap<LocalDate, String> closed(LocalDate from, LocalDate to) {
        var closed = new TreeMap<LocalDate, String>();
        for (var holiday : records.between(from, to)) {
            if (!holiday.opened) closed.merge(holiday.date, holiday.name, (one, other) -> one + "; " + other);
        }
        return closed;
    }

    /** Enters a day; one of the same date and name is left as it is, whether it was opened or not. */
    public boolean add(LocalDate date, String name, Holiday.Kind kind, String source) {
        if (records.count("date = ?1 and name = ?2", date, name) > 0) return false;
        records.persist(new Holiday(date, name, kind, source));
        return true;
    }

    /** Gives a day another kind or source; whether it was opened stays. */
    public void correct(long id, Holiday.Kind kind, String source) {
        records.findById(id).become(kind, source);
    }

    /** The hospital works on this day all the same. Planning follows when it runs next. */
    public void open(LocalDate date) {
        records.between(date, date).forEach(Holiday::open);
    }

    /** Takes an opening back. */
    public void close(LocalDate date) {
        records.between(date, date).forEach(Holiday::close);
    }
}
