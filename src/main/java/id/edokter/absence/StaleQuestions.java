package id.edokter.absence;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.Channel;
import id.edokter.notice.DeskNews;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/**
 * Whose appointment changes again before a message of the absence was sent is not asked to choose another time, and is
 * not told a place that is not so any more.
 */
@ApplicationScoped
class StaleQuestions {

    private static final Set<MessageKind> NEWS = Set.of(MessageKind.ABSENCE_MOVED, MessageKind.ABSENCE_CANCELLED);

    static final Set<MessageKind> ALL =
            Set.of(MessageKind.ABSENCE_MOVED, MessageKind.ABSENCE_CANCELLED, MessageKind.ABSENCE_CHOOSE);

    private final AbsenceCases cases;
    private final Outbox outbox;
    private final DeskNews news;

    StaleQuestions(AbsenceCases cases, Outbox outbox, DeskNews news) {
        this.cases = cases;
        this.outbox = outbox;
        this.news = news;
    }

    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case MOVED, CANCELLED, RESTORED -> withdraw(change);
            case PHONE -> leaveToTheTelephone(change.appointmentId);
            default -> {}
        }
    }

    private void withdraw(AppointmentChange change) {
        var subjects = subjects(cases.list("appointmentId", change.appointmentId));
        outbox.withdraw(Set.of(MessageKind.ABSENCE_CHOOSE), subjects, "the appointment has changed");
        int untold = outbox.withdraw(NEWS, subjects, "the appointment has changed");
        if (untold > 0 && change.channel == Channel.DESK) news.wasNotTold(change.appointmentId);
    }

    /** What waits for a number that is not the patient's does not go there, and somebody calls. */
    private void leaveToTheTelephone(long appointment) {
        for (var one : cases.list("appointmentId", appointment)) {
            int untold = outbox.withdraw(ALL, List.of(one.subject()), "the telephone was put right");
            if (untold > 0) one.leaveToTheTelephone();
        }
    }

    private static List<String> subjects(List<AbsenceCase> some) {
        return some.stream().map(AbsenceCase::subject).toList();
    }
}
