package id.edokter.reminder;

import id.edokter.shared.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class AnswerKeys implements PanacheRepositoryBase<AnswerKey, byte[]> {

    /** @return the key itself, which is kept nowhere else than in the message */
    String make(long appointment, Long reminder, Instant now) {
        var token = Secrets.token();
        persist(new AnswerKey(Secrets.hash(token), appointment, reminder, now));
        return token;
    }

    int forgetThoseBefore(Instant made) {
        return getEntityManager()
                .createQuery("delete from AnswerKey where madeAt < ?1")
                .setParameter(1, made)
                .executeUpdate();
    }

    void forgetThoseFor(long appointment) {
        getEntityManager()
                .createQuery("delete from AnswerKey where appointmentId = ?1")
                .setParameter(1, appointment)
                .executeUpdate();
    }

    void forgetThoseOf(long patient) {
        getEntityManager()
                .createQuery("delete from AnswerKey where appointmentId in"
                        + " (select id from Appointment where patient.id = ?1)")
                .setParameter(1, patient)
                .executeUpdate();
    }
}
