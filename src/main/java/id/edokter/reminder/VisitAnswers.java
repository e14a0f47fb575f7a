package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.shared.Wib;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

@ApplicationScoped
class VisitAnswers implements PanacheRepository<VisitAnswer> {

    Optional<VisitAnswer> of(long appointment, int placed, VisitAnswer.Kind answer) {
        return find("appointmentId = ?1 and placed = ?2 and answer = ?3", appointment, placed, answer)
                .firstResultOptional();
    }

    /**
     * Whether it was said that the patient comes, as far as that counts by now. From the day before the visit on only what
     * was said on that day or later counts, or by the desk: who said so weeks ago may have forgotten.
     */
    boolean saysThatItComes(Appointment about, int placed, Instant now) {
        var dayBefore = Wib.instant(about.session.date.minusDays(1), LocalTime.MIN);
        return of(about.id, placed, VisitAnswer.Kind.COMES)
                .filter(said -> said.via == VisitAnswer.Via.DESK
                        || now.isBefore(dayBefore)
                        || !said.answeredAt.isBefore(dayBefore))
                .isPresent();
    }

    void forgetThoseOf(long patient) {
        getEntityManager()
                .createQuery("delete from VisitAnswer where appointmentId in"
                        + " (select id from Appointment where patient.id = ?1)")
                .setParameter(1, patient)
                .executeUpdate();
    }
}
