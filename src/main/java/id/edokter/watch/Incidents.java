package id.edokter.watch;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The book of incidents: noted, looked into, told to whom they concern, closed; every step leaves a line. */
@ApplicationScoped
class Incidents {

    static final int PATIENTS_OF_A_FILE = 20_000;
    /** Told in one transaction. */
    static final int AT_ONCE = 500;

    private static final int SHOWN = 200;
    private static final Duration FOR_VERY_MANY = Duration.ofMinutes(2);

    private final IncidentRecords records;
    private final AffectedPatients affected;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Incidents(
            IncidentRecords records,
            AffectedPatients affected,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.affected = affected;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many patients an incident concerns, and how many of them know. */
    record Counted(Incident incident, int patients, int told) {

        public boolean isAllTold() {
            return told == patients;
        }

        public int left() {
            return patients - told;
        }
    }

    List<Incident> newest() {
        return transactions.run(() -> records.newest(SHOWN));
    }

    Counted counted(long id) {
        return transactions.run(() -> {
            var incident = found(id);
            return new Counted(incident, affected.count(incident), affected.told(incident));
        });
    }

    Incident note(Witness witness, IncidentDetails details) {
        return transactions.run(() -> {
            var incident = new Incident(details, witness.who(), clock.instant());
            records.persistAndFlush(incident);
            trail.add(witness, Act.INCIDENT_NOTED, null, subject(incident.id), "");
            return incident;
        });
    }

    void change(Witness witness, long id, IncidentDetails details) {
        transactions.run(() -> {
            locked(id).change(details);
            trail.add(witness, Act.INCIDENT_CHANGED, null, subject(id), "");
            return null;
        });
    }

    /** A page of those whom it concerns; each of them was seen. */
    List<AffectedPatient> look(Witness witness, long id, int first, int most) {
        return transactions.run(() -> {
            var page = affected.page(found(id), first, most);
            page.forEach(patient -> trail.add(witness, Act.INCIDENT_PATIENT_SEEN, patient.id(), subject(id), ""));
            return page;
        });
    }

    /** All of them, for a file. */
    List<AffectedPatient> takeAlong(Witness witness, long id) {
        return transactions.runLong(FOR_VERY_MANY, () -> {
            var all = affected.page(found(id), 0, PATIENTS_OF_A_FILE);
            all.forEach(patient -> trail.add(witness, Act.INCIDENT_PATIENT_EXPORTED, patient.id(), subject(id), ""));
            return all;
        });
    }

    /** @return how many of these were told only now; whom it does not concern is passed over */
    int tell(Witness witness, long id, Collection<Long> patients) {
        return transactions.run(() -> {
            var incident = locked(id);
            incident.refuseWhenClosed();
            return tell(witness, incident, affected.among(incident, patients));
        });
    }

    /**
     * An incident may concern everybody who was ever here, so this goes in batches, each a transaction of its own. Whatever
     * ends it in between, asking again goes on with those who do not know yet.
     *
     * @return how many were told only now
     */
    int tellAll(Witness witness, long id) {
        int news = 0;
        for (var left = left(id); !left.patients.isEmpty(); ) {
            var asked = left;
            var told = transactions.run(() -> {
                var incident = locked(id);
                incident.refuseWhenClosed();
                if (incident.version != asked.version) return Optional.<Integer>empty();
                return Optional.of(tell(witness, incident, asked.batch()));
            });
            news += told.orElse(0);
            left = told.isPresent() ? asked.rest() : left(id);
        }
        return news;
    }

    /**
     * Who does not know yet.
     *
     * @param version of the incident, since another description of it concerns others
     */
    private record Left(int version, List<Long> patients) {

        List<Long> batch() {
            return patients.subList(0, Math.min(AT_ONCE, patients.size()));
        }

        Left rest() {
            return new Left(version, patients.subList(batch().size(), patients.size()));
        }
    }

    private Left left(long id) {
        return transactions.runLong(FOR_VERY_MANY, () -> {
            var incident = found(id);
            incident.refuseWhenClosed();
            return new Left(incident.version, affected.untold(incident));
        });
    }

    private int tell(Witness witness, Incident incident, List<Long> patients) {
        var news = affected.tell(incident, patients, witness.who(), clock.instant());
        news.forEach(patient -> trail.add(witness, Act.INCIDENT_PATIENT_TOLD, patient, subject(incident.id), ""));
        return news.size();
    }

    void agencyWasTold(Witness witness, long id) {
        transactions.run(() -> {
            var incident = locked(id);
            boolean isNews = !incident.isAgencyTold();
            incident.agencyWasTold(clock.instant());
            if (isNews) trail.add(witness, Act.INCIDENT_AGENCY_TOLD, null, subject(id), "");
            return null;
        });
    }

    void close(Witness witness, long id) {
        transactions.run(() -> {
            var incident = locked(id);
            incident.close(clock.instant());
            var counted = affected.told(incident) + " of " + affected.count(incident) + " told";
            trail.add(witness, Act.INCIDENT_CLOSED, null, subject(id), counted);
            return null;
        });
    }

    private Incident found(long id) {
        return records.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private Incident locked(long id) {
        return records.locked(id).orElseThrow(NotFoundException::new);
    }

    private static String subject(long id) {
        return "incident:" + id;
    }
}
