package id.edokter.reminder;

import id.edokter.shared.Refusal;

/** Somebody else has chosen other reminders since they were looked at. */
class RemindersChanged extends Refusal {

    RemindersChanged(String who) {
        super("reminders_changed", who == null ? "–" : who);
    }
}
