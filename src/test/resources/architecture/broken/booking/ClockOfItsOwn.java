package broken.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

/** All ways to take the time instead of being given it. */
class ClockOfItsOwn {

    Instant instant() {
        return Instant.now();
    }

    LocalDate dateInZone() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    Supplier<LocalDateTime> reference() {
        return LocalDateTime::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date old() {
        return new Date();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
