package id.edokter.booking;

import id.edokter.shared.Refusal;

/** A change that the table of statuses does not know, for instance cancelling what was cancelled. */
public class StatusRefused extends Refusal {

    StatusRefused(AppointmentStatus from, AppointmentStatus to) {
        super(keyOf(from), from.name(), to.name());
    }

    private static String keyOf(AppointmentStatus from) {
        return switch (from) {
            case CANCELLED_BY_PATIENT, CANCELLED_BY_HOSPITAL -> "already_cancelled";
            case COMPLETED, NO_SHOW -> "visit_is_over";
            case EXPIRED, HELD -> "hold_lost";
            default -> "visit_has_begun";
        };
    }
}
