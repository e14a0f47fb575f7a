package id.edokter.waitlist;

import id.edokter.notification.Matters;
import id.edokter.patient.Patient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Wishes and offers are about whoever waits: there is no appointment yet. */
@ApplicationScoped
class WishMatters implements Matters {

    private final Wishes wishes;
    private final Offers offers;

    WishMatters(Wishes wishes, Offers offers) {
        this.wishes = wishes;
        this.offers = offers;
    }

    @Override
    public Collection<String> subjects(String matter) {
        var patient = Patient.ofMatter(matter);
        if (patient.isEmpty()) return List.of();
        var all = new ArrayList<String>();
        wishes.everyOf(patient.get()).forEach(wish -> all.add(News.subject(wish)));
        offers.list("wish.patient.id", patient.get()).forEach(offer -> all.add(News.subject(offer)));
        return all;
    }

    @Override
    public Optional<String> matter(String subject) {
        return News.id(subject, News.OFFER)
                .flatMap(offers::findByIdOptional)
                .map(offer -> offer.wish)
                .or(() -> News.id(subject, News.WISH).flatMap(wishes::findByIdOptional))
                .map(wish -> Patient.matter(wish.patient.id));
    }
}
