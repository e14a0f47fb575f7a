package id.edokter.booking;

import id.edokter.booking.BookingJourney.Chosen;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What was typed so far in the booking pages, and the hold it is for; emptied when the booking is made. */
@Entity
class BookingDraft {

    @Id
    byte[] tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id")
    Appointment hold;

    /** {@link BookingAnswers} as JSON. */
    @Convert(converter = BookingSeals.SealedAnswers.class)
    String answers;

    /** Of which account's family somebody was chosen, who then was not typed; null otherwise. */
    Long accountId;

    /** Who that is in the register; null also as long as it is not proved. */
    Long patientId;

    Instant updatedAt;

    protected BookingDraft() {}

    BookingDraft(byte[] tokenHash, Appointment hold, String answers, Instant now) {
        this.tokenHash = tokenHash;
        this.hold = hold;
        this.answers = answers;
        this.updatedAt = now;
    }

    void answer(String answers, Instant now) {
        this.answers = answers;
        this.updatedAt = now;
    }

    /** @param somebody of a family; null for whoever is typed */
    void choose(Chosen somebody) {
        this.accountId = somebody == null ? null : (Long) somebody.account();
        this.patientId = somebody == null ? null : somebody.patient();
    }

    Chosen chosen() {
        return accountId == null ? null : new Chosen(accountId, patientId);
    }

    void follow(Appointment otherHold, Instant now) {
        this.hold = otherHold;
        this.updatedAt = now;
    }
}
