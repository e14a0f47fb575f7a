package id.edokter.outgoing;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Booking;
import id.edokter.notification.Reachability;
import id.edokter.notification.Reachability.How;
import id.edokter.notification.Reachability.Stopped;
import id.edokter.notification.Recipient;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.shared.ToldAt;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;

/** Who wants no reminders, as the desk sees it and enters it for who says so; each act with its line in the trail. */
@ApplicationScoped
class WishDesk {

    private static final int MOST_VISITS = 50;
    private static final String REGISTER = "";
    /** No letter of a code. */
    private static final String EMAIL = "@";

    private final PatientDesk patients;
    private final Booking booking;
    private final Reachability reachability;
    private final AuditTrail trail;
    private final Transactions transactions;

    WishDesk(
            PatientDesk patients,
            Booking booking,
            Reachability reachability,
            AuditTrail trail,
            Transactions transactions) {
        this.patients = patients;
        this.booking = booking;
        this.reachability = reachability;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Where a patient is reminded.
     *
     * @param code of the appointment that has it; empty for the register's
     * @param stopped null while it is reminded
     */
    record Number(Recipient address, String code, Stopped stopped) {

        /** By which a page and its form mean the same. */
        public String key() {
            return isEmail() ? code + EMAIL : code;
        }

        public boolean isEmail() {
            return address.way() == Recipient.Way.EMAIL;
        }

        public String masked() {
            return address.masked();
        }

        public boolean isOfRegister() {
            return code.equals(REGISTER);
        }
    }

    record OfPatient(Patient patient, List<Number> numbers) {}

    /** Its own telephone and mailbox, and those of what is booked; what is the same is there once. */
    OfPatient open(Witness witness, long id) {
        var opened = patients.open(witness, id, "messages");
        var records = new ArrayList<>(List.of(opened.patient().id));
        opened.others().forEach(other -> records.add(other.id));
        var visits = booking.visits(records, MOST_VISITS);
        return transactions.run(() -> {
            var numbers = new ArrayList<Number>();
            var patient = opened.patient();
            add(numbers, ToldAt.of(patient.phone, patient.contact()), REGISTER);
            for (var visit : visits) if (visit.isBooked() && !visit.isErased()) add(numbers, visit.told(), visit.code);
            return new OfPatient(opened.patient(), numbers);
        });
    }

    private void add(List<Number> numbers, ToldAt told, String code) {
        for (var address : Recipient.all(told))
            if (numbers.stream().noneMatch(one -> one.address.equals(address)))
                numbers.add(
                        new Number(address, code, reachability.stopping(address).orElse(null)));
    }

    /**
     * No more reminders to one of them, or again.
     *
     * @param key of the {@link Number}
     * @return whether it was otherwise before
     */
    boolean choose(Witness witness, long id, String key, boolean stops) {
        var number = open(witness, id).numbers.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return transactions.run(() -> {
            boolean was = reachability.isStopped(number.address);
            if (was == stops) return false;
            if (stops) reachability.stop(number.address, How.DESK, witness.who());
            else reachability.startAgain(number.address, How.DESK, witness.who());
            trail.add(witness, stops ? Act.REMINDERS_STOPPED : Act.REMINDERS_ALLOWED, id, number.code, "");
            return true;
        });
    }

    /** Those that were stopped last. */
    List<Stopped> stopped(int most) {
        return reachability.stopped(most);
    }
}
