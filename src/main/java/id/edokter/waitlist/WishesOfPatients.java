package id.edokter.waitlist;

import id.edokter.patient.Belongings;
import id.edokter.patient.PatientRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/**
 * Wishes go along when two records of one person become one. Of two live ones for one clinic, which the table does not
 * allow one person, one stays behind and goes on waiting there.
 */
@ApplicationScoped
class WishesOfPatients implements Belongings {

    private final Wishes wishes;
    private final PatientRegistry patients;

    WishesOfPatients(Wishes wishes, PatientRegistry patients) {
        this.wishes = wishes;
        this.patients = patients;
    }

    @Override
    public String kind() {
        return "waitlist_wish";
    }

    @Override
    public List<Long> move(long merged, long kept) {
        return give(
                merged,
                kept,
                wish -> !wish.isLive() || wishes.liveOf(kept, wish.clinic.id).isEmpty());
    }

    @Override
    public void putBack(List<Long> items, long kept, long merged) {
        give(kept, merged, wish -> items.contains(wish.id));
    }

    private List<Long> give(long from, long to, Predicate<Wish> goes) {
        var other = patients.find(to).orElseThrow();
        var going = wishes.everyOf(from).stream().filter(goes).toList();
        going.forEach(wish -> wish.goTo(other));
        wishes.flush();
        return going.stream().map(wish -> wish.id).toList();
    }
}
