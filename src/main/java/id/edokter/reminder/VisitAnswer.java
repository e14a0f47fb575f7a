package id.edokter.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What a patient answered about one place of a visit. */
@Entity
class VisitAnswer {

    enum Kind {
        COMES,
        CANCELLED,
        RATED
    }

    /** How it was said. */
    enum Via {
        LINK,
        WORD,
        /** Somebody at the desk knows, or lets it be. */
        DESK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "appointment_id")
    long appointmentId;

    int placed;

    @Enumerated(EnumType.STRING)
    Kind answer;

    /** One to five for a rating; null for the rest. */
    Integer stars;

    @Enumerated(EnumType.STRING)
    Via via;

    @Column(name = "reminder_id")
    Long reminderId;

    Instant answeredAt;

    protected VisitAnswer() {}

    VisitAnswer(long appointment, int placed, Kind answer, Integer stars, Via via, Long reminder, Instant now) {
        this.appointmentId = appointment;
        this.placed = placed;
        this.answer = answer;
        this.stars = stars;
        this.via = via;
        this.reminderId = reminder;
        this.answeredAt = now;
    }

    void saidAgain(Via how, Long reminder, Instant now) {
        via = how;
        reminderId = reminder;
        answeredAt = now;
    }

    void rate(int given, Instant now) {
        stars = given;
        answeredAt = now;
    }
}
