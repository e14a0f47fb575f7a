package id.edokter.downtime;

import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.DayBook.Sheet;
import id.edokter.patient.Patient;
import id.edokter.schedule.Session;
import id.edokter.web.FormErrors;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form into which a list is entered, some numbers at a time.
 *
 * @param from the lines after this number are shown
 * @param size how many lines are shown
 * @param done how many lines were just kept; null when none were sent
 * @param elsewhere numbers whose patients were expected elsewhere at the same time; empty for none
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
        String elsewhere,
        boolean asks) {

    /**
     * A number.
     *
     * @param appointment of who has it; null when it is free, or was when the line was filled in
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

        public String expected() {
            return Entries.expected(number);
        }

        /** Of the appointment; 0 when nobody has the number. */
        public long appointmentId() {
            return appointment == null ? 0 : appointment.id;
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

    /** Also what was typed beside a number that would be on the next part by now. */
    public List<Row> rows() {
        return IntStream.range(first(), all.size())
                .filter(i -> i < first() + size || entries.has(all.get(i).number()))
                .mapToObj(all::get)
                .toList();
    }

    private int first() {
        return (int) all.stream().filter(row -> row.number() <= from).count();
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

    public boolean mayGoBeyond() {
        return who.isAdministrator();
    }

    public boolean hasBefore() {
        return first() > 0;
    }

    public boolean hasAfter() {
        return first() + size < all.size();
    }

    public int before() {
        return first() <= size ? 0 : all.get(first() - size - 1).number();
    }

    public int after() {
        return all.get(first() + size - 1).number();
    }
}
