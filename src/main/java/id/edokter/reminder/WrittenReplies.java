package id.edokter.reminder;

import id.edokter.booking.Relocations;
import id.edokter.notification.Correspondent;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes what is written back to our messages. Who answers a reminder means the visit that it was of. */
@ApplicationScoped
class WrittenReplies implements Correspondent {

    /** Offers of the waiting list, and whatever else it tells. */
    private static final String OF_A_WISH = "wish";

    private final Replies replies;
    private final ReminderRecords reminders;
    private final Relocations appointments;
    private final Transactions transactions;

    WrittenReplies(Replies replies, ReminderRecords reminders, Relocations appointments, Transactions transactions) {
        this.replies = replies;
        this.reminders = reminders;
        this.appointments = appointments;
        this.transactions = transactions;
    }

    @Override
    public Optional<String> answer(PhoneNumber from, String text, Optional<String> about) {
        return Optional.of(answered(from, text, about).text());
    }

    private Replies.Answer answered(PhoneNumber from, String text, Optional<String> about) {
        var reply = Reply.of(text);
        boolean isOfReminders = reply.word() == Reply.Word.STOP || reply.word() == Reply.Word.START;
        if (about.isEmpty() || isOfReminders) return replies.take(from, text);
        if (about.get().startsWith(OF_A_WISH)) return replies.byItsLink();
        var under = under(about.get());
        // under a reminder that is forgotten, of a visit that has been moved since, or under no reminder at all:
        // nobody can tell what is meant
        if (isAct(reply) && under.filter(one -> !one.isOld).isEmpty()) return replies.which(from);
        return replies.take(from, under.map(one -> named(text, one.code)).orElse(text));
    }

    /** A family on one telephone has several visits, and a button tells of none. */
    private static String named(String text, String code) {
        var reply = Reply.of(text);
        return isAct(reply) && reply.others().isEmpty() ? text + " " + code : text;
    }

    private static boolean isAct(Reply reply) {
        return switch (reply.word()) {
            case COMES, MOVE, CANCEL -> true;
            default -> false;
        };
    }

    /**
     * Under which reminder somebody wrote.
     *
     * @param isOld whether the visit has another place since
     */
    private record Under(String code, boolean isOld) {}

    private Optional<Under> under(String subject) {
        return transactions.run(() -> Reading.id(Reminder.idOf(subject))
                .flatMap(reminders::findByIdOptional)
                .flatMap(one -> appointments.these(List.of(one.appointmentId)).stream()
                        .findFirst()
                        .map(about -> new Under(
                                about.code,
                                reminders
                                                .placement(about.id)
                                                .map(Placement::times)
                                                .orElse(0)
                                        != one.placed))));
    }
}
