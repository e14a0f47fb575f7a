package id.edokter.counter;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Counter.Sheet;
import id.edokter.booking.StatusRefused;
import id.edokter.shared.Refusal;
import id.edokter.web.Format;
import id.edokter.web.Wording;

/** What became of an appointment since somebody opened a form about it, for who was not the first. */
final class Since {

    private Since() {}

    /** Why it could not be done; when somebody else was faster, also what they did. */
    static String words(Refusal refusal, Sheet sheet, Wording wording) {
        var why = wording.say(wording.locale(), refusal.key(), refusal.arguments());
        boolean isBehind = refusal instanceof ChangedMeanwhile || refusal instanceof StatusRefused;
        if (!isBehind || sheet.changes().isEmpty()) return why;
        return why + " " + last(sheet.changes().get(sheet.changes().size() - 1), wording);
    }

    private static String last(AppointmentChange change, Wording wording) {
        var words = Wording.bundle(CounterMessages.class, wording.locale());
        return words.last_change(
                words.change(change.act),
                who(change, words),
                Format.brief(change.at, wording.locale()),
                change.isTold() ? change.reason : "");
    }

    private static String who(AppointmentChange change, CounterMessages words) {
        return switch (change.channel) {
            case WEB -> words.by_patient();
            case KIOSK -> words.at_kiosk();
            case JOB -> words.by_itself();
            default -> change.who;
        };
    }
}
