package id.edokter.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who practises where and when: schedules become dated sessions, sessions have numbered slots. */
@ApplicationScoped
@Transactional
public class Rota {

    private final Sessions sessions;
    private final Slots slots;

    Rota(Sessions sessions, Slots slots) {
        this.sessions = sessions;
        this.slots = slots;
    }

    /** A session with its doctor, clinic and room. */
    public Optional<Session> session(long id) {
        return sessions.whole(id);
    }

    /** A slot with its session, doctor, clinic and room. */
    public Optional<Slot> slot(long id) {
        return slots.withSession(id);
    }

    /** Which doctors practise in which clinics from a day on, as far as sessions are planned; by doctor's name. */
    public List<Practice> practices(LocalDate from) {
        return sessions.practices(from);
    }
}
