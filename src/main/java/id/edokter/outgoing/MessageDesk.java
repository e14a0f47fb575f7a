package id.edokter.outgoing;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.Mailroom;
import id.edokter.notification.Mailroom.Refused;
import id.edokter.notification.MessageKind;
import id.edokter.notification.OutgoingMessage;
import id.edokter.notification.Progress;
import id.edokter.notification.Recipient;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** What is done about messages, each act with its line in the trail; what they are about is looked up here. */
@ApplicationScoped
class MessageDesk {

    private final Mailroom mailroom;
    private final Relocations appointments;
    private final PatientRegistry patients;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    MessageDesk(
            Mailroom mailroom,
            Relocations appointments,
            PatientRegistry patients,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.mailroom = mailroom;
        this.appointments = appointments;
        this.patients = patients;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- to see

    /** An appointment, and the messages about it; the latest last. */
    record OfAppointment(Appointment appointment, List<OutgoingMessage> messages) {}

    OfAppointment ofAppointment(Witness witness, long id) {
        var appointment = appointment(id).orElseThrow(NotFoundException::new);
        seen(witness, appointment);
        return new OfAppointment(appointment, mailroom.about(Appointment.matter(id)));
    }

    /** @param appointment that it is about; null when it is about something else */
    record Opened(OutgoingMessage message, Appointment appointment) {}

    Opened open(Witness witness, long id) {
        var message = find(id);
        var appointment = Appointment.ofMatter(message.matter()).flatMap(this::appointment);
        appointment.ifPresent(one -> seen(witness, one));
        return new Opened(message, appointment.orElse(null));
    }

    private void seen(Witness witness, Appointment appointment) {
        trail.addNow(witness, Act.APPOINTMENT_SEEN, patientOf(appointment), appointment.code, "messages");
    }

    private Optional<Appointment> appointment(long id) {
        return transactions.run(() -> appointments.these(List.of(id)).stream().findFirst());
    }

    private OutgoingMessage find(long id) {
        return mailroom.find(id).orElseThrow(NotFoundException::new);
    }

    // ---- to do

    /** @return whether it is tried again */
    boolean retry(Witness witness, long id) {
        var message = find(id);
        return transactions.run(() -> {
            boolean again = mailroom.retry(id);
            if (again) note(witness, Act.MESSAGE_RETRIED, message, "");
            return again;
        });
    }

    /** @return whether it was kept from going */
    boolean stop(Witness witness, long id, ChangeReason reason) {
        var message = find(id);
        return transactions.run(() -> {
            boolean stopped = mailroom.stop(id);
            if (stopped) note(witness, Act.MESSAGE_STOPPED, message, reason.text());
            return stopped;
        });
    }

    private void note(Witness witness, Act act, OutgoingMessage message, String detail) {
        var patient = Appointment.ofMatter(message.matter())
                .flatMap(id -> appointments.these(List.of(id)).stream().findFirst())
                .map(MessageDesk::patientOf)
                .or(() -> Patient.ofMatter(message.matter()))
                .orElse(null);
        trail.add(witness, act, patient, "message:" + message.id(), detail);
    }

    /** @return how many are tried again */
    int retryAll(Witness witness, Progress progress, String words) {
        var asked = clock.instant();
        return untilNone(() -> {
            int some = mailroom.retrySome(progress, words, asked);
            if (some > 0) trail.add(witness, Act.MESSAGE_RETRIED, null, progress.name(), some + " messages");
            return some;
        });
    }

    /** @return how many were kept from going */
    int stopAll(Witness witness, MessageKind kind, ChangeReason reason) {
        return untilNone(() -> {
            int some = mailroom.stopSome(kind);
            if (some > 0) trail.add(witness, Act.MESSAGE_STOPPED, null, kind.name(), reason.text());
            return some;
        });
    }

    /** Some at a time: couriers wait for no transaction of thousands of rows. */
    private int untilNone(IntSupplier step) {
        int all = 0;
        for (int some = 1; some > 0; all += some) some = transactions.run(step::getAsInt);
        return all;
    }

    // ---- numbers

    /**
     * A patient whose number was refused, and stands in the register as it was.
     *
     * @param last the latest message that did not go
     * @param messages how many did not
     */
    record Wrong(Patient patient, OutgoingMessage last, int messages) {}

    /**
     * Whose telephone is to be repaired, the latest first. Who asked not to be listed is not; each who is shown has a line
     * in the trail.
     */
    List<Wrong> wrongNumbers(Witness witness) {
        return transactions.run(() -> {
            var refused = mailroom.refused();
            var about = appointments
                    .these(refused.stream()
                            .flatMap(one -> Appointment.ofMatter(one.message().matter()).stream())
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(one -> one.id, Function.identity()));
            var byPatient = new LinkedHashMap<Long, List<Refused>>();
            var known = new LinkedHashMap<Long, Patient>();
            for (var one : refused) {
                var appointment = Appointment.ofMatter(one.message().matter())
                        .map(about::get)
                        .orElse(null);
                var patient = appointment != null
                        ? appointment.patient
                        : Patient.ofMatter(one.message().matter())
                                .flatMap(patients::find)
                                .orElse(null);
                if (patient == null || !isStill(patient, appointment, one.to().address())) continue;
                known.put(patient.id, patient);
                byPatient.computeIfAbsent(patient.id, id -> new ArrayList<>()).add(one);
            }
            byPatient.keySet().forEach(id -> trail.add(witness, Act.PATIENT_LISTED, id, "", "telephones"));
            return byPatient.entrySet().stream()
                    .map(entry -> new Wrong(
                            known.get(entry.getKey()),
                            entry.getValue().get(0).message(),
                            entry.getValue().size()))
                    .sorted(Comparator.comparing((Wrong one) -> one.last().dueAt())
                            .reversed())
                    .toList();
        });
    }

    /** Whether the number is the one by which messages would go today. */
    private static boolean isStill(Patient patient, Appointment appointment, String number) {
        if (patient.erasedAt != null || patient.restrictedAt != null || patient.mergedInto != null) return false;
        if (number.equals(patient.phone) || number.equals(patient.email)) return true;
        return appointment != null
                && appointment.isBooked()
                && Recipient.all(appointment.told()).stream()
                        .anyMatch(to -> to.address().equals(number));
    }

    private static Long patientOf(Appointment appointment) {
        return appointment.patient == null ? null : appointment.patient.id;
    }
}
