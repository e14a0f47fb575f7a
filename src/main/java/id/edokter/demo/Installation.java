package id.edokter.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;

/** The one row that says whether this database is a sample hospital's, and when that was filled. */
@ApplicationScoped
@Transactional
class Installation {

    private final EntityManager em;

    Installation(EntityManager em) {
        this.em = em;
    }

    boolean isDemo() {
        return isTrue("select demo from installation where id = 1");
    }

    /** Whether a hospital has begun here: holidays do not count, they are the same for all. */
    boolean holdsData() {
        return isTrue("select exists (select 1 from clinic) or exists (select 1 from doctor)"
                + " or exists (select 1 from patient) or exists (select 1 from appointment)");
    }

    void becomeDemo() {
        em.createNativeQuery("update installation set demo = true where id = 1").executeUpdate();
    }

    Optional<LocalDate> filledOn() {
        return Optional.ofNullable(em.createNativeQuery("select demo_filled_on from installation where id = 1")
                        .getSingleResult())
                .map(day -> day instanceof Date date ? date.toLocalDate() : (LocalDate) day);
    }

    /**
     * Takes the filling of this day upon itself, until the transaction ends; another replica waits, and is refused when
     * it was done.
     */
    boolean claim(LocalDate day) {
        return em.createNativeQuery("update installation set demo_filled_on = :day where id = 1 and demo = true"
                                + " and (demo_filled_on is null or demo_filled_on < :day)")
                        .setParameter("day", day)
                        .executeUpdate()
                == 1;
    }

    private boolean isTrue(String sql) {
        var result = em.createNativeQuery(sql).getSingleResult();
        return result instanceof Boolean truth ? truth : ((Number) result).intValue() == 1;
    }
}
