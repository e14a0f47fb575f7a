package id.edokter.waitlist;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Offers implements PanacheRepository<Offer> {

    private static final String WHOLE = "from Offer o join fetch o.slot s join fetch s.session x join fetch x.doctor"
            + " join fetch x.clinic join fetch x.room join fetch o.wish ";

    Optional<Offer> whole(long id) {
        return find(WHOLE + "where o.id = ?1", id).firstResultOptional();
    }

    /** What is open for a wish, be its time over or not. */
    Optional<Offer> openOf(Wish wish) {
        return find(WHOLE + "where o.wish = ?1 and o.state = OPEN", wish).firstResultOptional();
    }

    Optional<Offer> openFor(long slot) {
        return find(WHOLE + "where o.slot.id = ?1 and o.state = OPEN", slot).firstResultOptional();
    }

    /** The last that a wish had and that was not taken; also one whose time is over and that nobody passed on yet. */
    Optional<Offer> lastOf(Wish wish) {
        return find(WHOLE + "where o.wish = ?1 and o.state <> TAKEN order by o.id desc", wish)
                .firstResultOptional();
    }

    List<Offer> openIn(long session) {
        return list(WHOLE + "where x.id = ?1 and o.state = OPEN order by o.id", session);
    }

    List<Offer> openOnes(Collection<Long> wishes) {
        return wishes.isEmpty() ? List.of() : list(WHOLE + "where o.wish.id in ?1 and o.state = OPEN", wishes);
    }

    /** Open ones that nobody was told of at the telephone; what ends first comes first. */
    List<Offer> uncalled(Instant now) {
        return list(
                "from Offer o join fetch o.slot s join fetch s.session x join fetch x.doctor join fetch o.wish w"
                        + " join fetch w.clinic left join fetch w.doctor join fetch w.patient"
                        + " where o.state = OPEN and o.calledAt is null and o.endsAt > ?1 order by o.endsAt, o.id",
                now);
    }

    /** Whose place cannot be had any more, though their time is not over. */
    List<Long> inVain() {
        return getEntityManager()
                .createQuery(
                        "select o.id from Offer o join o.slot s join s.session x where o.state = OPEN"
                                + " and (x.status <> OPEN or x.bookingClosed or s.blocked) order by o.id",
                        Long.class)
                .setMaxResults(500)
                .getResultList();
    }

    /** Whose time is over and who was not passed over yet. */
    List<Long> lapsed(Instant now) {
        return getEntityManager()
                .createQuery("select id from Offer where state = OPEN and endsAt <= ?1 order by endsAt, id", Long.class)
                .setParameter(1, now)
                .setMaxResults(500)
                .getResultList();
    }
}
