package id.edokter.checkin;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Papers;
import id.edokter.queue.Estimate;
import id.edokter.queue.QueueRule;
import id.edokter.queue.QueueView;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Masked;
import java.time.Instant;

/**
 * An appointment whose patient says to have come.
 *
 * @param opens from when on
 * @param onTimeUntil who comes later waits behind others
 * @param rule how people queue here
 * @param place where the patient stands in the queue; null for who does not
 * @param estimate when the turn is likely to be; null where nothing can be said
 */
record Arrival(
        Appointment a,
        Standing standing,
        Instant opens,
        Instant onTimeUntil,
        QueueRule rule,
        QueueView.Place place,
        Estimate estimate) {

    public Session session() {
        return a.session;
    }

    public Slot slot() {
        return a.slot;
    }

    public boolean hasPhone() {
        return a.phone != null;
    }

    public String maskedPhone() {
        return a.phone == null ? "" : Masked.phone(a.phone);
    }

    /** As much of the card as tells it from another. */
    public String maskedCard() {
        return a.jknCard == null ? "" : Masked.card(a.jknCard);
    }

    public String maskedReference() {
        return a.reference == null ? "" : Masked.card(a.reference);
    }

    public boolean hasOpenPapers() {
        return a.papers == Papers.State.OPEN;
    }

    /** Whether the desk has to hear of card and letter yet. */
    public boolean isToSettle() {
        return a.hasPapers() && a.papers != Papers.State.CONFIRMED;
    }

    /** Whether card and letter can be spoken of: somebody is or was here. */
    public boolean mayBeSettled() {
        return a.hasPapers() && !a.isErased() && (standing.isHere() || standing == Standing.DONE || waitsInVain());
    }

    /** Is noted as here, and nobody is seen there any more. */
    private boolean waitsInVain() {
        return !standing.isHere() && (a.status == AppointmentStatus.CHECKED_IN || a.status == AppointmentStatus.CALLED);
    }

    /** Whether the patient has to go to the desk as well, before the turn comes. */
    public boolean isForTheDesk() {
        return a.toCheck || hasOpenPapers();
    }

    /** The desk also notes who comes before the hour, and says that it knows; and who comes after it, while nobody has closed. */
    public boolean isOpenAtTheDesk() {
        return standing.isOpen() || isEarly() || isAfterTheEnd();
    }

    /** The hours are over and nobody is left, but the doctor may still be there. */
    public boolean isAfterTheEnd() {
        return standing == Standing.SESSION_IS_OVER && a.isBooked() && session().isOn();
    }

    public boolean isEarly() {
        return standing == Standing.TOO_EARLY;
    }

    /** Whether that is what there is to do: not for who was called, whom the doctor expects. */
    public boolean isDeskFirst() {
        return isForTheDesk() && (standing.isOpen() || standing == Standing.HERE);
    }

    /** How many are called before; whoever still comes in time with a smaller number comes on top. */
    public int before() {
        return place == null || place.before() == null ? 0 : place.before();
    }

    public int mayStillCome() {
        return place == null ? 0 : place.mayStillCome();
    }

    public boolean isLate() {
        return standing == Standing.LATE || place != null && place.line().late();
    }

    /** Enough to see that it is the right ticket, and too little to learn a name: "B. K.". */
    public String initials() {
        var text = new StringBuilder();
        for (var word : words())
            text.append(text.isEmpty() ? "" : " ").append(first(word)).append('.');
        return text.toString();
    }

    /** For who told the date of birth: "Bima K.". */
    public String shortName() {
        var words = words();
        var text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            text.append(' ').append(first(words[i])).append('.');
        return text.toString();
    }

    private String[] words() {
        return a.patientName.strip().split("\\s+");
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(1, word.codePointCount(0, word.length()))));
    }
}
