package id.edokter.waitlist;

import id.edokter.web.DeskWork;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Whoever is to be called or answered shows on the page of the day, and not only in a line that somebody opens. */
@ApplicationScoped
class WaitDeskWork implements DeskWork {

    private final WaitDesk desk;

    WaitDeskWork(WaitDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Waiting> waiting(Locale words) {
        long owed = desk.owed();
        if (owed == 0) return Optional.empty();
        return Optional.of(new Waiting(
                DeskPages.PATH, Wording.bundle(WaitDeskMessages.class, words).owed(owed)));
    }
}
