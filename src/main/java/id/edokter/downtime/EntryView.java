package id.edokter.downtime;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.patient.Patient;
import id.edokter.schedule.Session;
import id.edokter.web.FormErrors;
import java.util.List;

/**
 * The form into which a list is entered, some numbers at a time.
 *
 * @param from index of the first line that is shown, from 0
 * @param size how many lines are shown
 * @param done how many lines were just kept; null when none were sent
 * @param asks whether it only has to be looked at who it is
 */
record EntryView(
        SignedIn who,
        Sheet sheet,
        List<Row> all,
        int from,
        int size,
        Entries entries,
        FormErrors errors,
        Integer done,
        boolean asks) {

    /**
     * A number.
     *
     * @param appointment of who has it; null when it is free
     * @param person whom it would go to, as typed; null when that is not known
     */
    public record Row(int number, String label, Appointment appointment, Patient person) {

        public boolean isFree() {
            return appointment == null;
        }

        public boolean isHidden() {
            return appointment != null && appointment.patient.restrictedAt != null;
        }

        public boolean isPersonHidden() {
            return person.restrictedAt != null;
        }

        public String arrival() {
            return Entries.arrival(number);
        }

        public String who() {
            return Entries.person(number);
        }

        public String pays() {
            return Entries.pays(number);
        }

        public String reference() {
            return Entries.reference(number);
        }

        public String seen() {
            return Entries.seen(number);
        }
    }

    public Session session() {
        return sheet.session();
    }

    public List<Row> rows() {
        return all.subList(Math.min(from, all.size()), Math.min(from + size, all.size()));
    }

    public String typed(String field) {
        return entries.typed(field);
    }

    public boolean pays(Row row, Entries.Pays pays) {
        return entries.paid(row.number()) == pays;
    }

    public List<Entries.Pays> ways() {
        return List.of(Entries.Pays.values());
    }

    public boolean hasBefore() {
        return from > 0;
    }

    public boolean hasAfter() {
        return from + size < all.size();
    }

    public int before() {
        return Math.max(0, from - size);
    }

    public int after() {
        return from + size;
    }
}
