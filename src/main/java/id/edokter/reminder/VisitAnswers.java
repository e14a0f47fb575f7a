package id.edokter.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class VisitAnswers implements PanacheRepository<VisitAnswer> {

    Optional<VisitAnswer> of(long appointment, int placed, VisitAnswer.Kind answer) {
        return find("appointmentId = ?1 and placed = ?2 and answer = ?3", appointment, placed, answer)
                .firstResultOptional();
    }

    boolean saysThatItComes(long appointment, int placed) {
        return of(appointment, placed, VisitAnswer.Kind.COMES).isPresent();
    }

    void forgetThoseOf(long patient) {
        getEntityManager()
                .createQuery("delete from VisitAnswer where appointmentId in"
                        + " (select id from Appointment where patient.id = ?1)")
                .setParameter(1, patient)
                .executeUpdate();
    }
}
