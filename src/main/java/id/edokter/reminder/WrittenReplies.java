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
        var said = about.flatMap(this::code).map(code -> named(text, code)).orElse(text);
        return Optional.of(replies.take(from, said).text());
    }

    /** A family on one telephone has several visits, and a button tells of none. */
    private static String named(String text, String code) {
        var reply = Reply.of(text);
        return switch (reply.word()) {
            case COMES, MOVE, CANCEL -> reply.others().isEmpty() ? text + " " + code : text;
            default -> text;
        };
    }

    private Optional<String> code(String subject) {
        return transactions.run(() -> Reading.id(Reminder.idOf(subject))
                .flatMap(reminders::findByIdOptional)
                .flatMap(one ->
                        appointments.these(List.of(one.appointmentId)).stream().findFirst())
                .map(appointment -> appointment.code));
    }
}
