package id.edokter.visit;

import id.edokter.queue.Estimate;
import id.edokter.queue.Forecast;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What else the pages of a queue tell: when it is likely to end, and where somebody was sent. */
@ApplicationScoped
class Outlook {

    private final QueueDesk desk;
    private final Forecast forecast;

    Outlook(QueueDesk desk, Forecast forecast) {
        this.desk = desk;
        this.forecast = forecast;
    }

    /** When the last one leaves; null when that is not known. */
    Estimate end(QueueView queue) {
        return forecast.of(queue).end();
    }

    /** Who was sent last from a queue to another session; null for nobody. */
    QueuePage.Sent sent(QueueView from, String session) {
        var own = from.lines().stream().map(Line::appointment).collect(Collectors.toSet());
        return Reading.id(session)
                .map(desk::queue)
                .flatMap(there -> there.lines().stream()
                        .filter(line -> own.contains(line.referredFrom()))
                        .max(Comparator.comparing(Line::appointment))
                        .map(line -> new QueuePage.Sent(
                                line.appointment(),
                                line.label(),
                                there.session().clinicName(),
                                there.session().room())))
                .orElse(null);
    }
}
