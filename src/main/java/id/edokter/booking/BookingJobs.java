package id.edokter.booking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When bookings are tidied up; what is done stands in {@link Booking#tidy}. */
@ApplicationScoped
class BookingJobs {

    private final Booking booking;

    BookingJobs(Booking booking) {
        this.booking = booking;
    }

    @Scheduled(
            identity = "end-holds",
            cron = "35 * * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        booking.tidy();
    }
}
