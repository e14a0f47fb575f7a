package id.edokter.booking;

import id.edokter.booking.AppointmentChange.Act;

/**
 * What is said of the papers by which a visit is paid: card and letter of JKN, or the policy of an insurance.
 *
 * @param isOpen whether something changed or is not at hand, so that the desk looks at it before the turn
 * @param right what is right instead; null where what was booked holds, or nobody knows yet
 */
public record Papers(boolean isOpen, PayerDetails right) {

    /** How it stands with them. */
    public enum State {
        CONFIRMED,
        OPEN
    }

    /** What was booked holds. */
    public static final Papers HOLD = new Papers(false, null);

    /** Something changed, or is not at hand. */
    public static final Papers ARE_OPEN = new Papers(true, null);

    public static Papers are(PayerDetails right) {
        return new Papers(false, right);
    }

    State state() {
        return isOpen ? State.OPEN : State.CONFIRMED;
    }

    Act act() {
        if (isOpen) return Act.PAPERS_OPEN;
        return right == null ? Act.PAPERS_SEEN : Act.PAPERS_RIGHT;
    }
}
