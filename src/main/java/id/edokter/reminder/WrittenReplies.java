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
        var under = about.flatMap(this::under);
        // a button under an old reminder, of a visit that has been moved since: nobody can tell which of the two is
        // meant
        if (under.filter(Under::isOld).isPresent() && isAct(Reply.of(text)))
            return Optional.of(replies.which(from).text());
        var said = under.map(one -> named(text, one.code)).orElse(text);
        return Optional.of(replies.take(from, said).text());
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
