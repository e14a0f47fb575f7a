package id.edokter.visit;

import id.edokter.booking.Consultations.OwnSession;
import id.edokter.queue.QueueDesk;
import jakarta.enterprise.context.ApplicationScoped;

/** What is left to do in a session, without a word about whom. */
@ApplicationScoped
class Ahead {

    private final QueueDesk desk;
    private final Outlook outlook;

    Ahead(QueueDesk desk, Outlook outlook) {
        this.desk = desk;
        this.outlook = outlook;
    }

    PracticePages.Today of(OwnSession own) {
        var queue = desk.queue(own.session().id);
        int coming = queue.coming().size();
        int left = queue.waiting().size() + queue.called().size() + coming;
        return new PracticePages.Today(own.session(), own.booked(), left, coming, outlook.end(queue));
    }
}
