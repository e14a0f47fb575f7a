package broken.booking;

/** Flips a state from outside, past the entity's own rules. */
class Desk {

    void cancel(Admission admission) {
        admission.status = "CANCELLED";
    }
}
