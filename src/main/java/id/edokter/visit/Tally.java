package id.edokter.visit;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Payer;
import id.edokter.queue.Gone;
import id.edokter.queue.QueueView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the lines of a session add up to.
 *
 * @param longest minutes that somebody waited at most; null when no wait is known
 * @param payers those that were seen, by who pays
 */
record Tally(int seen, Integer longest, List<PayerCount> payers) {

    /** How many one kind of payer stands for. */
    record PayerCount(Payer payer, long count) {}

    static Tally of(QueueView queue, List<Gone> gone) {
        var longest = Stream.concat(
                        queue.lines().stream().flatMap(line -> line.waited().stream()),
                        gone.stream().flatMap(one -> one.waited().stream()))
                .max(Comparator.naturalOrder())
                .map(wait -> (int) wait.toMinutes())
                .orElse(null);
        var payers = Arrays.stream(Payer.values())
                .map(payer -> new PayerCount(
                        payer,
                        queue.lines().stream()
                                .filter(line -> line.status() == AppointmentStatus.COMPLETED && line.payer() == payer)
                                .count()))
                .filter(count -> count.count() > 0)
                .toList();
        return new Tally(queue.done().size(), longest, payers);
    }
}
